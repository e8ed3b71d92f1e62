"""What is said of the authentication of all actions at once: in codegen.yaml, in front matter, above the actions."""

from collections.abc import Sequence

from codegen.diagnostics import Diagnostic
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import Form, UsualAuthentication
from codegen.dialects.rules import INVALID_DIALECT
from codegen.markdown.document import Cell, Section
from codegen.model.authentication import Authentication
from codegen.reader.documents.headings import CREDENTIALS, section_of
from codegen.reader.elements.authentication_text import FORMS, parse_authentication
from codegen.reader.reading import Reading
from codegen.reader.sections.authentication import read_usual_authentication
from codegen.reader.sections.rules import UNREADABLE_AUTHENTICATION


def _read_usual(told: UsualAuthentication | Cell | None, diagnostics: list[Diagnostic]) -> Authentication | None:
    """Return what one sentence says; None where there is none. One that is not understood is reported."""
    if told is None:
        return None
    found = parse_authentication(told.text)
    if found is None:
        shown = ascii(told.text)[1:-1]
        message = f"`{shown}` is not understood as an authentication"
        diagnostics.append(UNREADABLE_AUTHENTICATION.at(told.span, message, FORMS))
    return found or Authentication(required=True)


def read_usual_of(form: Form, diagnostics: list[Diagnostic]) -> Authentication | None:
    """Return what the configuration says; what the dialect says of all actions is only checked."""
    _report_default(form.dialect, diagnostics)
    return _read_usual(form.authentication, diagnostics)


def _report_default(dialect: Dialect | None, diagnostics: list[Diagnostic]) -> None:
    span = dialect.credentials.default_span if dialect else None
    if dialect is not None and span is not None and parse_authentication(dialect.credentials.default) is None:
        message = f"`{ascii(dialect.credentials.default)[1:-1]}` is not understood as an authentication"
        diagnostics.append(INVALID_DIALECT.at(span, message, FORMS))


def read_usual_cell(cell: Cell, reading: Reading) -> None:
    """Read the value of front matter, for all actions of the document."""
    diagnostics: list[Diagnostic] = []
    reading.usual_authentication = _read_usual(cell, diagnostics)
    for item in diagnostics:
        reading.report(item)


def read_usual_sections(top: Sequence[Section], reading: Reading) -> None:
    """Read the sections above the actions that say who may call all of them."""
    for section in top:
        if section_of(section.title) in CREDENTIALS and section.level > 1:
            reading.read(section.heading)
            read_usual_authentication(section, reading)
