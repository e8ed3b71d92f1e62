"""Rows of response tables, and the examples that stand under them -> Responses."""

from collections.abc import Iterable
from typing import Final

from codegen.markdown.document import Cell, Other, Section, Table
from codegen.model import media
from codegen.model.exchange import Response
from codegen.reader.elements.answer_examples import with_examples
from codegen.reader.elements.answer_rules import ASSUMED_CODE, MISSING_TYPES
from codegen.reader.elements.answer_types import WITHOUT_CONTENT, AnswerType, read_answer_type
from codegen.reader.elements.column_heads import columns_of, is_misspelt
from codegen.reader.elements.lists import read_item, split_items
from codegen.reader.elements.status_codes import codes_in, is_range, is_success_range
from codegen.reader.elements.table_rules import REPEATED_CODE, TYPE_OF_NO_CONTENT, UNREADABLE_CODE
from codegen.reader.elements.tables import Columns, Record, read_table, table_form
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("code",), ("type", "description"))
_FIRST_ERROR: Final = 300
"""The codes from here on are those of answers that are not what was asked for."""


def read_responses(
    section: Section, reading: Reading, known: Iterable[Response] = (), *, default: int | None = None
) -> tuple[Response, ...]:
    """Read the section's table, and return its responses behind those that other sections have told.

    `default` is the code of an answer that is told without one; None where none can be assumed.
    What is not a status code (RFC 9110, 15) and a code that stands twice is reported.
    """
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    words = _columns(table) if table else ["type"]
    is_typed = "type" in words
    found = {response.code: response for response in known}
    for record in read_table(section, reading, _COLUMNS):
        for code in _codes(record["code"], reading, default=default):
            if code in found:
                span = record["code"].span
                reading.report(REPEATED_CODE.at(span, f"the code {code} stands twice", "drop one of the rows"))
            else:
                found[code] = _response(code, record, reading, is_typed=is_typed)
                reading.read(record.source)
    has_success = any(code < _FIRST_ERROR and code not in WITHOUT_CONTENT for code in found)
    is_untyped = not is_typed and "code" in words and not is_misspelt("type", words, _COLUMNS.all)
    if table is not None and is_untyped and has_success:
        message = "the table has no column `type`, so what is answered is read as any JSON"
        reading.report(MISSING_TYPES.at(table.source.span, message, f"the columns are {table_form(_COLUMNS)}"))
    return with_examples(section, tuple(found.values()), reading)


def has_rows(section: Section) -> bool:
    """Tell whether a section has a table of codes, or a list of them."""
    for block in section.blocks:
        if isinstance(block, Table) and _is_of_codes(block):
            return True
        if isinstance(block, Other) and block.kind == "list":
            items = [read_item(item) for item in split_items(block.source)]
            if any(item is not None and (codes_in(item["code"].text) or is_range(item["code"].text)) for item in items):
                return True
    return False


def _is_of_codes(table: Table) -> bool:
    """Tell a table of codes, or one that may have been meant so, from one of fields."""
    return "code" in _columns(table) or "name" not in columns_of(_heads(table), ("name",))


def _heads(table: Table) -> list[str]:
    return [cell.text for cell in table.header.cells]


def _columns(table: Table) -> list[str]:
    return columns_of(_heads(table), _COLUMNS.all)


def _codes(cell: Cell, reading: Reading, *, default: int | None) -> tuple[int, ...]:
    """Return the codes of a row; what is none is an error, and a range is told."""
    shown, codes = ascii(cell.text)[1:-1], codes_in(cell.text)
    if codes:
        return codes
    if is_success_range(cell.text) and default is not None:
        message = f"`{shown}` is not one status code, so 200 is read"
        reading.report(ASSUMED_CODE.at(cell.span, message, "write the code, such as `200` or `201`"))
        return (200,)
    if is_range(cell.text):
        message = f"`{shown}` is not one status code, so the row is kept as prose"
        help_text = "write a row for each code; the SDK raises an error for each status from 400 on, told or not"
        reading.report(ASSUMED_CODE.at(cell.span, message, help_text))
        return ()
    reading.report(UNREADABLE_CODE.at(cell.span, f"`{shown}` is not a status code", "write a number from 100 to 599"))
    return ()


def _response(code: int, record: Record, reading: Reading, *, is_typed: bool) -> Response:
    description = record["description"].text
    answer = read_answer_type(record["type"], reading, description) if is_typed else _untyped(code)
    if code in WITHOUT_CONTENT and answer.media_type != media.NO_CONTENT:
        message = f"an answer with the status {code} has no content, so its type is not read"
        reading.report(TYPE_OF_NO_CONTENT.at(record["type"].span, message, "leave the cell empty, or fix the code"))
        answer = AnswerType(None, media.NO_CONTENT)
    return Response(code, answer.schema, description, record.source.span, record.spans, media_type=answer.media_type)


def _untyped(code: int) -> AnswerType:
    """Return the type of a row without one: an error has no content then, unless an example shows it."""
    is_empty = code in WITHOUT_CONTENT or code >= _FIRST_ERROR
    return AnswerType(None, media.NO_CONTENT if is_empty else media.JSON)
