"""`Method And Url`: one line, the placeholders bold and in code.

GET https://api.losant.com/applications/**`APPLICATION_ID`**/devices

`codegen.reader.elements.requests` has the other ways to write it.
"""

from codegen.markdown.document import CodeBlock, Paragraph, Section
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.link_rules import UNREADABLE_URL
from codegen.reader.elements.requests import RequestLine, find_call, read_call, request_lines
from codegen.reader.reading import Reading


def read_method_and_url(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read method and URL; without both there is no action."""
    line = find_call(section) or next(request_lines(section), None)
    if line is not None:
        read_request_line(line, reading, draft)
        return
    block = next((block for block in section.blocks if isinstance(block, Paragraph | CodeBlock)), None)
    if block is not None:
        draft.url_span = (block.place if isinstance(block, CodeBlock) else block.source).span
        message = "this is not a line of method and URL"
        reading.report(UNREADABLE_URL.at(draft.url_span, message, "write `GET https://host/path/{placeholder}`"))


def read_request_line(line: RequestLine, reading: Reading, draft: ActionDraft) -> None:
    """Take method and URL from a request line, which may stand right under the title as well."""
    draft.url_span = line.url.span
    call = read_call(line, reading)
    if call is not None:
        draft.method, draft.url = call
