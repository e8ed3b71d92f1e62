"""What stands beside a `$ref`."""

import json

import pytest

from codegen.files import File
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api

BOOKS = """# Books

## Get

Returns a book.

### Request

GET https://api.example.com/book

### Authentication

None.

### Responses

| Code | Type | Description |
| - | - | - |
| 200 | [Book](schemas.md#book) | The book |
"""
NAME: JsonValue = {"type": "string", "minLength": 1}


def _read(beside: dict[str, JsonValue], **top: JsonValue) -> tuple[JsonValue, list[tuple[int, str]]]:
    """Return the property `title` of a schema, and what is told: line and message."""
    definition = {
        **top,
        "type": "object",
        "properties": {"title": {"$ref": "#/$defs/name", **beside}},
        "$defs": {"name": NAME},
    }
    text = f"# Schemas\n\n## Book\n\nA book.\n\n```json\n{json.dumps(definition, indent=1)}\n```\n"
    found = read_api((File("books.md", BOOKS), File("schemas.md", text)))
    book = next(schema for schema in found.readable.schemas if schema.title == "Book")
    assert isinstance(book.definition, dict)
    properties = book.definition["properties"]
    assert isinstance(properties, dict)
    told = [(item.span.line, item.message) for item in found.diagnostics]
    return properties["title"], told


@pytest.mark.parametrize(
    "beside",
    [
        {"description": "Title of the book"},
        {"default": "x", "deprecated": True, "readOnly": True},
        {"maxLength": 255, "pattern": "^[A-Z]"},
        {"format": "uri", "description": "Where it is"},
        {"x-order": 1},
    ],
)
def test_words_and_limits_stay(beside: dict[str, JsonValue]) -> None:
    """What says something of the value, and what leaves fewer values of its type, is kept."""
    assert ({"$ref": "#/schemas/BookName", **beside}, []) == _read(beside)


def test_null() -> None:
    """`nullable` beside a reference takes null or what the reference leads to, with its limits."""
    bound: JsonValue = {"$ref": "#/schemas/BookName", "maxLength": 5}
    assert ({"anyOf": [bound, {"type": "null"}]}, []) == _read({"nullable": True, "maxLength": 5})


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ({"enum": ["a"]}, "`enum` beside a `$ref` is"),
        ({"type": ["string", "null"]}, "`type` beside a `$ref` is"),
        ({"properties": {}, "required": ["a"]}, "`properties`, `required` beside a `$ref` are"),
    ],
)
def test_what_may_change_the_type_is_told(beside: dict[str, JsonValue], words: str) -> None:
    """Once for each reference, at the first keyword."""
    message = f"{words} left out: that may change the type"
    assert ({"$ref": "#/schemas/BookName"}, [(13, message)]) == _read(beside)


def test_draft_07_ignores_limits() -> None:
    """A schema that says so keeps the words, and the limits are told (draft-07, section 8.3)."""
    beside: dict[str, JsonValue] = {"maxLength": 5, "description": "Title"}
    found, told = _read(beside, **{"$schema": "http://json-schema.org/draft-07/schema#"})
    assert {"$ref": "#/schemas/BookName", "description": "Title"} == found
    assert [(14, "`maxLength` beside a `$ref` is left out: draft-07 and earlier ignore that")] == told


def test_a_limited_reference_is_a_schema() -> None:
    """What refers to a reference with limits gets these, and not only what that leads to."""
    definition = {
        "type": "object",
        "properties": {"title": {"$ref": "#/$defs/short"}},
        "$defs": {"name": NAME, "short": {"$ref": "#/$defs/name", "maxLength": 5}},
    }
    text = f"# Schemas\n\n## Book\n\nA book.\n\n```json\n{json.dumps(definition)}\n```\n"
    found = read_api((File("books.md", BOOKS), File("schemas.md", text)))
    made = {schema.name.pascal: schema.definition for schema in found.readable.schemas}
    assert () == found.diagnostics
    assert {"$ref": "#/schemas/BookName", "maxLength": 5} == made["BookShort"]
    assert NAME == made["BookName"]
