"""Inline Markdown: entities, links, code spans and strong emphasis, each with its place in its text."""

import html
import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

_ENTITY: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)")
_BACKTICKS: Final = re.compile(r"`++")
_STRONG: Final = re.compile(r"\*\*++|__++")
_MOST_MARKS: Final = 3
_SCHEMA_TARGET: Final = re.compile(r"(?:\./)?schemas\.mdx?#(\S+)")


def decode_entities(text: str) -> str:
    """Decode character references once (CommonMark 6.2: the semicolon is needed, so `a=1&section=2` stays)."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


class Link(Struct, frozen=True):
    """An inline link `[text](target)`; `offset` and `end` are where it stands in its text."""

    text: str
    target: str
    offset: int
    end: int

    @property
    def schema_anchor(self) -> str | None:
        """The anchor when the link goes to a schema of schemas.md, else None."""
        match = _SCHEMA_TARGET.fullmatch(self.target)
        return match[1] if match else None


def parse_links(text: str) -> tuple[Link, ...]:
    """Find the inline links of a text."""
    if "](" not in text:
        return ()
    return tuple(Link(match[1], match[2], match.start(), match.end()) for match in _LINK.finditer(text))


class Run(Struct, frozen=True):
    """A code span or strong emphasis: `text` has no marks and starts at `start`, `offset` and `end` are with them."""

    text: str
    start: int
    offset: int
    end: int


def parse_code_spans(text: str) -> tuple[Run, ...]:
    """Find the code spans of a text (CommonMark 6.1); one space at both ends of what they hold is not part of it."""
    runs = list(_BACKTICKS.finditer(text)) if "`" in text else []
    closing: dict[int, int] = {}
    latest: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        length = len(runs[index][0])
        closing[index] = latest.get(length, 0)
        latest[length] = index
    spans: list[Run] = []
    index = 0
    while index < len(runs):
        last = closing[index]
        # A backslash before the first backtick makes it one of the text.
        if last and not _is_escaped(text, runs[index].start()):
            spans.append(_code_span(text, runs[index], runs[last]))
            index = last
        index += 1
    return tuple(spans)


def parse_strong(text: str) -> tuple[Run, ...]:
    """Find what stands between `**` or `__` outside of code spans (CommonMark 6.2), such as `**Required**`.

    Three marks are emphasis, too, and are all taken off. Strong emphasis within other is part of its text.
    """
    if "**" not in text and "__" not in text:
        return ()
    found: list[Run] = []
    opened: dict[str, re.Match[str]] = {}
    for mark in _marks(text):
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        is_word = mark[0][0] == "_"
        first = opened.get(mark[0])
        if first and not before.isspace() and not (is_word and after.isalnum()):
            found.append(Run(text[first.end() : mark.start()], first.end(), first.start(), mark.end()))
            opened.clear()
        elif after and not after.isspace() and not (is_word and before.isalnum()):
            opened[mark[0]] = mark
    return tuple(found)


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Yield the runs of two or three stars or underscores that are neither in code spans nor escaped."""
    spans = iter(parse_code_spans(text))
    span = next(spans, None)
    for mark in _STRONG.finditer(text):
        while span and span.end <= mark.start():
            span = next(spans, None)
        is_code = span is not None and span.offset <= mark.start()
        if not is_code and len(mark[0]) <= _MOST_MARKS and not _is_escaped(text, mark.start()):
            yield mark


def _is_escaped(text: str, offset: int) -> bool:
    """Tell whether an odd number of backslashes stands before a character."""
    start = offset
    while start and text[start - 1] == "\\":
        start -= 1
    return (offset - start) % 2 == 1


def _code_span(text: str, first: re.Match[str], last: re.Match[str]) -> Run:
    inner, start = text[first.end() : last.start()], first.end()
    if len(inner) > 1 and inner[0] in " \n" and inner[-1] in " \n" and inner.strip():
        inner, start = inner[1:-1], start + 1
    return Run(inner, start, first.start(), last.end())
