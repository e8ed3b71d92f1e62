"""The lines of a document -> chunks that can be parsed one by one: each starts at a heading that nothing encloses."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

_MARK: Final = re.compile(r"^(?:##?(?![^ \t\n])|[ \t]*(?:`{3}|~{3}).*)", re.MULTILINE)
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
    for match in _MARK.finditer(text):
        mark = match[0]
        if mark.startswith("#"):
            if not fence:
                line, counted = line + text.count("\n", counted, match.start()), match.start()
                found.append(line)
        elif fence:
            fence = "" if _closes(fence, mark) else fence
        elif mark.startswith((" ", "\t")):
            return
        elif opening := _OPEN.match(mark):
            fence = opening[1] or opening[2]
    yield from found


def _closes(fence: str, line: str) -> bool:
    """Tell whether a line ends the code block that a fence starts (CommonMark 4.5)."""
    mark = line.lstrip(" ")
    return len(line) - len(mark) < 4 and mark.startswith(fence) and not mark.rstrip(" \t").strip(fence[0])
