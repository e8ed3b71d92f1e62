"""Values with commas between the parentheses of a list's item."""

import pytest

from codegen.files import Span
from codegen.markdown.document import Cell, Source
from codegen.reader.elements.lists import read_item


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("array of integers, optional, example: 42,43", {"type": "array of integers", "example": "42,43"}),
        ("array of integers, example: 42, 43, optional", {"type": "array of integers", "example": "42, 43"}),
        ("string, default: a,b, example: c,d", {"type": "string", "default": "a,b", "example": "c,d"}),
        ("optional, example: `42,43`, array of integers", {"type": "array of integers", "example": "42,43"}),
        ("example: 42, integer", {"type": "integer", "example": "42"}),
        ("example: 42, array of integers, repeated", {"type": "array of integers, repeated", "example": "42"}),
        ("enum: a, b, optional", {"type": "enum: a, b"}),
        ("integer, default: 20, maximum: 100", {"type": "integer, maximum: 100", "default": "20"}),
        ("string, deprecated", {"type": "string", "deprecated": "deprecated"}),
        ("string, Deprecated since 1.2", {"type": "string", "deprecated": "Deprecated since 1.2"}),
        ("string, since 1.4, beta", {"type": "string", "since": "1.4", "beta": "beta"}),
        ("deprecated field", {"type": "deprecated field"}),
    ],
)
def test_a_value_goes_on_behind_a_comma(words: str, expected: dict[str, str]) -> None:
    """What follows a default or an example is more of it, unless it is a word of its own or no type stands before."""
    cells = read_item(Source("a.md", 1, (f"- ids ({words}): Which",))) or {}
    others = {"name", "code", "description", "required"}
    assert expected == {name: cell.text for name, cell in cells.items() if name not in others}


def test_the_place_of_such_a_value() -> None:
    """It is that of the whole value."""
    cells = read_item(Source("a.md", 1, ("- ids (array of integers, example: 42, 43): Which",))) or {}
    assert (Cell("42, 43", Span("a.md", 1, 36, 6)), Span("a.md", 1, 36, 6)) == (cells["example"], cells["example"].span)
