"""Rows and cells of tables."""

import pytest

from codegen.files import Span
from codegen.markdown.document import Source
from codegen.markdown.table import parse_row


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("| a |  |", ["a", ""]),
        ("| a | |", ["a", ""]),
        ("a | b", ["a", "b"]),
        (r"| a \| b | c |", ["a | b", "c"]),
        (r"| a \|", ["a |"]),
        ("| `a|b` |", ["`a", "b`"]),
        ("| user&#x27;s | a&#x3D;b |", ["user's", "a=b"]),
        ("| &amp;#x27; |", ["&#x27;"]),
        ("| a&b=1&section=2 |", ["a&b=1&section=2"]),
    ],
)
def test_cells_are_split_first_and_decoded_then(line: str, cells: list[str]) -> None:
    """Pipes part cells unless escaped, also in backticks (GFM); entities are decoded once, after the split."""
    assert [cell.text for cell in parse_row(Source("a.md", 1, (line,))).cells] == cells


def test_each_cell_knows_its_place() -> None:
    """A span starts at the cell's first character, that of an empty cell behind its pipe."""
    row = parse_row(Source("a.md", 7, ("| name |  |  x&#x27;y |",)))
    assert [cell.span for cell in row.cells] == [
        Span("a.md", 7, 3, 4),
        Span("a.md", 7, 9, 1),
        Span("a.md", 7, 14, 8),
    ]
