"""A Markdown document as sections of blocks, each of which knows the lines it was read from.

Every line of a file that is not blank is in exactly one of these: the front matter, a comment, a section's heading,
a block. Sections are a flat list in document order, since not all forms have levels that say something. What blocks
hold (`ListBlock`, `Definitions`, `Component`) keeps the rule: each line of an item is in one of its blocks.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeAlias

from msgspec import Struct

from codegen.files import Span
from codegen.markdown.tags import Attribute


class Source(Struct, frozen=True):
    """Consecutive lines of a file as written: `line` is the number of the first, from 1.

    `indents` has for each line how many characters of the file's line stand before it, such as the mark of an item;
    it is empty where the lines are whole.
    """

    file: str
    line: int
    lines: tuple[str, ...]
    indents: tuple[int, ...] = ()

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
        return Span(self.file, self.line, self.indent(0) + indent + 1, max(len(first.strip()), 1))

    def indent(self, index: int) -> int:
        """Return how many characters of the file's line stand before the line at `index`."""
        return self.indents[index] if index < len(self.indents) else 0

    def at(self, offset: int, length: int = 1) -> Span:
        """Return the place of the character at `offset` of `text`."""
        return self.places()(offset, length)

    def places(self) -> Callable[[int, int], Span]:
        """Return what `at` is, for many places of the same lines: they are counted once."""
        starts = [0, *accumulate(len(line) + 1 for line in self.lines)]

        def at(offset: int, length: int) -> Span:
            index = bisect_right(starts, offset, hi=max(len(self.lines), 1)) - 1
            column = self.indent(index) + offset - starts[index] + 1
            return Span(self.file, self.line + index, column, max(length, 1))

        return at

    def part(self, first: int, last: int) -> "Source":
        """Return the lines from index `first` up to but not including `last`."""
        return Source(self.file, self.line + first, self.lines[first:last], self.indents[first:last])

    def cut(self, starts: Sequence[int]) -> "Source":
        """Return the lines, each without as many characters at its start as `starts` says."""
        lines = tuple(line[start:] for line, start in zip(self.lines, starts, strict=True))
        indents = tuple(self.indent(index) + start for index, start in enumerate(starts))
        return Source(self.file, self.line, lines, indents)

    def slice(self, start: int, end: int) -> "Source":
        """Return what stands between two offsets of `text`."""
        lines = tuple(self.text[start:end].split("\n"))
        skipped = self.text.count("\n", 0, start)
        indents = [self.indent(skipped + index) for index in range(len(lines))]
        indents[0] += start - self.text.rfind("\n", 0, start) - 1
        return Source(self.file, self.line + skipped, lines, tuple(indents))


class Paragraph(Struct, frozen=True):
    """Lines of running text."""

    source: Source

    @property
    def text(self) -> str:
        """The text with line breaks and runs of spaces as single spaces."""
        return " ".join(self.source.text.split())


class CodeBlock(Struct, frozen=True):
    """A fenced code block; `text` is what stands between the fences, `place` the source of just those lines."""

    source: Source
    language: str
    place: Source
    closed: bool

    @property
    def text(self) -> str:
        """What stands between the fences, without a line end at the end."""
        return self.place.text


class Cell(Struct, frozen=True):
    """One cell: `text` is stripped, with entities and escaped pipes decoded; `span` is where its raw text stands."""

    text: str
    span: Span


class Row(Struct, frozen=True):
    """One row of a table."""

    cells: tuple[Cell, ...]
    source: Source


class Table(Struct, frozen=True):
    """A pipe table; its rows may have fewer or more cells than the header."""

    source: Source
    header: Row
    rows: tuple[Row, ...]


class Other(Struct, frozen=True):
    """Any other block; `kind` says which: `list`, `quote`, `rule`, `code` (indented) or `definition` (of a link).

    Where the `Syntax` asks for them: `html`, `directive` (one line, such as `:::note`), `esm` (MDX's `import` and
    `export`), `expression` (MDX's `{…}`), and `heading` for one inside of a block. What is nested deeper than
    `limits.NESTED_BLOCKS` is `nested`.
    """

    source: Source
    kind: str


class Item(Struct, frozen=True):
    """What one item of a list holds, or one definition: `source` is without its mark and its indent."""

    source: Source
    blocks: "tuple[Block, ...]"


class ListBlock(Struct, frozen=True):
    """A list, `ordered` where its items have numbers; a list within an item is one of the item's blocks."""

    source: Source
    items: tuple[Item, ...]
    ordered: bool


class Entry(Struct, frozen=True):
    """Terms, a line each, and what is said of all of them: one or several definitions."""

    terms: tuple[Source, ...]
    definitions: tuple[Item, ...]


class Definitions(Struct, frozen=True):
    """A definition list: lines with terms, and below them definitions that start with a colon."""

    source: Source
    entries: tuple[Entry, ...]


class Component(Struct, frozen=True):
    """A JSX element on lines of its own (MDX), with its attributes in their order.

    `kind` is `element` (what stands between its tags is in `blocks`), `empty` (`<A/>`), or `opening` and `closing` for
    the tags of one that has headings in it, or no end: it holds the blocks that follow. The name of `<>` is empty.
    """

    source: Source
    name: str
    attributes: tuple[Attribute, ...]
    kind: str
    blocks: "tuple[Block, ...]" = ()


Block: TypeAlias = Paragraph | CodeBlock | Table | Other | ListBlock | Definitions | Component


class Section(Struct, frozen=True):
    """A heading and the blocks up to the next one; level 0 with an empty title is what stands before the first.

    `title` is without the emphasis around all of it, and without the anchor, which is the `name` of an `<a>` in the
    heading, or stands behind it as `{#name}`; else it is empty.
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
        column = line.find(self.title)
        if self.title and column >= 0:
            return Span(self.heading.file, self.heading.line, column + 1, len(self.title))
        words = line.lstrip("# \t")
        return Span(self.heading.file, self.heading.line, len(line) - len(words) + 1, max(len(words.rstrip()), 1))

    @property
    def block_sources(self) -> tuple[Source, ...]:
        """The lines of each block."""
        return tuple(block.source for block in self.blocks)


class FrontMatter(Struct, frozen=True):
    """The lines at the start that are about the document: `values` by key, each with its place."""

    source: Source
    values: dict[str, Cell]
    unread: tuple[Source, ...] = ()


class Document(Struct, frozen=True):
    """One Markdown file: `source` is all of it, `comments` its HTML comments outside of code, `aside` what MDX has."""

    path: str
    source: Source
    front_matter: FrontMatter | None
    sections: tuple[Section, ...]
    comments: tuple[Source, ...] = ()
    aside: tuple[Source, ...] = ()
