"""`Method And Url`: one line, the placeholders bold and in code.

GET https://api.losant.com/applications/**`APPLICATION_ID`**/devices

`codegen.reader.elements.requests` has the other ways to write it.
"""

from typing import Final

from msgspec.structs import replace

from codegen.markdown.document import CodeBlock, Paragraph, Section
from codegen.model.name import Name
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.link_rules import UNREADABLE_URL
from codegen.reader.elements.near_requests import near_call
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.requests import RequestLine, find_call, other_calls, read_call, request_lines
from codegen.reader.elements.url_queries import split_query
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import SECOND_REQUEST_LINE

_NOT_A_LINE: Final = "this is not a line of one method and one URL"
_LINE_HELP: Final = (
    "write `GET https://host/path/{placeholder}` in a line of its own, and each method as its own `## Title`"
)


def read_method_and_url(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read method and URL; without both there is no action."""
    line = find_call(section) or next(request_lines(section), None)
    if line is not None:
        read_request_line(line, section, reading, draft)
        return
    block = next((block for block in section.blocks if isinstance(block, Paragraph | CodeBlock)), None)
    if block is not None:
        draft.url_span = (block.place if isinstance(block, CodeBlock) else block.source).span
        reading.report(UNREADABLE_URL.at(draft.url_span, _NOT_A_LINE, _LINE_HELP))


def read_request_line(line: RequestLine, section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Take method and URL from a request line of a section; those of other calls beside it are errors.

    It may stand right under the title as well, or be the title.
    """
    url, draft.url_query = split_query(line.url)
    line = replace(line, url=url)
    draft.url_span = url.span
    call = read_call(line, reading)
    if call is not None:
        draft.method, draft.url = call
        draft.method_span = line.method.span
    for other in other_calls(section, line):
        message = f"`{' '.join(map(_shown, other.call))}` is another call, and an action is one"
        place = replace(other.method.span, length=_length(other))
        reading.report(SECOND_REQUEST_LINE.at(place, message, "give it a `## Title` of its own"))
        names = map(placeholder_name, other.url.text.split("/"))
        draft.elsewhere |= {Name.split(name) for name in names if name}


def report_near_call(title: Section, reading: Reading, draft: ActionDraft) -> None:
    """Report what names a method and a URL below a title, or in it, without being a request line."""
    draft.url_span = near_call(title)
    if draft.url_span is not None:
        reading.report(UNREADABLE_URL.at(draft.url_span, _NOT_A_LINE, _LINE_HELP))


def _shown(word: str) -> str:
    return ascii(word)[1:-1]


def _length(line: RequestLine) -> int:
    return line.url.span.column + line.url.span.length - line.method.span.column
