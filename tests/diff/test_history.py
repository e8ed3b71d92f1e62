"""When things came and went over several revisions."""

from collections.abc import Sequence

import pytest

from codegen.diff.history import Lifespan, read_history
from codegen.files import File
from codegen.model.api import Api
from tests.diff.revisions import documents, edited, read

_DEEP = "| deep | N | If set, look deeper |  | true |\n| ratio |"
_FIELDS = """\
    "tags": {"type": "array", "items": {"type": "object", "properties": {"key": {"type": "string"}}}},
    "size": {"type": "number"},
"""


def _without(path: str) -> Api:
    return read(tuple(file for file in documents() if file.path != path))


@pytest.mark.parametrize(
    ("before", "after", "came", "went"),
    [
        ("| ratio |", _DEEP, [("parameter", "thing.get query.deep")], []),
        ("| X-Trace |", "| X-Span |", [("parameter", "thing.get header.x-span")],
         [("parameter", "thing.get header.x-trace")]),
        ("| X-Trace |", "| x-trace |", [], []),
        ("/parts/**`PART_ID`**", "/parts", [], [("parameter", "thing.get path.PART_ID")]),
        ("## Patch\n", "## Change\n", [("action", "thing.change")], [("action", "thing.patch")]),
        ('    "size": {"type": "number"},\n', _FIELDS.replace('"tags"', '"marks"'),
         [("field", "Thing marks")], []),
        ('"items": {"type": "string"}', '"items": {"properties": {"a": {"properties": {"b": {}}}}}',
         [("field", "Thing tags[].a")], []),
        ('"size": {"type": "number"}', '"size": {"oneOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]}',
         [("field", "Thing size.a"), ("field", "Thing size.b")], []),
        ("Retrieves information on a thing", "Retrieves a thing", [], []),
    ],
)  # fmt: skip
def test_what_came_and_went(
    before: str, after: str, came: Sequence[tuple[str, str]], went: Sequence[tuple[str, str]]
) -> None:
    """Each thing is told with the revision that has it first, or that has it no longer, and nothing beside it."""
    found = read_history([("v1.0.0", read(documents())), ("v1.1.0", read(edited(before, after)))])
    assert list(came) == [(item.kind, item.name) for item in found if item.came == "v1.1.0"]
    assert list(went) == [(item.kind, item.name) for item in found if (item.came, item.went) == ("", "v1.1.0")]
    assert len(came) + len(went) == len(found)


def test_a_resource_comes_with_its_actions_alone() -> None:
    """What a new action takes goes without saying; what is gone comes back as something new."""
    with_it, without = read(documents()), _without("things.md")
    found = read_history([("a", without), ("b", with_it), ("c", without), ("d", with_it), ("e", with_it)])
    assert (
        Lifespan("resource", "things", "b", "c"),
        Lifespan("action", "things.delete", "b", "c"),
        Lifespan("resource", "things", "d"),
        Lifespan("action", "things.delete", "d"),
    ) == found


def test_a_field_inside_of_a_field() -> None:
    """It is called by its path, and told where only it is new."""
    inner = '"items": {"properties": {"a": {"additionalProperties": {"properties": {%s}}}}}'
    old, new = (read(edited('"items": {"type": "string"}', inner % fields)) for fields in ("", '"b": {}'))
    assert (Lifespan("field", "Thing tags[].a.*.b", "b"),) == read_history([("a", old), ("b", new)])


def test_a_schema_comes_without_its_fields() -> None:
    """Its fields are as old as it is."""
    text = next(file.text for file in documents() if file.path == "schemas.md")
    start, end = text.index("## Lost"), text.index("## Thing Patch")
    found = read_history([("a", read(edited(text[start:end], ""))), ("b", read(documents()))])
    assert (Lifespan("schema", "Lost", "b"),) == found


def test_one_revision_has_no_history() -> None:
    """Without another one nothing came and nothing went."""
    assert () == read_history([("a", read((*documents(), File("more.md", "# More\n"))))])
