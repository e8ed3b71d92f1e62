"""Several types in one cell: what is a union, where it can be sent, and what its values are."""

import pytest

from codegen.files import File, Span
from codegen.markdown.parser import parse_document
from codegen.model.parameter import Alternative, ArrayStyle, Kind, Parameter
from codegen.model.schema import JsonValue
from codegen.reader.api import Result, read_api
from codegen.reader.elements.json_types import read_json_type
from codegen.reader.parameters.stated_schemas import stated_schema
from codegen.reader.parameters.stated_types import parse_type
from codegen.reader.parameters.values import union_value
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex

TEXT, WHOLE, DAY = Alternative(Kind.STRING), Alternative(Kind.INTEGER), Alternative(Kind.DATE)
TEXTS, WHOLES = Alternative(Kind.LIST), Alternative(Kind.LIST, Kind.INTEGER)
_HEAD = """# Book Actions

## Get

Returns a book.

### Method And Url

GET https://api.example.com/books/{id}

### Authentication

No authentication is required.

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 204 | | Nothing |

### Parameters

| Name | In | Type | Required | Default | Example |
| - | - | - | - | - | - |
"""


def _read(rows: str) -> Result:
    row = "" if "| id |" in rows else "| id | path | string | Y | | |\n"
    return read_api((File("book.md", f"{_HEAD}{row}{rows}\n"),))


def _only(result: Result, name: str) -> Parameter:
    assert result.api is not None, result.diagnostics
    [action] = result.api.resources[0].actions
    return next(item for item in action.parameters if item.name == name)


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("string or integer", (TEXT, WHOLE)),
        ("`string` or `integer`", (TEXT, WHOLE)),
        ("string|int", (TEXT, WHOLE)),
        ("string \\| int", (TEXT, WHOLE)),
        ("string/int", (TEXT, WHOLE)),
        ("String, or an Integer", (TEXT, WHOLE)),
        ("string or string array", (TEXT, TEXTS)),
        ("integer or array of integers (repeated)", (WHOLE, WHOLES)),
        ("date or string or int", (DAY, TEXT, WHOLE)),
        ("array of integers or comma-separated string", (WHOLES, TEXT)),
        ("string or email", (TEXT, Alternative(Kind.STRING, format="email"))),
        ("string or integer or null", (TEXT, WHOLE)),
    ],
)
def test_types_with_a_word_between_them(text: str, alternatives: tuple[Alternative, ...]) -> None:
    """Each is kept, in the order of the cell; null is none of them."""
    found = _only(_read(f"| q | query | {text.replace('|', '&#124;')} | N | | |"), "q")
    assert (Kind.UNION, alternatives) == (found.kind, found.alternatives)


@pytest.mark.parametrize("text", ["string or text", "string or strings"])
def test_two_words_for_one_type(text: str) -> None:
    """They are that type."""
    found = _only(_read(f"| q | query | {text} | N | | |"), "q")
    assert (Kind.STRING, ()) == (found.kind, found.alternatives)


@pytest.mark.parametrize("text", ["string/boolean", "string/date", "true/false"])
def test_a_slash_in_the_name_of_a_type(text: str) -> None:
    """It is that type, as ever."""
    stated = parse_type(text)
    assert stated is not None
    assert () == stated.alternatives


@pytest.mark.parametrize(
    "text", ["string or moon", "array of strings or integers", "string or enum", "or string", "a | b"]
)
def test_what_is_no_union(text: str) -> None:
    """A part that is no type, or an array of items of several types, is not guessed at."""
    stated = parse_type(text)
    assert stated is None or stated.kind is not Kind.UNION


def test_texts_that_may_be_joined() -> None:
    """An array, or the same joined by commas, is a list of that style; a list takes a text already."""
    found = _only(_read("| q | query | array of strings or comma-separated string | N | | a,b |"), "q")
    assert (Kind.LIST, Kind.STRING, ArrayStyle.COMMA, ["a", "b"]) == (
        *(found.kind, found.items, found.style),
        found.example_value,
    )


@pytest.mark.parametrize(
    ("place", "text", "what"),
    [
        ("query", "array of strings (comma) or array of integers (repeated)", "a union of several arrays"),
        ("query", "string or array of strings (brackets)", "a union with an array in the style `brackets`"),
        ("query", "string or object", "a union with an object"),
        ("query", "string or file", "a file"),
        ("header", "string or array of strings (repeated)", "a union with an array in the style `repeated`"),
        ("cookie", "string or array of objects", "a union with an object"),
    ],
)
def test_what_cannot_be_said(place: str, text: str, what: str) -> None:
    """It is told at its place, and read as text."""
    result = _read(f"| q | {place} | {text} | N | | |")
    [told] = result.diagnostics
    message = f"{what} cannot be sent in a {place}, so `q` is read as text"
    assert (26, 10 + len(place), "misplaced-type", message) == (
        *(told.span.line, told.span.column),
        *(told.rule, told.message),
    )
    assert (Kind.STRING, ()) == (_only(result, "q").kind, _only(result, "q").alternatives)


@pytest.mark.parametrize(
    ("alternatives", "text", "value"),
    [
        ((TEXT, WHOLE), "5", 5),
        ((TEXT, WHOLE), "now", "now"),
        ((TEXT, TEXTS), "a", "a"),
        ((TEXT, TEXTS), "a,b", ["a", "b"]),
        ((TEXT, WHOLES), "5", "5"),
        ((WHOLE, WHOLES), "5", 5),
        ((WHOLE, WHOLES), "5,6", [5, 6]),
        ((DAY, WHOLE), "2017-06-13", "2017-06-13"),
        ((DAY, WHOLE), "moon", None),
        ((TEXT, WHOLES), "q=1&q=2", [1, 2]),
    ],
)
def test_values(alternatives: tuple[Alternative, ...], text: str, value: JsonValue) -> None:
    """A value is of the first type that it is of, and a text where nothing else."""
    assert value == union_value(alternatives, "q", text)


def test_a_value_of_no_type_is_told() -> None:
    """At its cell."""
    [told] = _read("| q | query | date or integer | N | moon | |").diagnostics
    message = "the default `moon` of `q` is not a value of one of its types"
    assert (26, 37, "value-of-other-type", message) == (*(told.span.line, told.span.column), *(told.rule, told.message))


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("string or integer", ["string", "integer"]),
        ("string/int", ["string", "integer"]),
        ("array of strings or comma-separated string", ["array", "string"]),
        ("string or string array", ["string", "array"]),
        ("array of strings or integer", ["array", "integer"]),
    ],
)
def test_fields_of_a_body(text: str, types: list[str]) -> None:
    """Both readers of types make the same of them."""
    stated = stated_schema(text, "")
    reading = Reading(parse_document(File("book.md", "")), SchemaIndex())
    found = read_json_type(text, Span("book.md", 1), reading)
    assert found is not None
    for schema in (stated, found.definition):
        assert schema is not None
        alternatives = schema["anyOf"]
        assert isinstance(alternatives, list)
        assert types == [item["type"] for item in alternatives if isinstance(item, dict)]
