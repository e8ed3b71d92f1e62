"""What stands in MDX 3 beside Markdown and elements: `import` and `export`, and expressions between braces."""

import re
from collections.abc import Sequence
from typing import Final

from codegen.markdown.tags import braces_end

_ESM: Final = re.compile(
    r"import\s++(?:['\"{*]|\w++(?:\s++from\s|\s*+,)|type\s)|export\s++(?:[{*]|(?:default|const|let|var|function|async|class)\b)"
)
_HEADING: Final = re.compile(r"#{1,6}[ \t]")
_COMMENT_END: Final = "*/}"


def starts_esm(line: str) -> bool:
    """Tell whether a line starts an `import` or `export`."""
    return _ESM.match(line) is not None


def esm_end(lines: Sequence[str], first: int) -> int:
    """Return the line after the `import` or `export` that starts on line `first`; 0 where none does.

    It ends at a blank line at which no brace is open, and at a heading.
    """
    if not starts_esm(lines[first]):
        return 0
    is_open = 0
    for index in range(first, len(lines)):
        line = lines[index]
        if _HEADING.match(line) or (is_open <= 0 and not line.strip()):
            return index
        is_open += sum(map(line.count, "{([")) - sum(map(line.count, "})]"))
    return len(lines)


def last_comment_end(lines: Sequence[str]) -> int:
    """Return the last line that has the end of a comment; -1 where none has."""
    return max((index for index, line in enumerate(lines) if _COMMENT_END in line), default=-1)


def expression_end(lines: Sequence[str], first: int, last_comment: int) -> int:
    """Return the line after the expression `{…}` that starts on line `first` and ends a line; 0 where none does.

    A comment `{/* … */}` goes on over blank lines; anything else does not, nor over a line that starts with a brace.
    `last_comment` is what `last_comment_end` says of the lines.
    """
    start = lines[first].lstrip()
    if not start.startswith("{"):
        return 0
    if start.startswith("{/*"):
        return _comment_end(lines, first) if first <= last_comment else 0
    last = first + 1
    while last < len(lines) and lines[last].strip() and not lines[last].lstrip().startswith("{"):
        last += 1
    text = "\n".join(lines[first:last]).lstrip()
    end = braces_end(text, 0, len(text))
    rest = text[end:].partition("\n")[0]
    return first + text.count("\n", 0, end) + 1 if end and not rest.strip() else 0


def _comment_end(lines: Sequence[str], first: int) -> int:
    last = next(index for index in range(first, len(lines)) if _COMMENT_END in lines[index])
    return 0 if lines[last].rpartition(_COMMENT_END)[2].strip() else last + 1
