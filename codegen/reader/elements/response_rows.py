"""Rows of response tables -> Responses."""

import re
from collections.abc import Iterable
from typing import Final

from codegen.markdown.document import Section
from codegen.model.exchange import Response
from codegen.reader.elements.schema_links import read_type
from codegen.reader.elements.table_rules import REPEATED_CODE, UNREADABLE_CODE
from codegen.reader.elements.tables import Columns, read_table
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("code", "type", "description"))
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
            description = record["description"].text
            schema = read_type(record["type"], reading, description)
            found[code] = Response(code, schema, description, record.source.span, record.spans)
            reading.read(record.source)
    return tuple(found.values())
