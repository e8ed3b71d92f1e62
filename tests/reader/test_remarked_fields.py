"""Fields of bodies whose rows say more than their columns, and answers whose tables have no types."""

import pytest

from codegen.files import File
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api
from tests.reader.remarked import HEAD, read

BODY = "### Request Body\n\n| Name | Type | Description |\n| - | - | - |\n{}\n"


def test_fields_of_a_body() -> None:
    """They are read as parameters are; a field of an object has its name behind that of the object."""
    rows = (
        "title* | string (max 255) | Title",
        "author | object | Who wrote it",
        "author.name* | string or null | Name",
        "parts | array of objects (max 9) | Parts",
        "parts[].size | number, > 0 | Size. Default: 1.5",
    )
    _, made, told = read(BODY.format("\n".join(f"| {row} |" for row in rows)))
    assert [] == told
    author: JsonValue = {
        "type": "object",
        "description": "Who wrote it",
        "properties": {"name": {"type": ["string", "null"], "description": "Name"}},
        "required": ["name"],
    }
    size: JsonValue = {
        "type": "number",
        "exclusiveMinimum": 0,
        "description": "Size. Default: 1.5",
        "default": 1.5,
    }
    parts: JsonValue = {
        "type": "array",
        "items": {"type": "object", "properties": {"size": size}},
        "maxItems": 9,
        "description": "Parts",
    }
    title: JsonValue = {"type": "string", "maxLength": 255, "description": "Title"}
    properties: JsonValue = {"title": title, "author": author, "parts": parts}
    assert {"type": "object", "properties": properties, "required": ["title"]} == made["Book Put Body"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("size[width]* | number | Width", ("unplaced-field", 5, 3)),
        ("a* | string? | Text", ("unknown-type", 5, 8)),
        ("a* | string (ISBN) | Text", ("unknown-type", 5, 8)),
        ("a* | int/moon | Text", ("unlinked-type", 5, 8)),
        ("a* | integer (default 1) | Default: 2", ("contradicting-row", 5, 30)),
    ],
)
def test_what_may_mean_something_else_in_a_body_is_told(row: str, told: tuple[str, int, int]) -> None:
    """At its cell."""
    assert [told] == read(BODY.format(f"| {row} |"))[2]


def test_answers_without_types() -> None:
    """An error without a type has no content, or that of its example; what a success brings is told."""
    rows = "### Responses\n\n| Code | Description |\n| - | - |\n| 200 | The book |\n| 404 | None |\n| 409 | Taken |\n"
    text = HEAD.partition("### Responses")[0] + rows + '\nExample (409):\n\n```json\n{"a": 1}\n```\n'
    found = read_api((File("book.md", text),))
    (action,) = found.readable.resources[0].actions
    assert [("application/json", None)] == [(item.media_type, item.schema) for item in action.responses]
    assert ["", "application/json"] == [item.media_type for item in action.errors]
    told = [(item.rule, item.span.line, item.span.column) for item in found.diagnostics]
    assert ("missing-types", 17, 1) in told
