"""overrides.yaml corrects content types, examples and marks."""

from collections.abc import Callable

import pytest

from codegen.files import File
from codegen.model.action import Action
from codegen.model.marks import Deprecation, Marks
from codegen.model.media import FORM, JSON, NO_CONTENT
from tests.reader.overriding.documents import SCHEMAS, THING, api, change, entry, errors, read

_THING = (
    THING.replace("## Patch", "## Patch (since 1.1)")
    .replace("| limit | N | How many |", "| limit | N | Deprecated since 1.2. Use `size` instead. |")
    .replace("| 200 | undefined | The thing |", "| 200 | undefned | The thing |\n\nExample (one):\n\n```json\n[1]\n```")
    .replace("| 410 | [Errors](schemas.md#errors) | Gone |", "| 410 | | Gone |")
    .replace("### Curl", "Example (short):\n\n```json\n{}\n```\n\n### Curl")
)
TREE = (File("schemas.md", SCHEMAS), File("thing.md", _THING))


def action_of(text: str) -> Action:
    """Return the first action of the tree under one entry."""
    return api(text, TREE).resources[0].actions[0]


def _named(examples: object) -> dict[str, object]:
    return {example.name: example.value for example in examples} if isinstance(examples, tuple) else {}


def _content(action: Action) -> tuple[str, object]:
    return action.responses[0].media_type, action.responses[0].schema


def _further(action: Action) -> dict[str, object]:
    return _named(action.body and action.body.examples)


PROBLEM = "application/problem+json"
_FIELDS: tuple[tuple[str, str | None, str | None, Callable[[Action], object], object], ...] = (
    ("body.content-types", f"[{JSON}]", f"[{FORM}, {JSON}]", lambda it: it.body and it.body.media_types, (FORM, JSON)),
    ("body.content-types", f"[{JSON}]", "[text/csv]", lambda it: it.body and it.body.media_types, ("text/csv",)),
    ("body.examples", "{short: {}}", "{long: [1]}", _further, {"long": [1]}),
    ("body.examples", "{short: {}}", None, _further, {}),
    (
        "body.examples, pointer: /more",
        None,
        "2",
        _further,
        {"short": {}, "more": 2},
    ),
    ("responses.200.content-type", JSON, "text/csv", _content, ("text/csv", None)),
    ("responses.200.content-type", JSON, None, _content, (NO_CONTENT, None)),
    (
        "errors.410.content-type",
        None,
        "application/problem+json",
        lambda it: it.errors[1].media_type,
        "application/problem+json",
    ),
    ("responses.200.examples", "{one: [1]}", "{two: 2}", lambda it: _named(it.responses[0].examples), {"two": 2}),
    ("responses.200.examples, pointer: /one/0", "1", "3", lambda it: _named(it.responses[0].examples), {"one": [3]}),
    ("errors.404.examples", None, "{none: {}}", lambda it: _named(it.errors[0].examples), {"none": {}}),
    ("deprecated", None, "'yes'", lambda it: it.marks, Marks(Deprecation(), "1.1")),
    ("deprecated", None, "'1.4'", lambda it: it.marks, Marks(Deprecation("1.4"), "1.1")),
    (
        "deprecated",
        None,
        "Use `Put` instead",
        lambda it: it.marks.deprecation,
        Deprecation("", "Put", "Use `Put` instead"),
    ),
    ("since", "'1.1'", "'1.0'", lambda it: it.marks, Marks(since="1.0")),
    ("since", "'1.1'", None, lambda it: it.marks, Marks()),
    ("beta", "false", "true", lambda it: it.marks, Marks(since="1.1", is_beta=True)),
    (
        "query.limit.deprecated",
        "Deprecated since 1.2. Use `size` instead.",
        None,
        lambda it: it.query_parameters[0].marks,
        Marks(),
    ),
    (
        "query.limit.deprecated",
        "'Deprecated since 1.2: Use `size` instead.'",
        "'1.3'",
        lambda it: it.query_parameters[0].marks,
        Marks(Deprecation("1.3")),
    ),
    ("headers.If-Match.beta", "false", "true", lambda it: it.header_parameters[0].marks, Marks(is_beta=True)),
    ("path.THING_ID.since", None, "'2.0'", lambda it: it.path_parameters[0].marks, Marks(since="2.0")),
)


@pytest.mark.parametrize(("field", "was", "now", "get", "expected"), _FIELDS)
def test_every_field(
    field: str, was: str | None, now: str | None, get: Callable[[Action], object], expected: object
) -> None:
    """Each field takes its value where the document has what `was` says."""
    assert expected == get(action_of(entry(field, change(was, now))))


def test_a_mark_wins_over_the_description() -> None:
    """Where one action has an entry for each."""
    text = entry("description", change("Changes a thing", "'**Deprecated.** Changes it'"))
    text += entry("deprecated", change(None, "'1.4'"))
    assert Deprecation("1.4") == action_of(text).marks.deprecation


def test_a_content_type_takes_the_warning_about_the_type_with_it() -> None:
    """Where it is not JSON, whose type would still be unknown."""

    def told(now: str) -> list[str]:
        result = read(entry("responses.200.content-type", change(JSON, now)), TREE)
        return [item.rule for item in result.diagnostics if item.rule == "unlinked-type"]

    assert ([], ["unlinked-type"]) == (told("text/csv"), told("application/hal+json"))


AT = "thing.md, Patch, "
LINE_5 = "the entry of line 5"
CSV = entry("responses.200.content-type", change(JSON, "text/csv"))
THING_OF_200 = entry("responses.200.schema", change("null", "Thing"))
FORM_OF_BODY = entry("body.content-types", change(f"[{JSON}]", f"[{FORM}]"))
ANY_OF_BODY = entry("body.schema", change("Thing", "null"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            entry("body.content-types", change(f"[{JSON}]", JSON)),
            f"4:8: invalid-override: thing.md, Patch, body.content-types takes a list of content types, not `{JSON}`",
        ),
        (
            entry("responses.200.content-type", change(JSON, "csv")),
            "4:8: invalid-override: thing.md, Patch, responses.200.content-type takes a content type, not `csv`",
        ),
        (
            entry("responses.200.examples", change("{one: [1]}", "[2]")),
            f"4:8: invalid-override: {AT}responses.200.examples takes an object of examples by their names, not `[2]`",
        ),
        (
            entry("since", change("'1.0'", "'1.2'")),
            "3:8: stale-override: thing.md, Patch, since is `1.1`, not `1.0`",
        ),
        (
            entry("deprecated", change(None, "'no'")),
            f"3:8: invalid-override: {AT}deprecated takes `yes`, a version, or what to use instead, not `no`",
        ),
        (
            entry("body.content-type", change(JSON, "text/csv")),
            "1:53: unknown-place: `Patch` of thing.md has no `body.content-type`",
        ),
        (FORM_OF_BODY + ANY_OF_BODY, f"4:8: unsendable-body: a body of `{FORM}` has no fields"),
        (
            CSV + THING_OF_200,
            f"4:8: invalid-override: {AT}responses.200.content-type is `text/csv`, and {LINE_5} gives it a schema",
        ),
    ],
)
def test_entries_that_do_not_fit(text: str, told: str) -> None:
    """One error each, at the entry."""
    assert [told] == [error.rpartition(" (")[0] for error in errors(text, TREE)]
