"""`Name`: the only place that splits words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")


def _ascii(text: str) -> str:
    """Spell `text` in ASCII: accents are dropped, any other foreign character shows as its code point."""
    if text.isascii():
        return text
    letters = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "".join(char if char.isascii() else f" u{ord(char):x} " for char in letters)


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(_ascii(text)))


@dataclass(frozen=True, slots=True)
class Name:
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
        return "".join(self.words[:1]) + "".join(word.capitalize() for word in self.words[1:])

    @property
    def pascal(self) -> str:
        """Spell it `GetLogEntries`."""
        return "".join(word.capitalize() for word in self.words)

    def __str__(self) -> str:
        return self.camel
