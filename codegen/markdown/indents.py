"""Where the content of an item or a definition starts on each of its lines (CommonMark 5.2)."""

import re
from typing import Final

from codegen.markdown.document import Source

_ITEM: Final = re.compile(r"[ \t]*(?:[-+*]|[0-9]{1,9}[.)])")
_TAB: Final = 4
_WIDEST: Final = 4
"""More columns behind the mark of an item belong to its content, which then is indented code."""


def column(line: str, index: int) -> int:
    """Return the column of a character from 0, where tabs go to the next multiple of four (CommonMark 2.2)."""
    return len(line[:index].expandtabs(_TAB))


def indent_of(line: str) -> int:
    """Return the column at which the text of a line starts."""
    return column(line, len(line) - len(line.lstrip(" \t")))


def cut_item(source: Source) -> Source:
    """Return the lines of an item of a list without its mark and its indent."""
    line = source.lines[0]
    match = _ITEM.match(line)
    mark = match.end() if match else 0
    start = len(line) - len(line[mark:].lstrip(" \t"))
    width = column(line, start) - column(line, mark)
    if not line[mark:].strip() or width > _WIDEST:
        start, width = min(mark + 1, len(line)), 1
    return cut_content(source, start, column(line, mark) + width)


def cut_content(source: Source, start: int, width: int) -> Source:
    """Return the first line from the character `start`, and the others without at most `width` columns of indent."""
    return source.cut([start, *(_leading(line, width) for line in source.lines[1:])])


def _leading(line: str, width: int) -> int:
    """Return how many characters of white space make up at most so many columns; a tab that is begun is one of them."""
    columns = 0
    for index, character in enumerate(line):
        if columns >= width or character not in " \t":
            return index
        columns = column(line, index + 1)
    return len(line)


def cut_common(source: Source) -> Source:
    """Return the lines without the indent that all of them have."""
    indents = [len(line) - len(line.lstrip(" \t")) for line in source.lines if line.strip()]
    common = min(indents, default=0)
    return source.cut([min(common, len(line)) for line in source.lines])


def trim(source: Source) -> Source:
    """Return the lines without the blank ones at both ends."""
    first, last = 0, len(source.lines)
    while last > first and not source.lines[last - 1].strip():
        last -= 1
    while first < last and not source.lines[first].strip():
        first += 1
    return source.part(first, last)
