"""Marks of one row: in columns of their own, behind the name, or in the words of the description."""

from typing import Final

from codegen.model.marks import NO_MARKS, Marks
from codegen.reader.elements.tables import Record
from codegen.reader.marks import read_column, read_marks, split_marks

MARKS: Final = ("deprecated", "since", "beta")
"""The columns that a table of parameters may have besides."""


def read_row_marks(record: Record) -> Marks:
    """Return what a row marks; a column says more than the name, and that more than the description."""
    found = NO_MARKS
    for column in MARKS:
        if column in record.cells:
            found = found.beside(read_column(column, record[column].text))
    found = found.beside(split_marks(record["name"].text)[1])
    return found.beside(read_marks(record["description"].text))
