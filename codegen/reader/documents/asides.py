"""Documents that have no actions: each is told of, and what it says is kept."""

from typing import Final

from codegen.dialects.dialect import Dialect
from codegen.files import Span
from codegen.reader.documents.document_rules import UNREAD_CALLS
from codegen.reader.documents.grouping import unread_calls
from codegen.reader.reading import Reading
from codegen.reader.tree_rules import LEFT_ASIDE

_ACTION: Final = "an action is a `## Title` with a request line below it, `GET https://host/path`"
_FOREIGN_ACTION: Final = "an action is a title with a request line where `request` of the dialect says"
_WRITE_ACTION: Final = "write `## Title`, `GET https://host/path` below it, and sections such as `### Responses`"


def leave_unread(reading: Reading) -> None:
    """Leave a document of the built-in form aside with a note, or with a warning where it may have actions."""
    document = reading.document
    calls = unread_calls(document)
    if not calls:
        leave_aside(reading, None)
        return
    reading.keep(document.source)
    name, more = ascii(calls[0].title)[1:-1], f" and {len(calls) - 1} more" if len(calls) > 1 else ""
    message = f"`{name}`{more} may be an action, and the document is left aside"
    reading.report(UNREAD_CALLS.at(calls[0].span, message, _WRITE_ACTION))


def leave_aside(reading: Reading, dialect: Dialect | None) -> None:
    """Leave a document aside with a note that says what an action is in the dialect, None for the built-in form."""
    reading.keep(reading.document.source)
    message = "this is not an action document and left aside"
    help_text = _FOREIGN_ACTION if dialect else _ACTION
    reading.report(LEFT_ASIDE.at(Span(reading.document.path, 1), message, help_text))
