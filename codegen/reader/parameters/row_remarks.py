"""Columns that limit the values of a row: `Min`, `Max`, `Format`, `Allowed values`, `Constraints` and their like.

Each cell is read as the words that say the same beside a type: `Min` with `1` is `min 1`.
"""

from collections.abc import Iterator
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.limits import TYPE_CHARACTERS
from codegen.markdown.document import Cell
from codegen.reader.elements.tables import Record
from codegen.reader.elements.word_lists import split_words
from codegen.reader.parameters.row_marks import MARKS

_FORMS: Final = {
    "min": "min {}",
    "max": "max {}",
    "min length": "min length {}",
    "max length": "max length {}",
    "min items": "min {} items",
    "max items": "max {} items",
    "format": "format: {}",
    "pattern": "pattern: {}",
    "enum": "enum: {}",
}
"""What a cell of a column says beside a type."""
_NOTHING: Final = frozenset({"", *built_in().cells.no_note})
_NO: Final = frozenset({*built_in().cells.not_noted, *_NOTHING})
_YES: Final = frozenset(built_in().cells.noted)

MORE: Final = "more"
"""The column that goes on with the description: `Notes` beside `Description`."""
BESIDE: Final = (*_FORMS, "constraints", "nullable", "optional", MORE, *MARKS)
"""The columns that a table of parameters or fields may have besides."""


def row_remarks(record: Record) -> tuple[tuple[str, str], ...]:
    """Return what the columns of a row say of its values: a column, and its words as they stand beside a type."""
    return tuple(
        (column, words)
        for column in (*_FORMS, "constraints", "nullable")
        if column in record.cells
        for words in _words(column, record[column])
    )


def _words(column: str, cell: Cell) -> Iterator[str]:
    text = cell.text.strip()
    if column == "nullable":
        if text.lower() not in _NO:
            yield column if text.lower() in _YES else f"{column}: {text}"
    elif text.lower() not in _NOTHING:
        is_list = column == "constraints" and len(text) <= TYPE_CHARACTERS
        whole = text if column == "constraints" else _FORMS[column].format(text)
        yield from (word.strip() for _, word in split_words(text, ",;")) if is_list else (whole,)


def whole_description(record: Record) -> Cell:
    """Return the description of a row, with what stands under `Notes` behind it."""
    cell, more = record["description"], record.cells.get(MORE)
    if more is None or more.text.lower() in _NOTHING:
        return cell
    text = cell.text.rstrip()
    stop = "" if text.endswith((".", "!", "?", ":")) or not text else "."
    return Cell(f"{text}{stop} {more.text}".strip(), cell.span)
