"""What MDX has besides Markdown: imports and exports, `{/* comments */}`, and the components of JSX.

The first two say nothing to a reader of the page; a component is text that its own program makes something of.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.markdown.document import Source

ENDING: Final = ".mdx"
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_STATEMENT: Final = re.compile(
    r"import\s*(?:[\"']|\{|[\w$*][\w$\s,{}*]{0,500}\sfrom\s+[\"'])"
    r"|export\s+(?:const|let|var|function|default|class|async|\{|\*)"
)
_COMPONENT: Final = re.compile(r"(?<![\w`])</?(?:[A-Z][\w.]*)(?=[\s/>]|$)")
_MOST: Final = 20
"""How many comments and components are looked for in a line: each may be in code, which is counted from its start."""
_LONGEST: Final = 500
"""How many lines a statement may have."""
_OPEN: Final = "{/*"
_CLOSE: Final = "*/}"


class Aside(Struct, frozen=True):
    """What was taken off: lines that hold nothing else, and each comment, with spaces for what stands before it."""

    lines: tuple[Source, ...] = ()
    comments: tuple[Source, ...] = ()


def cut_mdx(path: str, lines: list[str]) -> Aside:
    """Blank out imports, exports and comments outside of code; nothing in a file that is not MDX."""
    if not path.endswith(ENDING):
        return Aside()
    before = [*lines]
    depths = _depths(lines)
    comments: list[Source] = []
    for first, last in _text_runs(lines):
        is_start = True
        index = first
        closed = max((row for row in range(first, last) if _CLOSE in lines[row]), default=-1)
        while index < last:
            if is_start and _STATEMENT.match(lines[index]):
                end = _statement_end(lines, depths, index, min(last, index + _LONGEST))
                lines[index:end] = [""] * (end - index)
                index = end
                continue
            if index <= closed and _OPEN in lines[index]:
                _cut_comments(path, lines, index, closed + 1, comments)
            is_start = not lines[index].strip()
            index += 1
    emptied = tuple(
        Source(path, number, (text,))
        for number, (text, left) in enumerate(zip(before, lines, strict=True), 1)
        if text.strip() and not left.strip()
    )
    return Aside(emptied, tuple(comments))


def find_components(path: str, lines: tuple[str, ...]) -> Iterator[tuple[str, Span]]:
    """Yield the first component of JSX on each line of an MDX file that is not code, and its place."""
    left = [*lines]
    cut_mdx(path, left)
    for first, last in _text_runs(left) if path.endswith(ENDING) else ():
        for index in range(first, last):
            line = left[index]
            tried = islice(_COMPONENT.finditer(line), _MOST)
            match = next((found for found in tried if not _is_code(line, found)), None)
            if match is not None:
                yield match[0], Span(path, index + 1, match.start() + 1, len(match[0]))


def _is_code(line: str, match: re.Match[str]) -> bool:
    return line.count("`", 0, match.start()) % 2 == 1


def _text_runs(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines outside of fences."""
    fence, start = "", 0
    for index, line in enumerate(lines):
        if fence:
            mark = line.strip()
            if mark.startswith(fence) and not mark.strip(fence[0]):
                fence, start = "", index + 1
        elif match := _FENCE.match(line):
            yield start, index
            fence = match[1]
    if not fence:
        yield start, len(lines)


def _depths(lines: list[str]) -> list[int]:
    """Return before each line, and behind the last, how many more brackets have been opened than closed."""
    counts = (sum(map(line.count, "{([")) - sum(map(line.count, "})]")) for line in lines)
    return list(accumulate(counts, initial=0))


def _statement_end(lines: list[str], depths: list[int], first: int, last: int) -> int:
    """Return the line behind a statement: the first blank one where all brackets are closed, or else at all."""
    blank = [index for index in range(first, last) if not lines[index].strip()]
    closed = next((index for index in blank if depths[index] <= depths[first]), None)
    if closed is not None:
        return closed
    return last if depths[last] <= depths[first] or not blank else blank[0]


def _cut_comments(path: str, lines: list[str], index: int, last: int, comments: list[Source]) -> None:
    """Blank out the comments that start on a line; one that never ends stays."""
    start = lines[index].find(_OPEN)
    for _ in range(_MOST):
        if start < 0:
            return
        if lines[index].count("`", 0, start) % 2 == 1:
            start = lines[index].find(_OPEN, start + 1)
            continue
        end = next((row for row in range(index, last) if _CLOSE in lines[row][start if row == index else 0 :]), None)
        if end is None:
            return
        stop = lines[end].index(_CLOSE, start if end == index else 0) + len(_CLOSE)
        cut = [*lines[index : end + 1]]
        cut[-1] = cut[-1][:stop]
        comments.append(Source(path, index + 1, (" " * start + cut[0][start:], *cut[1:])))
        lines[index : end + 1] = _without(lines[index : end + 1], start, stop)
        start = lines[index].find(_OPEN, start)


def _without(lines: list[str], start: int, stop: int) -> list[str]:
    """Return lines with spaces from `start` of the first to `stop` of the last."""
    if len(lines) == 1:
        return [f"{lines[0][:start]}{' ' * (stop - start)}{lines[0][stop:]}".rstrip()]
    return [lines[0][:start].rstrip(), *[""] * (len(lines) - 2), f"{' ' * stop}{lines[-1][stop:]}".rstrip()]
