"""Both ends of the pipe: files as values, and places in them."""

from dataclasses import dataclass
from typing import Final

DOCUMENT_ENDINGS: Final = (".md", ".mdx")
"""How the names of documents end."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: `line` and `column` count from 1, `length` is in characters on that line."""

    file: str
    line: int
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def __reduce__(self) -> tuple[type["Span"], tuple[str, int, int, int]]:
        # There are thousands where documents are read by another process, and the way of dataclasses takes long.
        return Span, (self.file, self.line, self.column, self.length)


@dataclass(frozen=True, slots=True)
class File:
    """A text file: `path` is relative with `/`, `text` is decoded and its lines end with a line feed."""

    path: str
    text: str
