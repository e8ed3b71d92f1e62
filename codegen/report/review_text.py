"""Text of documents -> Markdown of a comment that notifies nobody and that nothing breaks out of; and room for it."""

import re
from collections.abc import Iterable
from typing import Final

from codegen.report.changes.markdown import text
from codegen.report.escapes import escape

_LONGEST: Final = 600
"""Characters of one line, beyond which it is cut: a comment is read by people."""
_TOKEN: Final = re.compile(r"\\(?P<escaped>[@#])|\\.|`[^`]*`")
_TICKS: Final = re.compile("`+")
_SHOWN: Final = "&#8203;"
"""A space without width. Code hosts look for names of people and numbers of issues after they have read the Markdown,
in which a backslash is gone."""


def quiet(line: str) -> str:
    """Keep a line of Markdown from notifying people and from being noted at issues: `@name` and `#7` are words."""
    return _TOKEN.sub(lambda found: f"{found['escaped']}{_SHOWN}" if found["escaped"] else found[0], line)


def plain(words: str) -> str:
    """Write a sentence so that none of it is markup but its code in backticks."""
    return quiet(text(shorten(words)))


def code(words: str) -> str:
    """Write words as code, on one line and without backticks of their own."""
    return f"`{escape(shorten(words)).replace('`', chr(39))}`"


def fence_of(lines: Iterable[str]) -> str:
    """Return backticks that end a block of code in front of none of its lines."""
    return "`" * max(3, 1 + max((len(run) for line in lines for run in _TICKS.findall(line)), default=0))


def shorten(words: str) -> str:
    """Cut what is too long to be read."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def size(line: str) -> int:
    """Count the bytes of a line with its end: no code host counts more than that."""
    return len(line.encode("utf-8", "backslashreplace")) + 1


def fit(lines: Iterable[str], room: int) -> tuple[list[str], int]:
    """Return the first lines that have room, and how many do not; sections that are folded there are closed."""
    kept: list[str] = []
    left = 0
    for line in lines:
        room -= size(line)
        if left or room < 0:
            left += 1
        else:
            kept.append(line)
    starts = [line.lstrip().partition(">")[0] for line in kept]
    unclosed = starts.count("<details") - starts.count("</details")
    return [*kept, *["", "</details>"] * unclosed], left
