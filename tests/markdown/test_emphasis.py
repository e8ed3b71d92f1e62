"""Emphasis and code spans around a whole text."""

import pytest

from codegen.files import Span
from codegen.markdown.document import Cell
from codegen.markdown.emphasis import plain_cell, strip_emphasis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`10`", ("10", 1)),
        ("**limit**", ("limit", 2)),
        ("**`limit`**", ("limit", 3)),
        ("*a*", ("a", 1)),
        ("__a_b__", ("a_b", 2)),
        ("`` a`b ``", ("a`b", 3)),
        ("***a***", ("a", 3)),
        ("`*.txt*`", ("*.txt*", 1)),
        ("`a`, `b`", ("`a`, `b`", 0)),
        ("**a** and **b**", ("**a** and **b**", 0)),
        ("** a **", ("** a **", 0)),
        ("*a", ("*a", 0)),
        ("_type", ("_type", 0)),
        ("` `", ("` `", 0)),
        ("**", ("**", 0)),
        ("", ("", 0)),
    ],
)
def test_marks_around_all_of_a_text(text: str, expected: tuple[str, int]) -> None:
    """Marks at both ends, and nowhere in between, are taken off; what backticks hold stays as it is."""
    assert expected == strip_emphasis(text)


def test_the_place_of_what_is_marked() -> None:
    """The span of a plain cell is that of the words, without their marks."""
    cell = Cell("**`limit`**", Span("a.md", 3, 5, 11))
    assert Cell("limit", Span("a.md", 3, 8, 5)) == plain_cell(cell)
