"""Both ends of the pipe: files as values, and places in them."""

from typing import Final

from msgspec import Struct

DOCUMENT_ENDINGS: Final = (".md", ".mdx")
"""How the names of documents end."""


class Span(Struct, frozen=True, order=True):
    """A place in a file: `line` and `column` count from 1, `length` is in characters on that line."""

    file: str
    line: int
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Spanned(Struct, frozen=True, kw_only=True):
    """What stands in a file: `span` says where, by keyword alone, since other fields come first."""

    span: Span


class File(Struct, frozen=True):
    """A text file: `path` is relative with `/`, `text` is decoded and its lines end with a line feed."""

    path: str
    text: str
