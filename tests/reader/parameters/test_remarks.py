"""What stands beside a type: what it bounds, and what is not understood."""

import pytest

from codegen.model.parameter import ArrayStyle, Kind
from codegen.model.schema import JsonValue
from codegen.reader.parameters.stated_types import parse_type


@pytest.mark.parametrize(
    ("text", "kind", "constraints"),
    [
        ("integer (1-100)", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("integer (1..100)", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("integer [1, 100]", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("integer between 1 and 100", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("integer (min 1, max 100)", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("integer, minimum: 1, maximum: 100", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("integer; at least 1; at most 100", Kind.INTEGER, {"minimum": 1, "maximum": 100}),
        ("positive integer", Kind.INTEGER, {"exclusiveMinimum": 0}),
        ("non-negative integer", Kind.INTEGER, {"minimum": 0}),
        ("number >= 0", Kind.NUMBER, {"minimum": 0}),
        ("number (\u2265 0.5)", Kind.NUMBER, {"minimum": 0.5}),
        ("number (0 < x <= 1)", Kind.NUMBER, {"exclusiveMinimum": 0, "maximum": 1}),
        ("number, multiple of 0.5", Kind.NUMBER, {"multipleOf": 0.5}),
        ("timestamp (ms) (min 0)", Kind.TIMESTAMP, {"minimum": 0}),
        ("string (max 255 chars)", Kind.STRING, {"maxLength": 255}),
        ("string (max. length: 255)", Kind.STRING, {"maxLength": 255}),
        ("string - up to 255 characters", Kind.STRING, {"maxLength": 255}),
        ("string, 1-20 characters", Kind.STRING, {"minLength": 1, "maxLength": 20}),
        ("string (exactly 3 chars)", Kind.STRING, {"minLength": 3, "maxLength": 3}),
        ("varchar(255)", Kind.STRING, {"maxLength": 255}),
        ("string, pattern: ^[a-z]{1,3}$", Kind.STRING, {"pattern": "^[a-z]{1,3}$"}),
        ("string (pattern: `/^a+$/`)", Kind.STRING, {"pattern": "^a+$"}),
        ("array of strings (max 10)", Kind.LIST, {"maxItems": 10}),
        ("array of strings, 1 item or more", Kind.LIST, {}),
        ("integer[] (max 10 items, unique)", Kind.LIST, {"maxItems": 10, "uniqueItems": True}),
        ("array of strings (max 10 items, max 5 chars)", Kind.LIST, {"maxItems": 10, "maxLength": 5}),
    ],
)
def test_bounds(text: str, kind: Kind, constraints: dict[str, JsonValue]) -> None:
    """A bound is one of the value of a number, of the length of a text, of how many items a list has."""
    found = parse_type(text)
    assert found is not None
    assert (kind, constraints) == (found.kind, found.remarks.constraints)


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("string (1-255)", ("1-255",)),
        ("string(255)", ("255",)),
        ("array of integers (max 10)", ("max 10",)),
        ("integer (100-1)", ("100-1",)),
        ("integer (min 5, max 1)", ("max 1",)),
        ("integer (max 1,000)", ("max 1,000",)),
        ("integer (required, optional)", ("optional",)),
        ("date (max 10 chars)", ("max 10 chars",)),
        ("string (ISBN)", ("ISBN",)),
        ("string, pattern: [a-", ("pattern: [a-",)),
        ("file (max 5 MB)", ("max 5 MB",)),
        ("decimal(10,2)", ("10", "2")),
    ],
)
def test_what_may_mean_something_else_is_not_read(text: str, unread: tuple[str, ...]) -> None:
    """A remark that bounds nothing of its type, or that another one contradicts, is left for a message."""
    found = parse_type(text)
    assert found is not None
    assert unread == found.remarks.unread


def test_other_remarks() -> None:
    """Requiredness, default, example, values, format, null and the style of a list stand beside a type as well."""
    stated = parse_type("int32 (required, default 10, e.g. 42)")
    assert stated is not None
    assert (True, "10", "42") == (stated.remarks.required, stated.remarks.default, stated.remarks.example)
    listed = parse_type("array of integers (comma, max 10 items)")
    assert listed is not None
    assert (ArrayStyle.COMMA, {"maxItems": 10}) == (listed.style, listed.remarks.constraints)
    for text, kind, form, values in (
        ("string, enum: a, b", Kind.STRING, "", ("a", "b")),
        ("string (a | b)", Kind.STRING, "", ("a", "b")),
        ("string (`a`, `b`)", Kind.STRING, "", ("a", "b")),
        ("integer, one of 1, 2", Kind.INTEGER, "", ("1", "2")),
        ("enum: a, b, required", Kind.STRING, "", ("a", "b")),
        ("string, format: date", Kind.DATE, "", ()),
        ("string, format: ipv4", Kind.STRING, "ipv4", ()),
        ("string (uuid, optional)", Kind.UUID, "", ()),
    ):
        found = parse_type(text)
        assert found is not None
        assert (kind, form, values, ()) == (found.kind, found.format, found.values, found.remarks.unread)


@pytest.mark.parametrize("text", ["string | null", "string or null", "null | string", "nullable string", "'a' | null"])
def test_null(text: str) -> None:
    """A type that takes null, too, is that type."""
    found = parse_type(text)
    assert found is not None
    assert (Kind.STRING, True) == (found.kind, found.remarks.is_nullable)


@pytest.mark.parametrize("text", ["`string`, `integer`", "string or", "integer or moon", "max 10"])
def test_several_types_are_none(text: str) -> None:
    """Types without a word between them are not guessed at, and neither is what has no type."""
    assert parse_type(text) is None
