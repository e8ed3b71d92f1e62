"""Text that is almost JSON -> tokens, in linear time: each character is in one of them, and none is tried twice."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct


class Kind(StrEnum):
    """What a token is."""

    SPACE = "space"
    """White space; all but that of JSON (RFC 8259, section 2) is said to be another one."""
    COMMENT = "comment"
    ELLIPSIS = "ellipsis"
    """Two points or more, with the words behind them."""
    TEXT = "text"
    """What stands between double quotes on one line, as JSON has it."""
    QUOTED = "quoted"
    """What stands between other quotes, or on several lines."""
    UNCLOSED = "unclosed"
    """A quote without another one, and the rest of its line."""
    PLACEHOLDER = "placeholder"
    NUMBER = "number"
    MARK = "mark"
    WORD = "word"
    """Anything else up to a space, a quote or a mark."""


_PATTERNS: Final = {
    Kind.SPACE: r"[\s\ufeff\u200b]++",
    Kind.COMMENT: r"//[^\n]*+|\#[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?+|<!--(?:[^-]++|-(?!->))*+(?:-->)?+",
    Kind.ELLIPSIS: r"(?:\.{2,}|\u2026)[^\n,:;\[\]{}\"]*+",
    Kind.TEXT: r'"(?:[^"\\\n]++|\\[^\n])*+"',
    Kind.QUOTED: r"""'(?:[^'\\\n]++|\\[^\n])*+'|\u201c[^\u201d\n]*+\u201d|"(?:[^"\\]++|\\.)*+\"""",
    Kind.UNCLOSED: r"[\"'\u201c][^\n]*+",
    Kind.PLACEHOLDER: r"<[^<>\n]++>",
    Kind.NUMBER: r"-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+(?![^\s,:;\[\]{}/\#])",
    Kind.MARK: r"[{}\[\],:;]",
    Kind.WORD: r"(?:[^\s,:;\[\]{}\"'<\#/\u2026\u201c]++|/(?![/*]))++|.",
}
_TOKEN: Final = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()), re.DOTALL)
_SHOWN: Final = 40
"""Characters of a token that a message has."""


class Token(Struct, frozen=True):
    """A piece of a text, and where it starts."""

    kind: Kind
    text: str
    offset: int

    @property
    def end(self) -> int:
        """Where the next one starts."""
        return self.offset + len(self.text)

    @property
    def shown(self) -> str:
        """How a message names it."""
        start = self.text[:_SHOWN].split("\n", 1)[0]
        return f"`{ascii(start)[1:-1]}`"


def tokens_of(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of a text from an offset on, up to another one."""
    for match in _TOKEN.finditer(text, start, end):
        yield Token(Kind(match.lastgroup or Kind.WORD), match[0], match.start())
