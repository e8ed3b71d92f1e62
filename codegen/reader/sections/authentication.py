"""`Authentication`: either of two forms.

A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
all.Application, device.*, or device.get.

No authentication is required for this endpoint.
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.markdown.document import Paragraph, Section
from codegen.model.action import Authentication, Scope
from codegen.reader.draft import ActionDraft
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import REPEATED_SCOPE, UNREADABLE_SCOPES

_NONE: Final = re.compile(r"\s*No\s+authentication\s+is\s+required\s+for\s+this\s+endpoint\.\s*")
_SCOPES: Final = re.compile(
    r"\s*A\s+valid\s+api\s+access\s+token\s+is\s+required\s+to\s+access\s+this\s+endpoint\.\s+"
    r"The\s+token\s+must\s+include\s+at\s+least\s+one\s+of\s+the\s+following\s+scopes:\s+(?P<list>\S.*)",
    re.DOTALL,
)
_ITEM: Final = re.compile(r"[^,\s]+(?:[^\S\n]+[^,\s]+)*")
_SCOPE: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*(?:\.\*)?", re.ASCII)


def is_scope(text: str) -> bool:
    """Tell whether a text is a scope: `all.Device`, `device.get`, `device.*`."""
    return _SCOPE.fullmatch(text) is not None


def read_authentication(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read whether a token is needed and which scopes it may have."""
    paragraph = next((block for block in section.blocks if isinstance(block, Paragraph)), None)
    if paragraph is None:
        return
    text = paragraph.source.text
    if _NONE.fullmatch(text):
        draft.authentication = Authentication(required=False, span=paragraph.source.span)
        reading.read(paragraph.source)
    elif match := _SCOPES.fullmatch(text.rstrip()):
        scopes = tuple(_read_scopes(paragraph, match.start("list"), match["list"], reading))
        draft.authentication = Authentication(required=True, scopes=scopes, span=paragraph.source.span)
        reading.read(paragraph.source)


def _read_scopes(paragraph: Paragraph, start: int, text: str, reading: Reading) -> Iterator[Scope]:
    """Yield the scopes of `a, b, or c.`; an item that is not a scope, and one that stands twice, is reported."""
    seen: set[str] = set()
    at = paragraph.source.places()
    if not text.endswith("."):
        end = at(start + len(text) - 1, 1)
        reading.report(UNREADABLE_SCOPES.at(end, "the list of scopes has no full stop", "end it with `.`"))
    for match in _ITEM.finditer(text.removesuffix(".")):
        value = match[0].removeprefix("or ")
        span = at(start + match.end() - len(value), len(value))
        if not is_scope(value):
            message = f"`{ascii(value)[1:-1]}` is not a scope and left out"
            reading.report(
                UNREADABLE_SCOPES.at(span, message, "write `resource.action` items with commas between them")
            )
        elif value in seen:
            reading.report(REPEATED_SCOPE.at(span, f"`{value}` stands twice", "drop one of them"))
        else:
            seen.add(value)
            yield Scope(value, span)
