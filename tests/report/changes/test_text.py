"""Changes as people and programs see them."""

import json

import pytest

from codegen.config_changes import Level
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


def test_text() -> None:
    """Counts and names come first; breaks and additions to the wire are told one by one, all else is counted."""
    expected = f"""\
1 breaking, 3 additive, 1 editorial: major
actions added (1): thing.put
actions removed (1): thing.get

breaking
  wire
    `thing.get` was removed
      thing.md:3:1 -> gone: action-removed [{CHANGES[1].fingerprint}]

additive
  wire
    `thing.get` is sent to `/b`, not `/a`
      thing.md:3:1 -> thing.md:9:2: path-changed [{CHANGES[2].fingerprint}]
  1 action-added
  1 python-object-added

editorial
  1 description-changed"""
    assert expected.split("\n") == list(render_changes(CHANGES, "major"))


def test_text_of_no_changes() -> None:
    """Nothing changed is one line."""
    assert ["no changes"] == list(render_changes((), "none"))


def test_text_in_color() -> None:
    """A heading has the color of its impact."""
    assert "\x1b[31mbreaking\x1b[0m" in list(render_changes(CHANGES, "major", color=True))


def test_text_steers_no_terminal() -> None:
    """Control characters that come from a document are escaped."""
    change = Subject("a", "`\x1b[2J`", OLD, None).tell("action-removed", "was removed")
    assert "    `\\x1b[2J` was removed" in list(render_changes((change,), "major"))


def test_json() -> None:
    """Programs get all of it."""
    value = json.loads(render_changes_json(CHANGES, "major"))
    expected = {
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
    assert ({"breaking": 1, "additive": 3, "editorial": 1}, "major") == (value["counts"], value["bump"])
    assert (expected, len(CHANGES)) == (value["changes"][1], len(value["changes"]))


def test_markdown() -> None:
    """A comment has a headline, lists of breaks and additions, and counts of the rest."""
    expected = f"""\
**1 breaking, 3 additive, 1 editorial: major**

### Breaking

- `thing.get` was removed (`action-removed`, `{CHANGES[1].fingerprint}`; `thing.md:3:1 -> gone`)

### Additive

- `thing.put` is new (`action-added`; `new -> thing.md:9:2`)
- `thing.get` is sent to `/b`, not `/a` (`path-changed`; `thing.md:3:1 -> thing.md:9:2`)
- 1 python-object-added

### Editorial

- 1 description-changed"""
    assert expected.split("\n") == list(render_changes_markdown(CHANGES, "major"))
    assert ["No changes for users of the API or the SDK."] == list(render_changes_markdown((), "none"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("`a*b` <img> @you [x](y)", "`a*b` \\<img\\> \\@you \\[x\\](y)"),
        ("a `b", "a \\`b"),
        ("a\nb", "a\\\\nb"),
    ],
)
def test_markdown_has_no_markup_of_documents(words: str, expected: str) -> None:
    """Words of documents cannot become links, images, mentions or lines of a comment."""
    assert expected == text(words)


def test_github() -> None:
    """Breaks are errors, additions notices; what is gone has no line to stand at."""
    place = "file=thing.md,line=9,col=2"
    expected = [
        f"::notice {place},title=action-added::`thing.put` is new [{CHANGES[0].fingerprint}]",
        f"::error title=action-removed::`thing.get` was removed [{CHANGES[1].fingerprint}]",
        f"::notice {place},title=path-changed::`thing.get` is sent to `/b`, not `/a` [{CHANGES[2].fingerprint}]",
    ]
    assert expected == list(render_changes_github(CHANGES))


def test_all_formats_say_that_an_impact_was_set() -> None:
    """What the project weighs otherwise is told by itself, with what it would be and why, however little it weighs."""
    (change,) = apply_levels(
        [Subject("client.Client", "`client.Client`", OLD, NEW).tell("python-object-removed", "was removed")],
        [Level("python-object-removed", "additive", "no *one* used it", span=NEW, impact_span=NEW)],
    )
    words = "additive, not breaking: no *one* used it"
    assert [
        "  python",
        "    `client.Client` was removed",
        f"      thing.md:3:1 -> thing.md:9:2: python-object-removed [{change.fingerprint}]",
        f"      {words} (codegen.yaml)",
    ] == list(render_changes([change], "minor"))[3:]
    place = "`python-object-removed`; `thing.md:3:1 -> thing.md:9:2`"
    assert [f"- `client.Client` was removed ({place}) **additive, not breaking: no \\*one\\* used it**"] == list(
        render_changes_markdown([change], "minor")
    )[4:]
    assert [
        f"::notice title=python-object-removed::`client.Client` was removed ({words}) [{change.fingerprint}]"
    ] == list(render_changes_github([change]))
    (item,) = json.loads(render_changes_json([change], "minor"))["changes"]
    assert ("additive", {"by_rule": "breaking", "reason": "no *one* used it"}) == (item["impact"], item["weighed"])


def test_places() -> None:
    """Documents and code have roots of their own in each revision, and fingerprints stay."""
    placed = place_changes(CHANGES, Roots("v1:spec/", "v1:generated/"), Roots("spec/", "generated/"))

    def told(change: Change) -> tuple[str, str]:
        return str(change.old_span), str(change.new_span)

    assert ("v1:spec/thing.md:3:1", "spec/thing.md:9:2") == told(placed[2])
    assert ("v1:generated/thing.md:3:1", "generated/thing.md:9:2") == told(placed[3])
    assert [change.fingerprint for change in CHANGES] == [change.fingerprint for change in placed]
