"""A Markdown document as sections of blocks, each of which knows the lines it was read from.

Every line of a file that is not blank is in exactly one of these: the front matter, a comment, a section's heading,
a block. Sections are a flat list in document order: in this format the level of a heading below an action carries
no information, so nesting would only have to be undone.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from codegen.files import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Consecutive lines of a file as written: `line` is the number of the first, from 1."""

    file: str
    line: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines joined by line feeds, as written."""
        return "\n".join(self.lines)

    @property
    def numbers(self) -> range:
        """The numbers of the lines."""
        return range(self.line, self.line + len(self.lines))

    @property
    def span(self) -> Span:
        """The first line from its first character that is not a space."""
        first = self.lines[0] if self.lines else ""
        indent = len(first) - len(first.lstrip())
        return Span(self.file, self.line, indent + 1, max(len(first.strip()), 1))

    def at(self, offset: int, length: int = 1) -> Span:
        """Return the place of the character at `offset` of `text`."""
        return self.places()(offset, length)

    def places(self) -> Callable[[int, int], Span]:
        """Return what `at` is, for many places of the same lines: they are counted once."""
        starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

        def at(offset: int, length: int) -> Span:
            index = bisect_right(starts, offset, hi=max(len(self.lines), 1)) - 1
            return Span(self.file, self.line + index, offset - starts[index] + 1, max(length, 1))

        return at

    def part(self, first: int, last: int) -> "Source":
        """Return the lines from index `first` up to but not including `last`."""
        return Source(self.file, self.line + first, self.lines[first:last])


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of running text."""

    source: Source

    @property
    def text(self) -> str:
        """The text with line breaks and runs of spaces as single spaces."""
        return " ".join(self.source.text.split())


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fenced code block; `text` is what stands between the fences, `place` the source of just those lines."""

    source: Source
    language: str
    place: Source
    closed: bool

    @property
    def text(self) -> str:
        """What stands between the fences, without a line end at the end."""
        return self.place.text


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `text` is stripped, with entities and escaped pipes decoded; `span` is where its raw text stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Table:
    """A pipe table; its rows may have fewer or more cells than the header."""

    source: Source
    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Any other block; `kind` says which: `list`, `quote`, `rule`, `code` (indented) or `definition`."""

    source: Source
    kind: str


Block: TypeAlias = Paragraph | CodeBlock | Table | Other


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the blocks up to the next one; level 0 with an empty title is what stands before the first.

    `title` is without the emphasis around all of it, and without the anchor, which is the `name` of an `<a>` in the
    heading, or empty.
    """

    level: int
    title: str
    anchor: str
    heading: Source
    blocks: tuple[Block, ...]

    @property
    def span(self) -> Span:
        """The words of the heading."""
        line = self.heading.lines[0] if self.heading.lines else ""
        column = line.find(self.title) if self.title else 0
        return Span(self.heading.file, self.heading.line, max(column, 0) + 1, max(len(self.title), 1))

    @property
    def block_sources(self) -> tuple[Source, ...]:
        """The lines of each block."""
        return tuple(block.source for block in self.blocks)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines at the start that are about the document: `values` by key, each with its place."""

    source: Source
    values: dict[str, Cell]
    unread: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One Markdown file: `source` is all of it, `comments` are its HTML comments outside of code."""

    path: str
    source: Source
    front_matter: FrontMatter | None
    sections: tuple[Section, ...]
    comments: tuple[Source, ...] = ()
    aside: tuple[Source, ...] = ()
    """Lines of imports, exports and comments of MDX."""
