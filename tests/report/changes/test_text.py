"""Causes as people and programs see them."""

import json

import pytest

from codegen.config_changes import Level
from codegen.diff.causes import Cause
from codegen.diff.change import Change, Subject
from codegen.diff.levels import apply_levels
from codegen.files import Span
from codegen.report.changes.github import render_changes_github
from codegen.report.changes.json import render_changes_json
from codegen.report.changes.markdown import render_changes_markdown, text
from codegen.report.changes.paths import Roots, place_changes
from codegen.report.changes.text import render_changes

OLD, NEW = Span("thing.md", 3, 1), Span("thing.md", 9, 2)
CHANGES = (
    Subject("thing.put", "`thing.put`", None, NEW).tell("action-added", "is new", "", "/things"),
    Subject("thing.get", "`thing.get`", OLD, None).tell("action-removed", "was removed", "/things"),
    Subject("thing.get", "`thing.get`", OLD, NEW).tell("path-changed", "is sent to `/b`, not `/a`", "/a", "/b"),
    Subject("client.Client", "`client.Client`", OLD, NEW).tell("python-object-added", "is new"),
    Subject("thing.get", "`thing.get`", OLD, NEW).tell("description-changed", "is told in other words", "a", "b"),
)
METHOD = Subject("resources.thing.Thing.get", "`Thing.get`", Span("thing.py", 3, 1), None).tell(
    "python-object-removed", "was removed"
)
CAUSES = (
    Cause(CHANGES[0], CHANGES[:1], (), ("thing.put",)),
    Cause(CHANGES[1], CHANGES[1:2], (METHOD, CHANGES[3]), ("thing.get",)),
    *(Cause(change, (change,)) for change in CHANGES[2:]),
)


def test_text() -> None:
    """Counts and names come first; breaks say what to do, additions to the wire have a line, all else is counted."""
    expected = f"""\
1 breaking, 3 additive, 1 editorial: major
actions added (1): thing.put
actions removed (1): thing.get

breaking
  `thing.get` was removed
    for: those who call `thing.get`
    do:  stop calling it before you upgrade; the documents may say what takes its place
    at:  thing.md:3:1 -> gone: action-removed [{CAUSES[1].fingerprint}]
    2 consequences for the package: 1 python-object-removed, 1 python-object-added

additive
  `thing.get` is sent to `/b`, not `/a`
  1 action-added
  1 python-object-added

editorial
  1 description-changed"""
    assert expected.split("\n") == list(render_changes(CAUSES, "major"))


def test_text_of_all() -> None:
    """Every change is told where that is asked for: `-` are those of the documents, `>` what follows from them."""
    lines = list(render_changes(CAUSES[1:3], "major", show_all=True))
    expected = f"""\
breaking
  `thing.get` was removed
    for: those who call `thing.get`
    do:  stop calling it before you upgrade; the documents may say what takes its place
    at:  thing.md:3:1 -> gone: action-removed [{CAUSES[1].fingerprint}]
    > `Thing.get` was removed
        thing.py:3:1 -> gone: python-object-removed, breaking [{METHOD.fingerprint}]
    > `client.Client` is new
        thing.md:3:1 -> thing.md:9:2: python-object-added, additive [{CHANGES[3].fingerprint}]

additive
  `thing.get` is sent to `/b`, not `/a`
    - `thing.get` is sent to `/b`, not `/a`
        thing.md:3:1 -> thing.md:9:2: path-changed, additive [{CHANGES[2].fingerprint}]"""
    assert expected.split("\n") == lines[3:]


def test_text_of_several_changes_at_one_place() -> None:
    """Of what weighs as much as the change that tells a cause, the first few are told, too."""
    changes = [
        Subject("Thing request a", "`a` of `Thing` (sent)", OLD, NEW).tell("request-value-removed", f"is not {n}", n)
        for n in range(8)
    ]
    lines = list(render_changes([Cause(changes[0], tuple(changes))], "major"))

    assert ["    and: `a` of `Thing` (sent) is not 4", "    and 3 more"] == lines[7:9]
    assert lines[9] == "    for: those who send `a` of `Thing`"


def test_text_of_no_changes() -> None:
    """Nothing changed is one line."""
    assert ["no changes"] == list(render_changes((), "none"))


def test_text_in_color() -> None:
    """A heading has the color of its impact."""
    assert "\x1b[31mbreaking\x1b[0m" in list(render_changes(CAUSES, "major", color=True))


def test_text_steers_no_terminal() -> None:
    """Control characters that come from a document are escaped."""
    change = Subject("a", "`\x1b[2J`", OLD, None).tell("action-removed", "was removed")
    assert "  `\\x1b[2J` was removed" in list(render_changes((Cause(change, (change,)),), "major"))


def test_json() -> None:
    """Programs get all of it, by causes."""
    value = json.loads(render_changes_json(CAUSES, "major"))
    change = {
        "id": "action-removed",
        "impact": "breaking",
        "subject": "thing.get",
        "sentence": "`thing.get` was removed",
        "fingerprint": CHANGES[1].fingerprint,
        "old": "/things",
        "new": "",
        "old_place": {"file": "thing.md", "line": 3, "column": 1},
        "new_place": None,
        "weighed": None,
    }
    expected = {
        "id": "action-removed",
        "impact": "breaking",
        "sentence": "`thing.get` was removed",
        "fingerprint": CAUSES[1].fingerprint,
        "actions": ["thing.get"],
        "for": "those who call `thing.get`",
        "do": "stop calling it before you upgrade; the documents may say what takes its place",
        "changes": [change],
    }
    cause = value["causes"][1]
    told = [item["id"] for item in cause.pop("consequences")]
    assert ({"breaking": 1, "additive": 3, "editorial": 1}, "major") == (value["counts"], value["bump"])
    assert (expected, ["python-object-removed", "python-object-added"]) == (cause, told)
    assert [
        None,
        "stop calling it before you upgrade; the documents may say what takes its place",
        None,
        None,
        None,
    ] == [item["do"] for item in value["causes"]]


def test_markdown() -> None:
    """A comment has a headline, breaks with what to do and the rest folded, additions, and counts of all else."""
    expected = f"""\
**1 breaking, 3 additive, 1 editorial: major**

### Breaking

- `thing.get` was removed (`action-removed`, `{CAUSES[1].fingerprint}`; `thing.md:3:1 -> gone`)
  - For those who call `thing.get`: stop calling it before you upgrade; the documents may say what takes its place.

  <details><summary>2 consequences for the package: 1 python-object-removed, 1 python-object-added</summary>

  - `Thing.get` was removed (`python-object-removed`; `thing.py:3:1 -> gone`)
  - `client.Client` is new (`python-object-added`; `thing.md:3:1 -> thing.md:9:2`)

  </details>

### Additive

- `thing.put` is new (`action-added`; `new -> thing.md:9:2`)
- `thing.get` is sent to `/b`, not `/a` (`path-changed`; `thing.md:3:1 -> thing.md:9:2`)
- 1 python-object-added

### Editorial

- 1 description-changed"""
    assert expected.split("\n") == list(render_changes_markdown(CAUSES, "major"))
    assert ["No changes for users of the API or the SDK."] == list(render_changes_markdown((), "none"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("`a*b` <img> @you [x](y)", "`a*b` \\<img\\> \\@you \\[x\\](y)"),
        ("a `b", "a 'b"),
        ("a\nb", "a\\\\nb"),
    ],
)
def test_markdown_has_no_markup_of_documents(words: str, expected: str) -> None:
    """Words of documents cannot become links, images, mentions or lines of a comment."""
    assert expected == text(words)


def test_github() -> None:
    """Breaks are errors with what to do, additions notices; what is gone has no line to stand at."""
    place = "file=thing.md,line=9,col=2"
    removed = "`thing.get` was removed"
    what = "stop calling it before you upgrade; the documents may say what takes its place"
    advice = f"for those who call `thing.get`: {what}"
    expected = [
        f"::notice {place},title=action-added::`thing.put` is new [{CHANGES[0].fingerprint}]",
        f"::error title=action-removed::{removed} [{CAUSES[1].fingerprint}]%0A{advice}",
        f"::notice {place},title=path-changed::`thing.get` is sent to `/b`, not `/a` [{CHANGES[2].fingerprint}]",
    ]
    assert expected == list(render_changes_github(CAUSES))


def test_github_keeps_to_its_command() -> None:
    """A line feed or a percent sign of a document is text of the message, and ends no command."""
    change = Subject("a.b", "`a\n::error::%0A`", None, NEW).tell("path-changed", "is new")
    (line,) = render_changes_github([Cause(change, (change,))])

    assert line.endswith(f"::`a\\n::error::%250A` is new [{change.fingerprint}]")


def test_all_formats_say_that_an_impact_was_set() -> None:
    """What the project weighs otherwise is told by itself, with what it would be and why, however little it weighs."""
    (change,) = apply_levels(
        [Subject("client.Client", "`client.Client`", OLD, NEW).tell("python-object-removed", "was removed")],
        [Level("python-object-removed", "additive", "no *one* used it", span=NEW, impact_span=NEW)],
    )
    causes = [Cause(change, (change,))]
    words = "additive, not breaking: no *one* used it"
    assert ["  `client.Client` was removed", f"    {words} (codegen.yaml)"] == list(render_changes(causes, "minor"))[3:]
    place = "`python-object-removed`; `thing.md:3:1 -> thing.md:9:2`"
    assert [f"- `client.Client` was removed ({place}) **additive, not breaking: no \\*one\\* used it**"] == list(
        render_changes_markdown(causes, "minor")
    )[4:]
    assert [
        f"::notice title=python-object-removed::`client.Client` was removed [{change.fingerprint}]%0A{words}"
    ] == list(render_changes_github(causes))
    (item,) = json.loads(render_changes_json(causes, "minor"))["causes"][0]["changes"]
    assert ("additive", {"by_rule": "breaking", "reason": "no *one* used it"}) == (item["impact"], item["weighed"])


def test_places() -> None:
    """Documents and code have roots of their own in each revision, and fingerprints stay."""
    placed = place_changes(CHANGES, Roots("v1:spec/", "v1:generated/"), Roots("spec/", "generated/"))

    def told(change: Change) -> tuple[str, str]:
        return str(change.old_span), str(change.new_span)

    assert ("v1:spec/thing.md:3:1", "spec/thing.md:9:2") == told(placed[2])
    assert ("v1:generated/thing.md:3:1", "generated/thing.md:9:2") == told(placed[3])
    assert [change.fingerprint for change in CHANGES] == [change.fingerprint for change in placed]
