"""Values that a `Type` column lists, alone and as those of an array."""

import pytest

from codegen.model.parameter import ArrayStyle, Kind
from codegen.reader.parameters.stated_type import StatedType
from codegen.reader.parameters.stated_types import nearest_type, parse_type

_ENUM = StatedType(Kind.STRING, is_enumeration=True, values=("a", "b"))
_LIST = StatedType(Kind.LIST, is_enumeration=True, values=("a", "b"))
_REPEATED = StatedType(Kind.LIST, style=ArrayStyle.REPEATED, is_enumeration=True, values=("a", "b"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`a`, `b`", _ENUM),
        ("`a` or `b`", _ENUM),
        ("array of `a`, `b`", _LIST),
        ("array of `a` or `b` (repeated)", _REPEATED),
        ("array of enum: a, b", _LIST),
        ("list of 'a' | 'b', repeated", _REPEATED),
        ("enum: string, date", StatedType(Kind.STRING, is_enumeration=True, values=("string", "date"))),
        ("`title` or `date`", StatedType(Kind.STRING, is_enumeration=True, values=("title", "date"))),
        ("`string`, `integer`", None),
        ("array of frobs", None),
    ],
)
def test_values(text: str, expected: StatedType | None) -> None:
    """Values are in backticks or quotes, or behind `enum`; where all are names of types, they are not values."""
    assert expected == parse_type(text)


def test_the_help_for_an_array() -> None:
    """What begins as an array does is most like one."""
    assert "array of strings" == nearest_type("array of frobs")
