"""URLs of actions: a host and a path whose placeholders are variables."""

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct

_CAPITALS: Final = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", re.ASCII)
_MARKED: Final = re.compile(r":.+|\{.*\}|<.*>|%7B.*%7D|%3C.*%3E", re.IGNORECASE)


class Placeholder(Struct, frozen=True):
    """A path segment that is filled in by the caller; `name` is the documents' word, usually UPPER_SNAKE."""

    name: str

    def is_named(self, segment: str) -> bool:
        """Tell whether a segment of a URL is this placeholder's name, in whatever spelling: `BOOK_ID` for `bookId`."""
        return _bare(segment) == _bare(self.name)

    def takes(self, segment: str) -> bool:
        """Tell whether a segment of an example can stand here: the name, or a value, but not another placeholder."""
        if segment == self.name or self.is_named(segment):
            return True
        is_capitals = _CAPITALS.fullmatch(segment) is not None and ("_" in segment or self.name.isupper())
        return segment != "" and not is_capitals and _MARKED.fullmatch(segment) is None


class PathTemplate(Struct, frozen=True):
    """The path of a URL as its segments, literal ones percent-encoded as in the documents (RFC 3986 section 3.3).

    A path that ends in `/` has an empty last segment.
    """

    segments: tuple[str | Placeholder, ...]

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The names of the placeholders, in the order of the path."""
        return tuple(segment.name for segment in self.segments if isinstance(segment, Placeholder))

    def format(self, spell: Callable[[str], str]) -> str:
        """Write the path with a leading `/`, each placeholder as `spell(name)`."""
        parts = (spell(segment.name) if isinstance(segment, Placeholder) else segment for segment in self.segments)
        return "/" + "/".join(parts)

    @property
    def shape(self) -> str:
        """The path whatever its placeholders are called: a server cannot tell two of one shape apart."""
        return self.format(lambda _: "{}")

    def __str__(self) -> str:
        return self.format("{{{}}}".format)


class Url(Struct, frozen=True):
    """`server` is scheme and host (`https://api.losant.com`), `path` what follows."""

    server: str
    path: PathTemplate

    def __str__(self) -> str:
        return self.server + str(self.path)


def _bare(name: str) -> str:
    """Return the letters and digits of a name, without those of an encoded brace."""
    return re.sub(r"%[0-9A-Fa-f]{2}|[\W_]", "", name).lower()
