"""The sections of one action -> `Action`. `SECTIONS` says which heading is read by whom."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Section, Source
from codegen.model.action import Action, Authentication
from codegen.model.exchange import RequestBody
from codegen.model.marks import NO_MARKS, Marks
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.reader.documents.action_rules import (
    MISSING_RESPONSES,
    MISSING_URL,
    REPEATED_SECTION,
    UNDECLARED_PATH_PARAMETER,
    UNDOCUMENTED_PATH_PARAMETER,
    UNKNOWN_SECTION,
)
from codegen.reader.documents.descriptions import read_spacers
from codegen.reader.documents.mark_blocks import read_told
from codegen.reader.draft import ActionDraft
from codegen.reader.overriding.action_overrides import override_action, override_call
from codegen.reader.overriding.rules import MISSING_AUTHENTICATION
from codegen.reader.parameters.inference import report_default
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading
from codegen.reader.sections.authentication import read_authentication
from codegen.reader.sections.body import read_body
from codegen.reader.sections.curl import read_curl
from codegen.reader.sections.errors import read_error_responses
from codegen.reader.sections.events import read_events
from codegen.reader.sections.headers import read_headers
from codegen.reader.sections.method_and_url import read_method_and_url
from codegen.reader.sections.path_components import read_path_components
from codegen.reader.sections.query_parameters import read_query_parameters
from codegen.reader.sections.responses import read_successful_responses

SECTIONS: Final[dict[str, Callable[[Section, Reading, ActionDraft], None]]] = {
    "method and url": read_method_and_url,
    "authentication": read_authentication,
    "request path components": read_path_components,
    "request query parameters": read_query_parameters,
    "request headers": read_headers,
    "request body": read_body,
    "curl example": read_curl,
    "successful responses": read_successful_responses,
    "sse stream for a successful response": read_events,
    "error responses": read_error_responses,
}
"""Heading (in lower case) -> reader. The level of the heading and its anchor carry no information."""


def read_action(sections: Sequence[Section], reading: Reading, marks: Marks = NO_MARKS) -> Action | None:
    """Read an action from its title, of which `marks` were taken, and what is below; None if an error was reported."""
    title = sections[0]
    errors = reading.errors
    reading.read(title.heading)
    told = read_told(title, reading)
    draft = ActionDraft(prose=[*told.prose])
    seen: set[str] = set()
    for section in sections[1:]:
        _read_section(section, reading, draft, seen)
    override_call(draft, title.title, reading)
    name = Name.split(title.title)
    _report_missing(title, reading, draft, seen)
    if "successful responses" not in seen or reading.errors == errors:
        _report_no_responses(title, reading, draft)
    if draft.url is None or draft.url_span is None or not name.words:
        return None
    action = Action(
        name=name,
        title=title.title,
        description=told.description,
        method=draft.method,
        url=draft.url,
        authentication=draft.authentication or _assume_authentication(title, reading, seen),
        path_parameters=tuple(_path_parameters(draft, reading)),
        query_parameters=draft.query_parameters,
        header_parameters=draft.header_parameters,
        body=_body(draft),
        curl=draft.curl,
        responses=draft.responses,
        stream=draft.stream,
        errors=draft.errors,
        prose=tuple(draft.prose),
        marks=marks.beside(told.marks),
        span=title.span,
        url_span=draft.url_span,
    )
    action = override_action(action, reading)
    _report_parameters(action, {parameter.name for parameter in draft.path_parameters}, reading)
    return action


def _report_missing(title: Section, reading: Reading, draft: ActionDraft, seen: set[str]) -> None:
    """Report what every action has: method and URL, a name."""
    if "method and url" not in seen or draft.url_span is None:
        message = f"`{title.title}` has no method and URL"
        reading.report(MISSING_URL.at(title.span, message, "add a section `### Method And Url`"))
    name = Name.split(title.title)
    if not name.words:
        reading.report(UNUSABLE_NAME.at(title.span, f"`{ascii(title.title)[1:-1]}` has no word", "name the action"))
    if len(name.snake) > TITLE_CHARACTERS:
        message = f"a title of more than {TITLE_CHARACTERS} characters"
        reading.report(UNUSABLE_NAME.at(title.span, message, "write a shorter one"))


def _report_no_responses(title: Section, reading: Reading, draft: ActionDraft) -> None:
    if not draft.responses and draft.stream is None:
        message = f"`{title.title}` has no successful response, so it answers with any JSON"
        reading.report(MISSING_RESPONSES.at(title.span, message, "add a section `### Successful Responses`"))


def _report_parameters(action: Action, documented: Iterable[str], reading: Reading) -> None:
    """Report what is wrong with parameters; `documented` are the path components that the table has."""
    for parameter in action.path_parameters:
        if parameter.name not in documented and not parameter.description and not _meant(parameter.name, documented):
            message = f"`{parameter.name}` is in the URL but not in the table of path components"
            reading.report(
                UNDOCUMENTED_PATH_PARAMETER.at(action.url_span, message, f"add a row for `{parameter.name}`")
            )
    for parameter in (*action.query_parameters, *action.header_parameters):
        report_default(parameter, reading)


def _read_section(section: Section, reading: Reading, draft: ActionDraft, seen: set[str]) -> None:
    heading = " ".join(section.title.lower().split())
    reader = SECTIONS.get(heading)
    if reader is None or heading in seen:
        _report_unknown(section, reading, heading, seen)
        draft.prose.append(reading.keep(_whole(section, reading)))
        return
    seen.add(heading)
    reading.read(section.heading)
    read_spacers(section, reading)
    reader(section, reading, draft)
    draft.prose.extend(reading.keep_unread(section.block_sources, f"`{section.title}`"))


def _report_unknown(section: Section, reading: Reading, heading: str, seen: set[str]) -> None:
    """A section behind the error responses is prose of the author's own; any other unknown one is reported."""
    shown = ascii(section.title)[1:-1]
    if heading in seen:
        reading.report(REPEATED_SECTION.at(section.span, f"`{shown}` stands twice", "join the two sections"))
        return
    close = difflib.get_close_matches(heading, SECTIONS, n=1, cutoff=0.8)
    if close:
        message = f"`{shown}` is not a section of an action"
        reading.report(UNKNOWN_SECTION.at(section.span, message, f"did you mean `{close[0].title()}`?"))
    elif "error responses" not in seen:
        message = f"`{shown}` is not a section of an action and kept as prose"
        reading.report(UNKNOWN_SECTION.at(section.span, message, "prose of your own stands after the error responses"))


def _whole(section: Section, reading: Reading) -> Source:
    """The lines from the heading to the last block, with comments and blank lines between."""
    last = section.blocks[-1].source if section.blocks else section.heading
    return reading.document.source.part(section.heading.line - 1, last.numbers.stop - 1)


def _assume_authentication(title: Section, reading: Reading, seen: set[str]) -> Authentication:
    if "authentication" not in seen:
        message = f"`{title.title}` does not say whether a token is needed, so one is"
        reading.report(MISSING_AUTHENTICATION.at(title.span, message, "add a section `### Authentication`"))
    return Authentication(required=True)


def _path_parameters(draft: ActionDraft, reading: Reading) -> Iterator[Parameter]:
    """Yield one parameter per placeholder in the order of the URL, whether the table has it or not."""
    documented = {parameter.name: parameter for parameter in draft.path_parameters}
    placeholders = draft.url.path.placeholders if draft.url else ()
    rows = frozenset(documented)
    for name in placeholders:
        if name not in documented and draft.url_span is not None:
            documented[name] = Parameter(name, Location.PATH, required=True, description="", span=draft.url_span)
    yield from (documented[name] for name in dict.fromkeys(placeholders))
    for parameter in draft.path_parameters:
        if parameter.name not in placeholders:
            line = parameter.span.line
            message = f"`{parameter.name}` is not in the URL"
            meant = _meant(parameter.name, [name for name in placeholders if name not in rows])
            help_text = f"did you mean `{meant}`?" if meant else "drop the row"
            reading.report(UNDECLARED_PATH_PARAMETER.at(parameter.spans["path component"], message, help_text))
            draft.prose.append(reading.keep(reading.document.source.part(line - 1, line)))


def _meant(name: str, others: Iterable[str]) -> str:
    """Return the one of some names that another one is a slip of the pen for, empty when there is none."""
    return next(iter(difflib.get_close_matches(name, sorted(others), n=1, cutoff=0.8)), "")


def _body(draft: ActionDraft) -> RequestBody | None:
    """A body that the documented call does not send is optional."""
    if draft.body is None or draft.curl is None or draft.curl.body is not None:
        return draft.body
    return replace(draft.body, required=False)
