"""Tables of sections: columns by their words, rows with all their cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codegen.files import Span
from codegen.markdown.document import Cell, Paragraph, Section, Source, Table
from codegen.reader.elements.table_rules import BROKEN_TABLE, UNKNOWN_COLUMN
from codegen.reader.reading import Reading


@dataclass(frozen=True, slots=True)
class Columns:
    """What a section's table must have (`required`) and may have (`optional`), as lower-case column words.

    `marks` it may have besides; a row has no cell of such a column where the table lacks it.
    """

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One row with its cells by column word; a column that the table lacks is an empty cell."""

    source: Source
    cells: Mapping[str, Cell]

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    def text(self, column: str) -> str | None:
        """Return the cell's text, None when it is empty."""
        return self.cells[column].text or None

    @property
    def spans(self) -> dict[str, Span]:
        """The places of the cells."""
        return {column: cell.span for column, cell in self.cells.items()}


def read_table(section: Section, reading: Reading, columns: Columns) -> Iterator[Record]:
    """Yield the rows of the section's first table; the caller takes the lines that it reads.

    A section without a table, a table without a required column and a row with another number of cells are errors.
    """
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    if table is None:
        _report_missing(section, reading)
        return
    words = [cell.text.lower() for cell in table.header.cells]
    lacking = [word for word in columns.required if word not in words]
    if lacking:
        names = ", ".join(f"`{word}`" for word in lacking)
        reading.report(BROKEN_TABLE.at(table.source.span, f"the table has no column {names}", _expected(columns)))
        return
    reading.read(table.source.part(0, 2))
    _report_unknown(table, reading, columns)
    for row in table.rows:
        if len(row.cells) != len(words):
            found = f"the row has {len(row.cells)} cells, the header {len(words)}"
            reading.report(BROKEN_TABLE.at(row.source.span, found, "write a `|` inside a cell as `\\|`"))
            continue
        cells = dict(zip(words, row.cells, strict=True))
        empty = Cell("", row.source.span)
        own = {word: cells.get(word, empty) for word in columns.required + columns.optional}
        yield Record(row.source, own | {word: cells[word] for word in columns.marks if word in cells})


def _expected(columns: Columns) -> str:
    return "the columns are " + ", ".join(f"`{word}`" for word in columns.required + columns.optional)


def _report_missing(section: Section, reading: Reading) -> None:
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
        reading.report(BROKEN_TABLE.at(section.span, f"`{section.title}` has no table", "add it, or drop the heading"))


def _report_unknown(table: Table, reading: Reading, columns: Columns) -> None:
    seen: set[str] = set()
    for cell in table.header.cells:
        word = cell.text.lower()
        if word in seen:
            reading.report(BROKEN_TABLE.at(cell.span, f"the column `{cell.text}` stands twice", "drop one of them"))
        elif word not in columns.required + columns.optional + columns.marks:
            reading.report(UNKNOWN_COLUMN.at(cell.span, f"the column `{cell.text}` is not read", _expected(columns)))
        seen.add(word)
