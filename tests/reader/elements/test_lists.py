"""Items of lists, as cells by column."""

import pytest

from codegen.files import Span
from codegen.markdown.document import Source
from codegen.reader.elements.lists import read_item, split_items


def cells(line: str) -> dict[str, tuple[str, int]] | None:
    """Text and column of each cell but the code, which is the name."""
    found = read_item(Source("a.md", 1, (line,)))
    if found is None:
        return None
    return {key: (cell.text, cell.span.column) for key, cell in found.items() if key != "code"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "- `limit` (integer, optional, default: `10`): How many",
            {
                "name": ("limit", 4),
                "type": ("integer", 12),
                "required": ("optional", 21),
                "default": ("10", 41),
                "description": ("How many", 47),
            },
        ),
        ("* **id** - The book", {"name": ("id", 5), "description": ("The book", 12)}),
        ("1. id: The book", {"name": ("id", 4), "description": ("The book", 8)}),
        ("- **id:** The book", {"name": ("id", 5), "description": ("The book", 11)}),
        ("+ X-Reader (header)", {"name": ("X-Reader", 3), "in": ("header", 13), "description": ("", 19)}),
        (
            "- a (array of strings, nullable) b",
            {"name": ("a", 3), "type": ("array of strings, nullable", 6), "description": ("b", 34)},
        ),
        (
            "- 404 Not Found: [Error](schemas.md#error) if it is sold",
            {
                "name": ("404 Not Found", 3),
                "type": ("[Error](schemas.md#error)", 18),
                "description": ("if it is sold", 18),
            },
        ),
        ("- the book that is meant", None),
        ("- [Books](books.md)", None),
        ("the book: it", None),
    ],
)
def test_an_item_says_what_a_row_does(line: str, expected: dict[str, tuple[str, int]] | None) -> None:
    """Name, words in parentheses and text are cells at their places; an item without a name of its own is none."""
    assert expected == cells(line)


def test_the_lines_of_items() -> None:
    """Lines that go on belong to an item; deeper items, and paragraphs behind a blank line, do not."""
    lines = ("- a: x", "  and y", "- b: z", "  - deeper", "", "- c: z", "", "  more")
    items = list(split_items(Source("a.md", 1, lines)))
    assert [("- a: x", "  and y"), ("- b: z",), ("- c: z",)] == [item.lines for item in items]
    assert [Span("a.md", 1, 1, 6), Span("a.md", 3, 1, 6), Span("a.md", 6, 1, 6)] == [item.span for item in items]
