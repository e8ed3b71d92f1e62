"""`Curl Example`: one fenced `bash` block with one call of curl.

    curl -H 'Accept: application/json' -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' -X PATCH
        -d '{"name":"My Updated Device"}' https://api.losant.com/applications/APPLICATION_ID

usually with a backslash and an option on each line. Beside it may stand the same call in other languages.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from codegen.files import Span
from codegen.markdown.document import CodeBlock, Paragraph, Section
from codegen.model.exchange import CurlExample
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.curl_command import OTHER_LANGUAGES, Command, read_command
from codegen.reader.elements.curl_options import Call, read_options
from codegen.reader.reading import Reading
from codegen.reader.sections.rules import UNREADABLE_CURL

_VARIABLE: Final = re.compile(r"(?:\$\w+|\$\{\w+\}|\{\{\s*\w+\s*\}\})(?=/)")

_OPTIONS_HELP: Final = "use -H, -X, -d, -F, -u, -b, -o and one URL"


def read_curl(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Read the first call of curl; what is not a call of curl, or has other options, is reported.

    The same call in other languages, and words beside it, are kept as prose.
    """
    found = next(_commands(section), None)
    if found is None:
        _report_no_call(section, reading, draft)
        return
    code, command = found
    reading.expect_language(code, "bash", "sh", "shell", "console", "curl", "zsh", "shell-session")
    call = read_options(command.words)
    at = code.place.places()
    for word in call.unknown:
        span = at(word.offset, word.length)
        reading.report(
            UNREADABLE_CURL.at(span, f"`{word.text}` is not read", "use -H, -X, -d, -F, -u, -b, -o and one URL")
        )
    if command.rest is not None:
        span = at(command.rest.offset, command.rest.length)
        reading.report(UNREADABLE_CURL.at(span, "only one call of curl is read", "write one, with its body behind -d"))
    _read_lines(code, command, reading, draft)
    _keep_others(section, reading, draft)
    draft.curl = _example(call, code, draft)


def _read_lines(code: CodeBlock, command: Command, reading: Reading, draft: ActionDraft) -> None:
    """Read the lines of a call and the fences; what stands above and below it in the block is kept."""
    for lines in (code.place.part(0, command.lines.start), code.place.part(command.lines.stop, len(code.place.lines))):
        draft.prose.extend(reading.keep(part) for part in tuple(reading.unread(lines)))
    for part in tuple(reading.unread(code.source)):
        reading.read(part)


def _commands(section: Section) -> Iterator[tuple[CodeBlock, Command]]:
    for block in section.blocks:
        if isinstance(block, CodeBlock) and block.language.lower() not in OTHER_LANGUAGES:
            command = read_command(block.text)
            if command is not None:
                yield block, command


def _report_no_call(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Report the first code block that is for a shell; one in another language is an example all the same."""
    codes = [block for block in section.blocks if isinstance(block, CodeBlock)]
    code = next((code for code in codes if code.language.lower() not in OTHER_LANGUAGES), None)
    if code is not None and not code.closed:
        reading.expect_language(code, code.language)
        reading.read(code.source)
    elif code is not None:
        reading.report(
            UNREADABLE_CURL.at(code.place.span, "this is not a call of curl", "write `curl ...` in one call")
        )
    elif codes:
        _keep_others(section, reading, draft)


def _keep_others(section: Section, reading: Reading, draft: ActionDraft) -> None:
    """Keep what stands beside a call: text, and code in other languages."""
    for block in section.blocks:
        is_code = isinstance(block, CodeBlock) and block.language.lower() in OTHER_LANGUAGES
        if is_code or isinstance(block, Paragraph):
            draft.prose.extend(reading.keep(part) for part in tuple(reading.unread(block.source)))


def _example(call: Call, code: CodeBlock, draft: ActionDraft) -> CurlExample:
    """Return what a call says; a variable in the place of the server is that of the action's URL."""
    server = draft.url.server if draft.url else ""
    if call.url[:1] in "${":
        call.url = _VARIABLE.sub(lambda match: server or match[0], call.url, count=1)
    return make_example(call, code.place.span, code.place.places())


def make_example(call: Call, span: Span, at: Callable[[int, int], Span]) -> CurlExample:
    """Return the example that stands at `span`; `at` is the place of a word by its offset and length."""
    url, body, form = call.url, call.body, tuple(call.form)
    if call.is_query:
        url, body, form = _with_query(url, call), None, ()
    return CurlExample(
        call.method or ("GET" if body is None and not form else "POST"),
        url,
        tuple(call.headers),
        body,
        span,
        {name: at(word.offset, word.length) for name, word in call.words.items()},
        form=form,
        body_option=call.body_option,
    )


def _with_query(url: str, call: Call) -> str:
    """Put what `-d` and `--data-urlencode` have behind the URL, as `-G` does."""
    values = [call.body, *(value for _, value in call.form)]
    query = "&".join(value for value in values if value)
    return url + ("&" if "?" in url else "?") + query if query else url
