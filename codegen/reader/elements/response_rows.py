"""Rows of response tables -> Responses."""

import re
from typing import Final

from codegen.markdown.document import Section
from codegen.model.exchange import Response
from codegen.reader.elements.schema_links import read_type
from codegen.reader.elements.table_rules import REPEATED_CODE, UNREADABLE_CODE
from codegen.reader.elements.tables import Columns, read_table
from codegen.reader.reading import Reading

_COLUMNS: Final = Columns(("code", "type", "description"))
_CODE: Final = re.compile(r"[1-5][0-9]{2}", re.ASCII)


def read_responses(section: Section, reading: Reading) -> tuple[Response, ...]:
    """Read the section's table; what is not a status code (RFC 9110, 15) and a code that stands twice is reported."""
    found: dict[int, Response] = {}
    for record in read_table(section, reading, _COLUMNS):
        cell = record["code"]
        if not _CODE.fullmatch(cell.text):
            message = f"`{ascii(cell.text)[1:-1]}` is not a status code"
            reading.report(UNREADABLE_CODE.at(cell.span, message, "write a number from 100 to 599"))
        elif int(cell.text) in found:
            reading.report(REPEATED_CODE.at(cell.span, f"the code {cell.text} stands twice", "drop one of the rows"))
        else:
            description = record["description"].text
            schema = read_type(record["type"], reading, description)
            found[int(cell.text)] = Response(int(cell.text), schema, description, record.source.span, record.spans)
            reading.read(record.source)
    return tuple(found.values())
