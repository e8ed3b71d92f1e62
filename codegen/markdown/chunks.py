"""The lines of a document -> chunks that can be parsed one by one: each starts at a heading that nothing encloses."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

_HEADING: Final = re.compile(r"##?(?:[ \t\n]|$)")
_OPEN: Final = re.compile(r"(`{3,})[^`]*$|(~{3,})")


def chunks_of(lines: Sequence[str]) -> tuple[range, ...]:
    """Return the indexes of the lines of each chunk; all are in one where code may be in a list."""
    starts = list(_starts("\n".join(lines)))
    starts = starts if starts[:1] == [0] else [0, *starts]
    return tuple(range(first, last) for first, last in pairwise([*starts, len(lines)]))


def _starts(text: str) -> Iterator[int]:
    """Yield the indexes of headings; where a fence is indented, it may end with its list, and none can be told."""
    found: list[int] = []
    fence, line, counted = "", 0, 0
    for start in sorted({*_line_starts(text, "#"), *_line_starts(text, "```"), *_line_starts(text, "~~~")}):
        if text[start] == "#":
            if not fence and _HEADING.match(text, start):
                line, counted = line + text.count("\n", counted, start), start
                found.append(line)
            continue
        mark = text[start : _end(text, start)]
        if fence:
            fence = "" if _closes(fence, mark) else fence
        elif mark.startswith((" ", "\t")):
            return
        elif opening := _OPEN.match(mark):
            fence = opening[1] or opening[2]
    yield from found


def _line_starts(text: str, mark: str) -> Iterator[int]:
    """Yield the offsets of lines that start with a mark; but for `#`, spaces may stand before it."""
    place = text.find(mark)
    while place >= 0:
        start = text.rfind("\n", 0, place) + 1
        if place == start or (mark != "#" and not text[start:place].strip(" \t")):
            yield start
        end = _end(text, place)
        place = text.find(mark, end)


def _end(text: str, place: int) -> int:
    """Return where the line of a place ends."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _closes(fence: str, line: str) -> bool:
    """Tell whether a line ends the code block that a fence starts (CommonMark 4.5)."""
    mark = line.lstrip(" ")
    return len(line) - len(mark) < 4 and mark.startswith(fence) and not mark.rstrip(" \t").strip(fence[0])
