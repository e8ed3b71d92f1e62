"""`Method And Url`: one line, the placeholders bold and in code.

GET https://api.losant.com/applications/**`APPLICATION_ID`**/devices
"""

import re
from typing import Final

from codegen.markdown.document import Paragraph, Section
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.link_rules import UNREADABLE_URL
from codegen.reader.elements.urls import read_url
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import UNKNOWN_METHOD

METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

_LINE: Final = re.compile(r"(\S+)[ \t]+(\S+)")


def read_method_and_url(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read method and URL; without both there is no action."""
    paragraph = next((block for block in section.blocks if isinstance(block, Paragraph)), None)
    if paragraph is None:
        return
    text = paragraph.source.lines[0].rstrip()
    match = _LINE.fullmatch(text.strip())
    indent = len(text) - len(text.lstrip())
    draft.url_span = paragraph.source.at(indent, len(text) - indent)
    if match is None:
        reading.report(
            UNREADABLE_URL.at(
                draft.url_span, "this is not a line of method and URL", "write `METHOD https://host/path`"
            )
        )
        return
    if match[1] not in METHODS:
        span = paragraph.source.at(indent + match.start(1), len(match[1]))
        message = f"`{ascii(match[1])[1:-1]}` is not a method"
        reading.report(UNKNOWN_METHOD.at(span, message, "the methods are " + ", ".join(METHODS)))
        return
    draft.method = match[1]
    draft.url_span = paragraph.source.at(indent + match.start(2), len(match[2]))
    draft.url = read_url(match[2], draft.url_span, reading)
    reading.read(paragraph.source.part(0, 1))
