"""Front matter, which every document may have."""

from codegen.markdown.document import Cell
from codegen.model.authentication import Authentication
from codegen.reader.block_rules import UNFAMILIAR_TEXT
from codegen.reader.documents.document_rules import UNKNOWN_FRONT_MATTER
from codegen.reader.elements.authentication_text import FORMS, parse_authentication
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import UNREADABLE_AUTHENTICATION


def read_front_matter(reading: Reading) -> str:
    """Return the `description`; `authentication` is of all actions, and other keys are reported."""
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
            _read_authentication(cell, reading)
        elif key != "description":
            reading.keep(front_matter.source.part(cell.span.line - 1, cell.span.line))
            message = f"the key `{key}` of the front matter is not read"
            reading.report(
                UNKNOWN_FRONT_MATTER.at(cell.span, message, "the keys are `description` and `authentication`")
            )
    described = front_matter.values.get("description")
    return described.text if described else ""


def _read_authentication(cell: Cell, reading: Reading) -> None:
    reading.usual_authentication = parse_authentication(cell.text)
    if reading.usual_authentication is None:
        shown = ascii(cell.text)[1:-1]
        message = f"`{shown}` is not understood as an authentication"
        reading.report(UNREADABLE_AUTHENTICATION.at(cell.span, message, FORMS))
        reading.usual_authentication = Authentication(required=True)
