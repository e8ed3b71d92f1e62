"""Tables of sections: columns by their words, rows with all their cells. A list says the same, one item a row."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.files import Span
from codegen.markdown.document import Cell, Other, Paragraph, Section, Source, Table
from codegen.markdown.emphasis import plain_cell
from codegen.reader.elements.column_heads import columns_of, holds_text, meant_column, title_of
from codegen.reader.elements.lists import read_item, split_items
from codegen.reader.elements.table_rules import BROKEN_TABLE, UNKNOWN_COLUMN
from codegen.reader.reading import Reading

_DASHES: Final = frozenset(built_in().cells.no_value)
"""What a cell of `_VALUES` holds that has no value; the same in backticks is one."""
_VALUES: Final = frozenset({"default", "example"})
_SAID: Final = frozenset({"default", "example", "in", "deprecated", "since", "beta", "internal"})
"""What the parentheses of an item may say, and a section has no use for."""
_FEW: Final = "write a cell for each column, `| |` where it is empty"
_MANY: Final = "write a `|` inside a cell as `\\|`"
_NOTHING: Final = frozenset({*built_in().cells.no_rows, *_DASHES})


class Columns(Struct, frozen=True):
    """What a section's table must have (`required`) and may have (`optional`), as lower-case column words.

    The first of the required ones names what a row is about. `marks` it may have besides; a row has no cell of such a
    column where the table lacks it.
    """

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    place: str = ""
    """What a cell `in` may say although there is no such column: it says nothing new."""

    @property
    def all(self) -> tuple[str, ...]:
        """Those that it must have, and those that it may have, but for marks."""
        return self.required + self.optional

    @property
    def shown(self) -> tuple[str, ...]:
        """Those that messages ask for: that a path parameter is required need not be said."""
        return tuple(word for word in self.all if (self.place, word) != ("path", "required"))


class Record(Struct, frozen=True):
    """One row, or one item of a list, with its cells by column word; a column that it lacks is an empty cell.

    Emphasis and backticks around a whole cell are taken off, but for those of a description.
    """

    source: Source
    cells: Mapping[str, Cell]

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    def text(self, column: str) -> str | None:
        """Return the cell's text, None when it is empty."""
        return self.cells[column].text or None

    def has(self, column: str) -> bool:
        """Tell whether there is a cell of a column, empty or not: what is missing has the place of the row."""
        return column in self.cells and self.cells[column].span != self.source.span

    @property
    def spans(self) -> dict[str, Span]:
        """The places of the cells."""
        return {column: cell.span for column, cell in self.cells.items()}


def read_table(section: Section, reading: Reading, columns: Columns) -> Iterator[Record]:
    """Yield the rows of the section's first table, or else the items of its first list of them.

    The caller takes the lines that it reads. A section that has neither, a table without a required column and a row
    with another number of cells are errors; `None.` says that there is none.
    """
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    if table is not None:
        yield from _read_rows(table, reading, columns)
        return
    items = _items(section)
    if items:
        yield from _read_items(items, reading, columns)
    elif not _read_none(section, reading):
        _report_missing(section, reading, columns)


def _read_rows(table: Table, reading: Reading, columns: Columns) -> Iterator[Record]:
    words = columns_of([cell.text for cell in table.header.cells], columns.all + columns.marks)
    lacking = [word for word in columns.required if word not in words]
    if lacking:
        names = ", ".join(f"`{word}`" for word in lacking)
        unknown = [word for word in words if word not in columns.all + columns.marks]
        meant = next(((word, column) for word in unknown if (column := meant_column(word, lacking))), None)
        hint = f"did you mean `{title_of(meant[1])}` by `{meant[0]}`? " if meant else ""
        message = f"the table has no column {names}"
        reading.report(BROKEN_TABLE.at(table.source.span, message, hint + _expected(columns)))
        return
    reading.read(table.source.part(0, 2))
    misread = dict(_report_unknown(table, words, reading, columns))
    for row in table.rows:
        if len(row.cells) != len(words):
            found = f"the row has {len(row.cells)} cells, the header {len(words)}"
            reading.report(BROKEN_TABLE.at(row.source.span, found, _FEW if len(row.cells) < len(words) else _MANY))
            continue
        cells = dict(zip(words, row.cells, strict=True))
        # The author wrote a cell of that column: nothing is said of a column that is missing, too.
        cells |= {meant: Cell("", cells[word].span) for word, meant in misread.items()}
        empty = Cell("", row.source.span)
        yield Record(row.source, {word: _cell(word, cell) for word, cell in _own(columns, cells, empty).items()})


def _own(columns: Columns, cells: Mapping[str, Cell], empty: Cell) -> dict[str, Cell]:
    """Return the cells of the columns; marks stand only where there is a cell of them."""
    found = {word: cells.get(word, empty) for word in columns.all}
    return found | {word: cells[word] for word in columns.marks if word in cells}


def _cell(word: str, cell: Cell) -> Cell:
    if word in _VALUES and cell.text in _DASHES:
        return Cell("", cell.span)
    return cell if holds_text(word) else plain_cell(cell)


def _items(section: Section) -> list[Source]:
    """The items of the first list that has one which reads as a row."""
    for block in section.blocks:
        if isinstance(block, Other) and block.kind == "list":
            items = list(split_items(block.source))
            if any(read_item(item) for item in items):
                return items
    return []


def _read_items(items: Sequence[Source], reading: Reading, columns: Columns) -> Iterator[Record]:
    about = columns.required[0]
    for item in items:
        cells = read_item(item)
        if cells is None:
            reading.report(BROKEN_TABLE.at(item.span, "the item does not say what it is about", _item_form(columns)))
            continue
        for word in _SAID.intersection(cells).difference(columns.all, columns.marks):
            if cells[word].text.lower() != columns.place:
                message = f"`{ascii(cells[word].text)[1:-1]}` is not read: there is no column `{word}` here"
                reading.report(UNKNOWN_COLUMN.at(cells[word].span, message, _item_form(columns)))
        cells = {about: cells["name"], "required": Cell("N", item.span), **cells}
        empty = Cell("", item.span)
        yield Record(item, _own(columns, cells, empty))


def _read_none(section: Section, reading: Reading) -> bool:
    """Tell whether a section says that there is nothing to be listed."""
    blocks = [block for block in section.blocks if any(reading.unread(block.source))]
    if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
        return False
    text = plain_cell(Cell(blocks[0].text, blocks[0].source.span)).text
    if text.rstrip(".").lower() not in _NOTHING:
        return False
    reading.read(blocks[0].source)
    return True


def table_form(columns: Columns) -> str:
    """Return the line that a table of these columns starts with."""
    return f"`| {' | '.join(map(title_of, columns.shown))} |`"


def _expected(columns: Columns) -> str:
    return "the columns are " + ", ".join(f"`{word}`" for word in columns.shown)


def _item_form(columns: Columns) -> str:
    return f"write `- {columns.required[0]} (type, required): text`, or a table {table_form(columns)}"


def _report_missing(section: Section, reading: Reading, columns: Columns) -> None:
    broken = next(
        (block for block in section.blocks if isinstance(block, Paragraph) and block.text.startswith("|")), None
    )
    if broken is not None:
        reading.report(
            BROKEN_TABLE.at(
                broken.source.span, "the table has no rule under its header", "write `| --- |` lines under it"
            )
        )
    else:
        form = f"add one that starts with {table_form(columns)}, or drop the heading"
        reading.report(BROKEN_TABLE.at(section.span, f"`{section.title}` has no table", form))
        # What else stands there has no message of its own: the one above says what is wrong with all of it.
        for block in section.blocks:
            for part in tuple(reading.unread(block.source)):
                reading.keep(part)


def _report_unknown(
    table: Table, words: Sequence[str], reading: Reading, columns: Columns
) -> Iterator[tuple[str, str]]:
    """Report the heads that are not read; yield those that are most like a missing column, with that column."""
    seen: set[str] = set()
    known = columns.all + columns.marks
    for cell, word in zip(table.header.cells, words, strict=True):
        if word in seen:
            reading.report(BROKEN_TABLE.at(cell.span, f"the column `{cell.text}` stands twice", "drop one of them"))
        elif word not in known:
            meant = meant_column(word, [column for column in columns.shown if column not in words])
            hint = f"did you mean `{title_of(meant)}`? " if meant else ""
            message = f"the column `{cell.text}` is not read"
            reading.report(UNKNOWN_COLUMN.at(cell.span, message, hint + _expected(columns)))
            if meant:
                yield word, meant
        seen.add(word)
