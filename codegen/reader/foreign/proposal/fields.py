"""Blocks of parameters -> their texts, and how their tables and lists are written."""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct, field

from codegen.dialects.dialect import Dialect, Request
from codegen.files import Span
from codegen.markdown.document import Block, Component, Definitions, ListBlock, Paragraph, Table
from codegen.markdown.emphasis import plain_cell
from codegen.reader.elements.running_text import RunningText
from codegen.reader.foreign.proposal.counts import HeadCount, ShapeCount
from codegen.reader.foreign.request_lines import find_in
from codegen.reader.foreign.rows import heads_of

_TOLD: Final = ("type", "default", "required")
_WORDS: Final = re.compile(r"\w(?:[\w'/ -]*\w)?")
_SHAPE_CHARACTERS: Final = 120
_SHAPE_WORDS: Final = 2


class FieldTexts(Struct):
    """What is gathered from the blocks of parameters; the lists are in the order of the documents."""

    dialect: Dialect
    tables: dict[tuple[str, ...], list[Table]] = field(default_factory=dict[tuple[str, ...], list[Table]])
    shapes: dict[str, list[Span]] = field(default_factory=dict[str, list[Span]])
    items: list[str] = field(default_factory=list[str])
    descriptions: list[str] = field(default_factory=list[str])
    untyped: list[str] = field(default_factory=list[str])
    cells: list[str] = field(default_factory=list[str])
    types: list[str] = field(default_factory=list[str])
    definitions: int = 0

    def take(self, blocks: Iterable[Block]) -> None:
        """Gather the texts of the tables, lists and definitions among some blocks."""
        for block in blocks:
            if isinstance(block, Table):
                if not any(find_in(block, (Request.TABLE,))):
                    self._table(block)
            elif isinstance(block, ListBlock):
                if not any(find_in(block, (Request.ITEM,))):
                    self._list(block)
            elif isinstance(block, Definitions):
                self.definitions += 1
                texts = [_text(inner.blocks) for entry in block.entries for inner in entry.definitions]
                self.descriptions += texts
                self.untyped += texts
            elif isinstance(block, Component):
                self.take(block.blocks)

    def heads(self) -> tuple[HeadCount, ...]:
        """Return the heads of tables, the most frequent first."""
        counts = [
            HeadCount(heads, tuple(heads_of(tables[0], self.dialect)), len(tables), tables[0].source.span)
            for heads, tables in self.tables.items()
        ]
        return tuple(sorted(counts, key=lambda item: -item.count))

    def shape_counts(self) -> tuple[ShapeCount, ...]:
        """Return the shapes of items, the most frequent first."""
        counts = [ShapeCount(shape, len(spans), spans[0]) for shape, spans in self.shapes.items()]
        return tuple(sorted(counts, key=lambda item: -item.count))

    def _table(self, table: Table) -> None:
        names = tuple(" ".join(plain_cell(cell).text.lower().split()) for cell in table.header.cells)
        self.tables.setdefault(names, []).append(table)
        heads = heads_of(table, self.dialect)
        for row in table.rows:
            cells = {head: cell.text for head, cell in zip(heads, row.cells, strict=False)}
            self.descriptions.append(cells.get("description", ""))
            self.untyped += [self.descriptions[-1]] if "type" not in cells else []
            self.cells += [cells[head] for head in _TOLD if head in cells]
            self.types += [cells["type"]] if "type" in cells else []

    def _list(self, block: ListBlock) -> None:
        for item in block.items:
            first = item.blocks[0] if item.blocks else None
            if isinstance(first, Paragraph):
                text = RunningText.of([first.source], is_plain=False).text
                self.items.append(text)
                self.shapes.setdefault(shape_of(text), []).append(item.source.span)
            for nested in item.blocks:
                if isinstance(nested, ListBlock):
                    self._list(nested)


def shape_of(text: str) -> str:
    """Return the marks that an item starts with, and an ellipsis for each run of words: `` `…` (…) - ``."""
    marks = _WORDS.split(text[:_SHAPE_CHARACTERS].replace("\N{EN DASH}", "-").replace("\N{EM DASH}", "-"))
    return "\N{HORIZONTAL ELLIPSIS}".join(marks[: _SHAPE_WORDS + 1]).rstrip(" .,")


def _text(blocks: Iterable[Block]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))
