"""`SSE Stream for a Successful Response`: a line of prose, and one row per event.

    SSE stream of new command messages for this device

    | SSE Event Name | Type | Description |
    | -------------- | ---- | ----------- |
    | deviceCommand | [Device Command](schemas.md#device-command) | An SSE event representing a command |

There is no status code: 200.
"""

from collections.abc import Iterator
from typing import Final

from codegen.markdown.document import Paragraph, Section
from codegen.model.exchange import Event, EventStream
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.answer_types import read_schema
from codegen.reader.elements.column_heads import column_of
from codegen.reader.elements.tables import Columns, read_table
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading

_NAME: Final = column_of("events")
_COLUMNS: Final = Columns((_NAME, "type"), ("description",))


def read_events(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the stream's description and its events."""
    description = ""
    if section.blocks and isinstance(section.blocks[0], Paragraph):
        description = section.blocks[0].text
        reading.read(section.blocks[0].source)
    draft.stream = EventStream(description, tuple(_read_events(section, reading)), section.span)


def _read_events(section: Section, reading: Reading) -> Iterator[Event]:
    seen: set[str] = set()
    for record in read_table(section, reading, _COLUMNS):
        cell = record[_NAME]
        if not cell.text or not cell.text.isprintable() or cell.text in seen:
            message = f"`{ascii(cell.text)[1:-1]}` is not a name of an event, or stands twice"
            reading.report(UNUSABLE_NAME.at(cell.span, message, "give each event a name of its own"))
            continue
        seen.add(cell.text)
        reading.read(record.source)
        description = record["description"].text
        yield Event(cell.text, read_schema(record["type"], reading, description), description, record.source.span)
