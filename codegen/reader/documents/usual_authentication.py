"""What is said of the authentication of all actions at once: in codegen.yaml, in front matter, above the actions."""

from collections.abc import Sequence

from codegen.diagnostics import Diagnostic
from codegen.dialects.form import UsualAuthentication
from codegen.markdown.document import Cell, Section
from codegen.model.authentication import Authentication
from codegen.reader.documents.headings import CREDENTIALS, section_of
from codegen.reader.elements.authentication_text import FORMS, parse_authentication
from codegen.reader.reading import Reading
from codegen.reader.sections.authentication import read_usual_authentication
from codegen.reader.sections.rules import UNREADABLE_AUTHENTICATION


def read_usual(told: UsualAuthentication | Cell | None, diagnostics: list[Diagnostic]) -> Authentication | None:
    """Return what one sentence says; None where there is none. One that is not understood is reported."""
    if told is None:
        return None
    found = parse_authentication(told.text)
    if found is None:
        shown = ascii(told.text)[1:-1]
        message = f"`{shown}` is not understood as an authentication"
        diagnostics.append(UNREADABLE_AUTHENTICATION.at(told.span, message, FORMS))
    return found or Authentication(required=True)


def read_usual_cell(cell: Cell, reading: Reading) -> None:
    """Read the value of front matter, for all actions of the document."""
    diagnostics: list[Diagnostic] = []
    reading.usual_authentication = read_usual(cell, diagnostics)
    for item in diagnostics:
        reading.report(item)


def read_usual_sections(top: Sequence[Section], reading: Reading) -> None:
    """Read the sections above the actions that say who may call all of them."""
    for section in top:
        if section_of(section.title) in CREDENTIALS and section.level > 1:
            reading.read(section.heading)
            read_usual_authentication(section, reading)
