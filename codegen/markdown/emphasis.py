"""Emphasis and code spans around a whole text, which say how it looks and not what it is."""

from typing import Final

from codegen.files import Span
from codegen.markdown.document import Cell

_MARKS: Final = ("**", "__", "*", "_")
_LAYERS: Final = 4
"""Marks around marks: each is taken off by copying the text, and nobody writes more."""


def strip_emphasis(text: str) -> tuple[str, int]:
    """Take off the emphasis and the backticks around all of a text (CommonMark 6.1 and 6.2).

    Returns what they stand around, and its offset. What stands in backticks is as its author wants it, so that nothing
    more is taken off. A text of which only parts are marked stays.
    """
    offset = 0
    for _ in range(_LAYERS):
        mark = _mark(text)
        if not mark:
            break
        inner = text[len(mark) : len(text) - len(mark)]
        offset += len(mark) + len(inner) - len(inner.lstrip())
        text = inner.strip()
        if mark[0] == "`":
            break
    return text, offset


def plain_cell(cell: Cell) -> Cell:
    """Return a cell without the emphasis and the backticks around all of it; its span is that of what they hold."""
    text, offset = strip_emphasis(cell.text)
    if text == cell.text:
        return cell
    span = cell.span
    length = max(span.length - (len(cell.text) - len(text)), 1)
    return Cell(text, Span(span.file, span.line, span.column + offset, length))


def _mark(text: str) -> str:
    """Return what stands at both ends of a text, and nowhere in between; empty where nothing does."""
    if len(text) < 3 or text[0] != text[-1] or text[0] not in "`*_":
        return ""
    if text[0] == "`":
        mark = text[: len(text) - len(text.lstrip("`"))]
        return mark if _is_around(text, mark) else ""
    return next((mark for mark in _MARKS if text.startswith(mark) and _is_around(text, mark)), "")


def _is_around(text: str, mark: str) -> bool:
    inner = text[len(mark) : len(text) - len(mark)]
    is_flanking = mark[0] == "`" or inner == inner.strip()
    return text.endswith(mark) and inner.strip() != "" and is_flanking and mark not in inner
