"""Front matter, which every document may have."""

from typing import Final

from codegen.reader.block_rules import UNFAMILIAR_TEXT
from codegen.reader.documents.document_marks import read_mark_key
from codegen.reader.documents.document_rules import UNKNOWN_FRONT_MATTER
from codegen.reader.documents.usual_authentication import read_usual_cell
from codegen.reader.reading import Reading

_KEYS: Final = "the keys are `description`, `authentication`, `internal`, `beta` and `visibility`"


def read_front_matter(reading: Reading) -> str:
    """Return the `description`; `authentication` and marks are of all actions, and other keys are reported."""
    front_matter = reading.document.front_matter
    if front_matter is None:
        return ""
    reading.read(front_matter.source)
    for source in front_matter.unread:
        reading.keep(source)
        reading.report(
            UNFAMILIAR_TEXT.at(source.span, "a line of the front matter is not understood", "write `key: value`")
        )
    for key, cell in front_matter.values.items():
        if key == "authentication":
            read_usual_cell(cell, reading)
        elif key != "description" and not read_mark_key(key, cell, reading):
            reading.keep(front_matter.source.part(cell.span.line - 1, cell.span.line))
            message = f"the key `{key}` of the front matter is not read"
            reading.report(UNKNOWN_FRONT_MATTER.at(cell.span, message, _KEYS))
    described = front_matter.values.get("description")
    return described.text if described else ""
