"""Rows and cells of pipe tables, with the place of each cell."""

import re
from typing import Final

from codegen.files import Span
from codegen.markdown.document import Cell, Row, Source, Table
from codegen.markdown.inline import decode_entities

_PIPE: Final = re.compile(r"(?<!\\)\|")


def parse_row(source: Source) -> Row:
    """Split one line on the pipes that no backslash escapes; the outer pipes separate no cells."""
    line = source.lines[0]
    start = source.indent(0) + len(line) - len(line.lstrip())
    body = line.strip()
    if body.startswith("|"):
        body, start = body[1:], start + 1
    if body.endswith("|") and not body.endswith("\\|"):
        body = body[:-1]
    cells: list[Cell] = []
    for raw in _PIPE.split(body):
        cells.append(_cell(source, raw, start))
        start += len(raw) + 1
    return Row(tuple(cells), source)


def has_pipe(line: str) -> bool:
    """Tell whether a line has a pipe that no backslash escapes."""
    return _PIPE.search(line) is not None


def _cell(source: Source, raw: str, start: int) -> Cell:
    text = raw.strip()
    column = start + len(raw) - len(raw.lstrip()) + 1 if text else start + 1
    decoded = decode_entities(text.replace("\\|", "|"))
    return Cell(decoded, Span(source.file, source.line, column, max(len(text), 1)))


def parse_table(source: Source) -> Table:
    """Read a header line, a rule line and the rows under them."""
    rows = [parse_row(source.part(index, index + 1)) for index in range(len(source.lines))]
    return Table(source, rows[0], tuple(rows[2:]))
