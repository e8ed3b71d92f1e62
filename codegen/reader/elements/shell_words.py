"""Words of a shell command, each with its place: quotes, backslashes and continued lines, nothing that runs."""

import re
from typing import Final

from msgspec import Struct

_PIECE: Final = re.compile(
    r"'(?P<single>[^']*)'|\"(?P<double>(?:[^\"\\]++|\\.)*+)\"|\\(?P<escaped>.)|(?P<plain>[^\s'\"\\]++)", re.DOTALL
)
_SPACE: Final = re.compile(r"(?:\s|\\\n)+")
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)


class Word(Struct, frozen=True):
    """One word after quote removal; `offset` and `length` are of the source, quotes included."""

    text: str
    offset: int
    length: int


def split_words(command: str) -> tuple[Word, ...]:
    """Split a command as a POSIX shell would (2.2 Quoting); an open quote stands for itself."""
    words: list[Word] = []
    offset = 0
    while offset < len(command):
        if space := _SPACE.match(command, offset):
            offset = space.end()
            continue
        word = _word(command, offset)
        words.append(word)
        offset += word.length
    return tuple(words)


def _word(command: str, start: int) -> Word:
    text: list[str] = []
    offset = start
    while offset < len(command) and not _SPACE.match(command, offset):
        piece = _PIECE.match(command, offset)
        text.append(_unquote(piece) if piece else command[offset])
        offset = piece.end() if piece else offset + 1
    return Word("".join(text), start, offset - start)


def _unquote(piece: re.Match[str]) -> str:
    if piece["double"] is not None:
        return _ESCAPE.sub(lambda match: match[1] if match[1] in '"\\$`' else match[0], piece["double"])
    return next(group for group in (piece["single"], piece["escaped"], piece["plain"]) if group is not None)
