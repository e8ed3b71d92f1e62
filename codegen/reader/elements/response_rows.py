"""Rows of response tables, and the examples that stand under them -> Responses."""

import re
from collections.abc import Iterable
from typing import Final

from codegen.markdown.document import Section
from codegen.model import media
from codegen.model.exchange import Response
from codegen.reader.elements.answer_examples import with_examples
from codegen.reader.elements.answer_types import AnswerType, read_answer_type
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.table_rules import REPEATED_CODE, TYPE_OF_NO_CONTENT, UNREADABLE_CODE
from codegen.reader.elements.tables import Columns, Record, read_table
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("code",), ("type", "description"))
_WITHOUT_CONTENT: Final = frozenset({204, 205, 304})
"""Codes whose answers have no content (RFC 9110, 15.3.5, 15.3.6 and 15.4.5)."""
_CODE: Final = re.compile(
    r"(?:HTTP[ \t]++)?+([1-5][0-9]{2})(?:(?:[ \t]*+[:\u2013\u2014-])?+[ \t]++[A-Za-z][A-Za-z' -]*+)?+", re.ASCII
)
"""A code, with the words that RFC 9110 has for it or not: `200 OK`."""


def read_responses(section: Section, reading: Reading, known: Iterable[Response] = ()) -> tuple[Response, ...]:
    """Read the section's table, and return its responses behind those that other sections have told.

    What is not a status code (RFC 9110, 15) and a code that stands twice is reported.
    """
    found = {response.code: response for response in known}
    for record in read_table(section, reading, _COLUMNS):
        cell = record["code"]
        match = _CODE.fullmatch(cell.text)
        code = int(match[1]) if match else 0
        if not code:
            message = f"`{ascii(cell.text)[1:-1]}` is not a status code"
            reading.report(UNREADABLE_CODE.at(cell.span, message, "write a number from 100 to 599"))
        elif code in found:
            reading.report(REPEATED_CODE.at(cell.span, f"the code {code} stands twice", "drop one of the rows"))
        else:
            found[code] = _response(code, record, reading)
            reading.read(record.source)
    return with_examples(section, tuple(found.values()), reading)


def _answer_type(code: int, record: Record, reading: Reading) -> AnswerType:
    """Read the type of a row; without a cell for it, what a success brings is any JSON, and reported."""
    is_told = record.has("type") or code in _WITHOUT_CONTENT or not 200 <= code < 300
    if is_told:
        return read_answer_type(record["type"], reading, record["description"].text)
    message = f"nothing says what {code} answers, so it is read as any JSON"
    help_text = "add a column `Type`: a link to a schema, a media type, or an empty cell for no content"
    reading.report(UNLINKED_TYPE.at(record["code"].span, message, help_text))
    return AnswerType(None)


def _response(code: int, record: Record, reading: Reading) -> Response:
    description = record["description"].text
    answer = _answer_type(code, record, reading)
    if code in _WITHOUT_CONTENT and answer.media_type != media.NO_CONTENT:
        message = f"an answer with the status {code} has no content, so its type is not read"
        reading.report(TYPE_OF_NO_CONTENT.at(record["type"].span, message, "leave the cell empty, or fix the code"))
        answer = AnswerType(None, media.NO_CONTENT)
    return Response(code, answer.schema, description, record.source.span, record.spans, media_type=answer.media_type)
