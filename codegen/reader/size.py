"""Whether a document is of a size that can be read, before anything of it is."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.limits import LINES, MARKS, PIPES, PROSE_LINES
from codegen.markdown.comments import cut_comments
from codegen.markdown.front_matter import cut_front_matter
from codegen.markdown.mdx_asides import cut_mdx
from codegen.reader.tree_rules import TOO_MUCH_TEXT

_FENCE: Final = re.compile(r"(`{3,}+)[^`]*|(~{3,}+).*")
"""One that is not indented is never part of a list, which could end it."""
_HELP: Final = "split it into smaller documents; in schemas.md, shorten the examples"
_COUNTED: Final = (("|", PIPES, "pipes"), ("[{,", MARKS, "brackets, braces and commas"))
"""Characters that stand for something that costs memory, how many of them there may be, and what they are called."""


def check_size(file: File) -> Diagnostic | None:
    """Return an error at the first line that is too much; None where none is."""
    is_small = file.text.count("\n") < PROSE_LINES and all(
        _count(file.text, marks) <= bound for marks, bound, _ in _COUNTED
    )
    return None if is_small else next(_beyond(file), None)


def _beyond(file: File) -> Iterator[Diagnostic]:
    lines = file.text.split("\n")
    if len(lines) > LINES:
        yield TOO_MUCH_TEXT.at(Span(file.path, LINES + 1), f"more than {LINES:,} lines", _HELP)
    for marks, bound, called in _COUNTED:
        totals = accumulate(_count(line, marks) for line in lines)
        for number in (number for number, total in enumerate(totals, 1) if total > bound):
            yield TOO_MUCH_TEXT.at(Span(file.path, number), f"more than {bound:,} {called}", _HELP)
    cut_front_matter(file.path, lines)
    cut_comments(file.path, lines)
    cut_mdx(file.path, lines)
    for count, number in enumerate(_prose(lines), 1):
        if count > PROSE_LINES:
            message = f"more than {PROSE_LINES:,} lines that are neither blank nor code"
            yield TOO_MUCH_TEXT.at(Span(file.path, number), message, _HELP)


def _count(text: str, marks: str) -> int:
    return sum(map(text.count, marks))


def _prose(lines: Iterable[str]) -> Iterator[int]:
    """Yield the numbers of the lines that are neither blank nor in a fenced code block."""
    fence = ""
    for number, line in enumerate(lines, 1):
        if fence:
            mark = line.strip()
            fence = "" if mark.startswith(fence) and not mark.strip(fence[0]) else fence
        elif match := _FENCE.fullmatch(line):
            fence = match[1] or match[2]
        elif line.strip():
            yield number
