"""HTML comments, which stand in a Markdown file without being Markdown."""

import re
from typing import Final

from codegen.markdown.document import Source

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_COMMENT_AT_END: Final = re.compile(r"\s*(<!--(?:(?!-->).)*-->)\s*")


def cut_comments(path: str, lines: list[str]) -> tuple[Source, ...]:
    """Take HTML comments that start or end a line outside of code off (CommonMark 4.6, kind 2, and 6.6).

    What starts a line leaves blank lines. The source of a comment that ends a line has spaces for what stands before.
    """
    comments: list[Source] = []
    fence = ""
    index = 0
    ends = max((number for number, line in enumerate(lines) if "-->" in line), default=-1)
    while index < len(lines):
        line = lines[index]
        if fence:
            mark = line.strip()
            fence = "" if mark.startswith(fence) and not mark.strip(fence[0]) else fence
        elif match := _FENCE.match(line):
            fence = match[1]
        elif index <= ends and line.lstrip().startswith("<!--"):
            index = _cut_comment(path, lines, index, comments)
        elif line.rstrip().endswith("-->") and (match := _COMMENT_AT_END.fullmatch(line, line.rfind("<!--"))):
            comments.append(Source(path, index + 1, (" " * match.start(1) + match[1],)))
            lines[index] = line[: match.start(1)].rstrip()
        index += 1
    return tuple(comments)


def cut_mdx_comments(path: str, lines: list[str]) -> tuple[Source, ...]:
    """Take comments of MDX that are a line of their own outside of code off, `{/* ... */}`, and leave blank lines."""
    comments: list[Source] = []
    fence = ""
    for index, line in enumerate(lines):
        text = line.strip()
        if fence:
            fence = "" if text.startswith(fence) and not text.strip(fence[0]) else fence
        elif match := _FENCE.match(line):
            fence = match[1]
        elif text.startswith("{/*") and text.endswith("*/}"):
            comments.append(Source(path, index + 1, (line,)))
            lines[index] = ""
    return tuple(comments)


def _cut_comment(path: str, lines: list[str], first: int, comments: list[Source]) -> int:
    """Blank out the comment that starts on line `first` and return its last line.

    A comment that never ends stays, and so does the last line of one with text behind its end.
    """
    last = next((index for index in range(first, len(lines)) if "-->" in lines[index]), None)
    if last is None:
        return first
    end = last if lines[last].partition("-->")[2].strip() else last + 1
    if end > first:
        comments.append(Source(path, first + 1, tuple(lines[first:end])))
        lines[first:end] = [""] * (end - first)
    return last
