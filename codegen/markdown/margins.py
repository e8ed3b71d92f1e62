"""What stands in a Markdown file without being Markdown: front matter and HTML comments."""

import re
from typing import Final

from codegen.files import Span
from codegen.markdown.document import Cell, FrontMatter, Source

_KEY_VALUE: Final = re.compile(r"([A-Za-z][A-Za-z0-9_-]*):[ \t]+(\S.*?)[ \t]*")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_COMMENT_AT_END: Final = re.compile(r"\s*(<!--(?:(?!-->).)*-->)\s*")


def cut_front_matter(path: str, lines: list[str]) -> FrontMatter | None:
    """Take the front matter off, leaving blank lines: fenced by `---`, or bare `key: value` lines on top."""
    if lines[0].rstrip() == "---":
        last = next((index for index in range(1, len(lines)) if lines[index].rstrip() == "---"), None)
        if last is None:
            return None
        return _front_matter(path, lines, range(last + 1), range(1, last))
    last = next((index for index, line in enumerate(lines) if not _KEY_VALUE.fullmatch(line)), len(lines))
    if last == 0 or lines[last : last + 1] not in ([""], []):
        return None
    return _front_matter(path, lines, range(last), range(last))


def _front_matter(path: str, lines: list[str], whole: range, inner: range) -> FrontMatter:
    source = Source(path, 1, tuple(lines[index] for index in whole))
    values: dict[str, Cell] = {}
    unread: list[Source] = []
    for index in inner:
        match = _KEY_VALUE.fullmatch(lines[index])
        if match is None or match[1] in values:
            if lines[index].strip():
                unread.append(source.part(index, index + 1))
            continue
        span = Span(path, index + 1, match.start(2) + 1, len(match[2]))
        values[match[1]] = Cell(_unquote(match[2]), span)
    for index in whole:
        lines[index] = ""
    return FrontMatter(source, values, tuple(unread))


def _unquote(value: str) -> str:
    """Take off YAML's quotes where the value is one quoted scalar."""
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"' and "\\" not in value:
        return value[1:-1]
    return value


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
