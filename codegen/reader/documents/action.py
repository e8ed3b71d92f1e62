"""The sections of one action -> `Action`. `SECTIONS` says which heading is read by whom."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace

from codegen.dialects.built_in import heading_of
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import CodeBlock, Section, Source, Table
from codegen.model.action import Action, Authentication
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.name import Name
from codegen.reader.documents.action_rules import (
    MISSING_RESPONSES,
    MISSING_URL,
    REPEATED_SECTION,
    UNKNOWN_SECTION,
)
from codegen.reader.documents.bodies import report_unsendable
from codegen.reader.documents.descriptions import is_rule, read_spacers
from codegen.reader.documents.example_headings import join_examples
from codegen.reader.documents.headings import (
    ANSWER_HEADERS,
    BODY,
    CREDENTIALS,
    FORMS,
    METHOD_AND_URL,
    Headings,
    key_of,
    keys_of,
    meant_by,
    section_of,
)
from codegen.reader.documents.inferred import with_inferred
from codegen.reader.documents.made_action import make_action
from codegen.reader.documents.mark_blocks import read_told
from codegen.reader.documents.path_parameters import report_undocumented
from codegen.reader.documents.unplaced import report_places
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.near_requests import near_call
from codegen.reader.elements.requests import find_call, request_lines
from codegen.reader.overriding.action_overrides import override_action, override_call
from codegen.reader.overriding.rules import MISSING_AUTHENTICATION, MISSING_DESCRIPTION
from codegen.reader.parameters.checks import report_parameter
from codegen.reader.parameters.curl_styles import styled_by_curl
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading
from codegen.reader.sections.authentication import read_authentication, read_required_scopes
from codegen.reader.sections.body import read_body
from codegen.reader.sections.cookies import read_cookies
from codegen.reader.sections.curl import read_curl
from codegen.reader.sections.errors import read_error_responses
from codegen.reader.sections.events import read_events
from codegen.reader.sections.headers import read_headers
from codegen.reader.sections.method_and_url import read_method_and_url, read_request_line, report_near_call
from codegen.reader.sections.parameters import read_all_parameters
from codegen.reader.sections.path_components import read_path_components
from codegen.reader.sections.query_parameters import read_query_parameters
from codegen.reader.sections.responses import read_all_responses, read_successful_responses

SECTIONS: Final[dict[str, Callable[[Section, Reading, ActionDraft], None]]] = {
    key_of("url"): read_method_and_url,
    key_of("authentication"): read_authentication,
    key_of("scopes"): read_required_scopes,
    key_of("path"): read_path_components,
    key_of("query"): read_query_parameters,
    key_of("parameters"): read_all_parameters,
    key_of("headers"): read_headers,
    key_of("cookies"): read_cookies,
    key_of("body"): read_body,
    key_of("curl"): read_curl,
    key_of("successes"): read_successful_responses,
    key_of("responses"): read_all_responses,
    key_of("events"): read_events,
    key_of("errors"): read_error_responses,
}
"""Heading (in lower case) -> reader; `HEADINGS` says what else it is called.

The level of the heading and its anchor carry no information.
"""

_TITLE_FORM: Final = "a line that says what the action does"
_FIRST: Final = (METHOD_AND_URL, key_of("authentication"))
_URL_HELP: Final = (
    f"add a section `### {heading_of('url')}` with {FORMS[METHOD_AND_URL]}; "
    "what is not an action is a `###` behind the last one"
)
_OWN_PROSE: Final = f"prose of your own stands after the {key_of('errors')}"
_SUCCESSFUL: Final = keys_of(("successes", "responses"))
_ERRORS: Final = keys_of(("errors", "responses"))
_PATHS: Final = keys_of(("path", "parameters"))


def read_action(sections: Sequence[Section], reading: Reading, marks: Marks = NO_MARKS) -> Action | None:
    """Read an action from its title, of which `marks` were taken, and what is below; None if an error was reported."""
    title, errors, since = sections[0], reading.errors, len(reading.diagnostics)
    reading.read(title.heading)
    draft, seen = ActionDraft(marks=marks), Headings()
    _report_near(sections, reading, draft)
    _read_title(title, reading, draft, seen)
    for section in _in_order(join_examples(sections[1:])):
        _read_section(section, reading, draft, seen)
    override_call(draft, title.title, reading)
    report_places(draft, reading, has_errors=reading.errors > errors)
    _report_missing(title, reading, draft, since)
    if METHOD_AND_URL in seen.read and not seen.is_told(_SUCCESSFUL, has_errors=reading.errors > errors):
        _report_no_responses(title, reading, draft)
    is_action = draft.url is not None and bool(Name.split(title.title).words)
    if is_action and draft.authentication is None:
        draft.authentication = _assume_authentication(title, reading, seen)
    action = make_action(draft, title, reading)
    if action is None:
        return None
    action = _finished(action, reading)
    if not seen.is_told(_PATHS, has_errors=reading.errors > errors):
        report_undocumented(action, {parameter.name for parameter in draft.path_parameters}, reading)
    return action


def _finished(action: Action, reading: Reading) -> Action:
    """Return an action as it is with its overrides and its curl example, and report the values of its parameters."""
    action = with_inferred(override_action(action, reading), reading)
    action = replace(action, query_parameters=tuple(styled_by_curl(action.query_parameters, action.curl)))
    _report_values(action, reading)
    return action


def _report_near(sections: Sequence[Section], reading: Reading, draft: ActionDraft) -> None:
    if find_call(sections[0]) is None and all(_heading(section) != METHOD_AND_URL for section in sections[1:]):
        report_near_call(sections[0], reading, draft)


def _report_values(action: Action, reading: Reading) -> None:
    for parameter in action.parameters:
        report_parameter(parameter, reading)
    report_unsendable(action.body, reading)


def _in_order(sections: Sequence[Section]) -> list[Section]:
    """Put first what others need: what the URL's placeholders are called, and what credentials scopes are of."""
    return sorted(
        sections, key=lambda section: _FIRST.index(key) if (key := _heading(section)) in _FIRST else len(_FIRST)
    )


def _read_title(title: Section, reading: Reading, draft: ActionDraft, seen: Headings) -> None:
    """Read what stands under the title: a request line, which needs no heading then, the description, and marks."""
    line = find_call(title)
    if line is not None:
        seen.read.add(METHOD_AND_URL)
        read_request_line(line, title, reading, draft)
    told = read_told(title, reading, _TITLE_FORM)
    draft.description, draft.marks = told.description, draft.marks.beside(told.marks)
    draft.prose.extend(told.prose)


def _report_missing(title: Section, reading: Reading, draft: ActionDraft, since: int) -> None:
    """Report what every action has: method and URL, a name; `since` is where its diagnostics start.

    That one without a URL has no description either is not told.
    """
    if draft.url_span is None:
        message = f"`{title.title}` has no method and URL"
        reading.report_instead(MISSING_URL.at(title.span, message, _URL_HELP), MISSING_DESCRIPTION, since)
    name = Name.split(title.title)
    if not name.words:
        reading.report(UNUSABLE_NAME.at(title.span, f"`{ascii(title.title)[1:-1]}` has no word", "name the action"))
    if len(name.snake) > TITLE_CHARACTERS:
        message = f"a title of more than {TITLE_CHARACTERS} characters"
        reading.report(UNUSABLE_NAME.at(title.span, message, "write a shorter one"))


def _report_no_responses(title: Section, reading: Reading, draft: ActionDraft) -> None:
    if not draft.responses and draft.stream is None:
        message = f"`{title.title}` has no successful response, so it answers with any JSON"
        reading.report(MISSING_RESPONSES.at(title.span, message, f"add a section `### {heading_of('successes')}`"))


def _read_section(section: Section, reading: Reading, draft: ActionDraft, seen: Headings) -> None:
    heading = _heading(section)
    read_spacers(section, reading)
    if heading is None or heading in seen.read - CREDENTIALS:
        _report_unknown(section, reading, heading, seen)
        draft.prose.append(reading.keep(_whole(section, reading)))
        return
    seen.read.add(heading)
    reading.read(section.heading)
    SECTIONS[heading](section, reading, draft)
    draft.prose.extend(reading.keep_unread(section.block_sources, f"`{section.title}`", FORMS[heading]))


def _heading(section: Section) -> str | None:
    """Return the heading that a section stands for; a `Request` with values, and no request line, is the body."""
    heading = section_of(section.title)
    has_values = any(isinstance(block, CodeBlock | Table) for block in section.blocks)
    if heading != METHOD_AND_URL or section.title.lower() != "request" or not has_values:
        return heading
    return heading if any(request_lines(section)) or near_call(section) is not None else BODY


def _report_unknown(section: Section, reading: Reading, heading: str | None, seen: Headings) -> None:
    """A section behind the error responses is prose of the author's own; any other unknown one is reported."""
    shown = ascii(section.title)[1:-1]
    if heading is not None:
        reading.report(REPEATED_SECTION.at(section.span, f"`{shown}` stands twice", "join the two sections"))
        return
    close = meant_by(section.title)
    if section.title.lower().strip(": ") in ANSWER_HEADERS:
        message = f"`{shown}` is kept as prose: the headers of an answer are not read"
        reading.report(UNKNOWN_SECTION.at(section.span, message, "the SDK has them all: `client.raw_response(...)`"))
    elif close:
        seen.meant.add(section_of(close) or close)
        message = f"`{shown}` is not a section of an action"
        reading.report(UNKNOWN_SECTION.at(section.span, message, f"did you mean `{close.title()}`?"))
    elif not seen.has(_ERRORS):
        message = f"`{shown}` is not a section of an action and kept as prose"
        reading.report(UNKNOWN_SECTION.at(section.span, message, _OWN_PROSE))


def _whole(section: Section, reading: Reading) -> Source:
    """The lines from the heading to the last block, with comments and blank lines between, but no rule at the end."""
    blocks = [block for block in section.blocks if not is_rule(block)]
    last = blocks[-1].source if blocks else section.heading
    return reading.document.source.part(section.heading.line - 1, last.numbers.stop - 1)


def _assume_authentication(title: Section, reading: Reading, seen: Headings) -> Authentication:
    if reading.usual_authentication is not None and not seen.has(CREDENTIALS):
        return reading.usual_authentication
    if not seen.has(CREDENTIALS):
        message = f"`{title.title}` does not say whether a token is needed, so one is"
        reading.report(
            MISSING_AUTHENTICATION.at(title.span, message, f"add a section `### {heading_of('authentication')}`")
        )
    return Authentication(required=True)
