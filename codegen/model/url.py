"""URLs of actions: a host and a path whose placeholders are variables."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A path segment that is filled in by the caller; `name` is the documents' word, usually UPPER_SNAKE."""

    name: str


@dataclass(frozen=True, slots=True)
class PathTemplate:
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

    def __str__(self) -> str:
        return self.format("{{{}}}".format)


@dataclass(frozen=True, slots=True)
class Url:
    """`server` is scheme and host (`https://api.losant.com`), `path` what follows."""

    server: str
    path: PathTemplate

    def __str__(self) -> str:
        return self.server + str(self.path)
