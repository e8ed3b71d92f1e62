"""The line that a diagnostic points at, with a caret under it.

      27 | DELETE https://api.losant.com/devices/**`DEVICE_ID`**
         | ^^^^^^

A long line is shown around the place; letters of double width count twice, so that the caret stands under the word.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from codegen.files import Span
from codegen.report.escapes import escape

_WIDTH: Final = 110
_BEFORE: Final = 40


def render_source(line: str, span: Span, gutter: int) -> Iterator[str]:
    """Yield the line with its number, and the caret; `gutter` is how many columns the number has."""
    start = min(span.column - 1, len(line))
    end = min(start + span.length, len(line))
    first = start - _BEFORE if len(line) > _WIDTH and start > _BEFORE else 0
    last = first + _WIDTH
    left, right = "..." if first else "", "..." if last < len(line) else ""
    before, marked, after = (_plain(part) for part in (line[first:start], line[start : min(end, last)], line[end:last]))
    yield f"{span.line:>{gutter}} | {left}{before}{marked}{after}{right}".rstrip()
    yield f"{'':>{gutter}} | {' ' * _columns(left + before)}{'^' * max(_columns(marked), 1)}"


def _plain(text: str) -> str:
    return escape(text.replace("\t", " "))


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1 for char in text)
