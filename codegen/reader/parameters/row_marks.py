"""Marks of one row: in columns of their own, behind the name, or in the words of the description."""

from typing import Final

from codegen.model.marks import NO_MARKS, Marks
from codegen.reader.elements.tables import Record
from codegen.reader.marks import is_clear, read_column, read_marks, split_marks
from codegen.reader.page_rules import UNCLEAR_MARK
from codegen.reader.reading import Reading

MARKS: Final = ("deprecated", "since", "beta", "internal")
"""The columns that a table of parameters may have besides."""


def read_row_marks(record: Record, reading: Reading) -> Marks:
    """Return what a row marks; a column says more than the name, and that more than the description.

    A cell that is not clear is reported.
    """
    report_row_marks(record, reading)
    return marks_of_row(record)


def report_row_marks(record: Record, reading: Reading) -> None:
    """Report the cells of a row that are not clear about what they mark."""
    for column in MARKS:
        cell = record.cells.get(column)
        if cell is not None and not is_clear(column, cell.text):
            message = f"`{ascii(cell.text)[1:-1]}` is not understood under `{column}`: it is taken for {column}"
            reading.report(UNCLEAR_MARK.at(cell.span, message, "write `yes` or `no`"))


def marks_of_row(record: Record) -> Marks:
    """Return what a row marks, as `read_row_marks` does."""
    found = NO_MARKS
    for column in MARKS:
        if column in record.cells:
            found = found.beside(read_column(column, record[column].text))
    found = found.beside(split_marks(record["name"].text)[1])
    return found.beside(read_marks(record["description"].text))
