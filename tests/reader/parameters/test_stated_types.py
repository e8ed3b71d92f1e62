"""The words of a `Type` column."""

import pytest

from codegen.model.parameter import ArrayStyle, Kind
from codegen.reader.parameters.stated_types import nearest_type, parse_type


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("string", Kind.STRING, ""),
        ("text", Kind.STRING, ""),
        ("`Integer`", Kind.INTEGER, ""),
        ("int", Kind.INTEGER, ""),
        ("long", Kind.INTEGER, ""),
        ("integer (int64)", Kind.INTEGER, ""),
        ("float", Kind.NUMBER, ""),
        ("number (double)", Kind.NUMBER, ""),
        ("**bool**", Kind.BOOLEAN, ""),
        ("_date_", Kind.DATE, ""),
        ("Date-Time", Kind.DATE_TIME, ""),
        ("date_time", Kind.DATE_TIME, ""),
        ("ISO 8601", Kind.DATE_TIME, ""),
        ("timestamp (ms)", Kind.TIMESTAMP, ""),
        ("Timestamp in milliseconds", Kind.TIMESTAMP, ""),
        ("timestamp (s)", Kind.TIMESTAMP_SECONDS, ""),
        ("timestamp in seconds", Kind.TIMESTAMP_SECONDS, ""),
        ("unix timestamp", Kind.TIMESTAMP_SECONDS, ""),
        ("milliseconds", Kind.MILLISECONDS, ""),
        ("duration (s)", Kind.SECONDS, ""),
        ("UUID", Kind.UUID, ""),
        ("string (uuid)", Kind.UUID, ""),
        ("email", Kind.STRING, "email"),
        ("URL", Kind.STRING, "uri"),
        ("object", Kind.OBJECT, ""),
        ("file", Kind.STRING, "binary"),
    ],
)
def test_words_are_a_kind(text: str, kind: Kind, form: str) -> None:
    """Case, backticks, emphasis and hyphens do not matter."""
    stated = parse_type(text)

    assert stated is not None
    assert (kind, form, False, ()) == (stated.kind, stated.format, stated.is_enumeration, stated.values)


@pytest.mark.parametrize(
    ("text", "items", "style"),
    [
        ("array of integers", Kind.INTEGER, None),
        ("integer[]", Kind.INTEGER, None),
        ("array<integer>", Kind.INTEGER, None),
        ("array of `integer`", Kind.INTEGER, None),
        ("array", Kind.STRING, None),
        ("list of strings (comma)", Kind.STRING, ArrayStyle.COMMA),
        ("comma-separated list of integers", Kind.INTEGER, ArrayStyle.COMMA),
        ("array of UUIDs, repeated", Kind.UUID, ArrayStyle.REPEATED),
        ("array of numbers, brackets", Kind.NUMBER, ArrayStyle.BRACKETS),
        ("date[] (brackets)", Kind.DATE, ArrayStyle.BRACKETS),
        ("array of timestamps (ms)", Kind.TIMESTAMP, None),
        ("array of timestamps (ms), repeated", Kind.TIMESTAMP, ArrayStyle.REPEATED),
    ],
)
def test_words_are_a_list(text: str, items: Kind, style: ArrayStyle | None) -> None:
    """A list says what its items are, and may say how they are sent."""
    stated = parse_type(text)

    assert stated is not None
    assert (Kind.LIST, items, style) == (stated.kind, stated.items, stated.style)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("enum", ()),
        ("enum: a, b", ("a", "b")),
        ("enum (`a`, `b`)", ("a", "b")),
        ("enum of a, b", ("a", "b")),
        ("one of a, b or c", ("a", "b", "c")),
        ("`a` | `b`", ("a", "b")),
        ('"a" | "b"', ("a", "b")),
        ("`a | b`", ("a", "b")),
    ],
)
def test_words_are_an_enumeration(text: str, values: tuple[str, ...]) -> None:
    """An enumeration may say its values, in any of the usual ways."""
    stated = parse_type(text)

    assert stated is not None
    assert (True, values) == (stated.is_enumeration, stated.values)


@pytest.mark.parametrize("text", ["[Thing](schemas.md#thing)", "`[Thing](schemas.md#thing)`"])
def test_a_link_states_a_schema(text: str) -> None:
    """A link to schemas.md is a type; an array of it, too."""
    stated, many = parse_type(text), parse_type(f"array of {text}")

    assert stated is not None
    assert stated.link is not None
    assert (Kind.OBJECT, "thing") == (stated.kind, stated.link.schema_anchor)
    assert many is not None
    assert (Kind.LIST, stated.link.text) == (many.kind, many.link and many.link.text)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("intger", "integer"),
        ("dattime", "date-time"),
        ("timestamp", "timestamp (ms)"),
        ("bolean", "boolean"),
        ("enum:", "enum"),
        ("[Thing](https://example.com)", "string"),
        ("string | moon", "string"),
        ("array of files", "string"),
        ("integer, " * 500, "integer"),
    ],
)
def test_other_words_are_none(text: str, nearest: str) -> None:
    """What is not a type is not guessed at; the nearest word is one that is."""
    assert parse_type(text) is None
    assert parse_type(nearest_type(text)) is not None
    if nearest != "string":
        assert nearest == nearest_type(text)
