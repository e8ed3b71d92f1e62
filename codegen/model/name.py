"""`Name`: the only place that splits words."""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")


_APOSTROPHE = re.compile(r"(?<=[A-Za-z])['\u2019](?=s\b)")
_JOINERS = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f")
_SIGNS = frozenset("PSZ")
"""The kinds of characters that are in no word, by the first letter of their category: punctuation, symbols, spaces."""


def _ascii(text: str) -> str:
    """Spell `text` in ASCII: accents are dropped, any other foreign letter shows as its code point.

    A foreign sign parts words as an ASCII one does; where there is nothing else, it shows as well.
    """
    if text.isascii():
        return text
    letters = [char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)]
    words = "".join(" " if _is_sign(char) else _spelled(char) for char in letters)
    return words if _WORD.search(words) else "".join(map(_spelled, letters))


def _is_sign(char: str) -> bool:
    return not char.isascii() and (unicodedata.category(char)[0] in _SIGNS or char in _JOINERS)


def _spelled(char: str) -> str:
    return char if char.isascii() else f" u{ord(char):x} "


_MANY = 65536
"""How many texts and names are kept, each with what it became: documents name few things, and many times."""


@lru_cache(maxsize=_MANY)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(_ascii(_APOSTROPHE.sub("", text))))


@lru_cache(maxsize=_MANY)
def _capitalized(words: tuple[str, ...]) -> str:
    return "".join([word.capitalize() for word in words])


class Name(Struct, frozen=True):
    """A name as a sequence of lower-case ASCII words, spelled in any of the usual ways; empty when it has no word."""

    words: tuple[str, ...]

    @classmethod
    def split(cls, text: str) -> "Name":
        """Split a title, file stem, UPPER_SNAKE, kebab-case or camelCase text into words."""
        return cls(_words(text))

    @property
    def snake(self) -> str:
        """Spell it `get_log_entries`."""
        return "_".join(self.words)

    @property
    def kebab(self) -> str:
        """Spell it `get-log-entries`."""
        return "-".join(self.words)

    @property
    def camel(self) -> str:
        """Spell it `getLogEntries`."""
        return "".join(self.words[:1]) + _capitalized(self.words[1:])

    @property
    def pascal(self) -> str:
        """Spell it `GetLogEntries`."""
        return _capitalized(self.words)

    def __str__(self) -> str:
        return self.camel
