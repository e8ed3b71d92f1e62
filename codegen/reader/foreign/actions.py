"""A chapter -> an action for each of its request lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from codegen.dialects.dialect import Dialect, Role
from codegen.markdown.document import Block, CodeBlock, Component, ListBlock, Paragraph, Table
from codegen.model.action import Action
from codegen.model.exchange import CurlExample, NamedExample, Response
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.url import Url
from codegen.reader.documents.bodies import read_whole_body
from codegen.reader.draft import ActionDraft
from codegen.reader.foreign.answers import answer_parts, is_success, read_answers, with_success
from codegen.reader.foreign.bodies import read_body, read_payloads
from codegen.reader.foreign.credentials import read_credentials
from codegen.reader.foreign.curls import curl_of, read_curls
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.groups import read_groups
from codegen.reader.foreign.names import name_calls
from codegen.reader.foreign.outline import Chapter, Part, plain_title
from codegen.reader.foreign.parameters import (
    Around,
    Placing,
    place_fields,
    read_parameters,
    read_path_parameters,
)
from codegen.reader.foreign.paths import Unsayable, expand, read_path
from codegen.reader.foreign.request_lines import Call
from codegen.reader.foreign.rules import UNREAD_PART, UNSAYABLE_PATH
from codegen.reader.foreign.texts import plain_links
from codegen.reader.overriding.action_overrides import override_action
from codegen.reader.parameters.checks import report_parameter
from codegen.reader.reading import Reading

_SILENT: Final = frozenset({Role.PROSE, Role.GROUP, Role.REQUEST_EXAMPLE})
"""Roles whose parts hold nothing that is missed when it is kept as prose."""


@dataclass(slots=True)
class _Parts:
    """What the parts of a chapter say, whatever its request lines are."""

    description: str
    fields: list[tuple[Role, tuple[Field, ...]]]
    examples: tuple[NamedExample, ...]
    curls: tuple[CurlExample, ...]
    responses: tuple[Response, ...]
    errors: tuple[Response, ...]


def read_chapter(chapter: Chapter, dialect: Dialect, reading: Reading) -> Iterator[Action]:
    """Yield the actions of a chapter; a path that cannot be said is reported, and its action left out."""
    reading.read(chapter.title.heading)
    calls = list(_sayable(chapter, reading))
    parts = _read_parts(chapter, dialect, reading)
    around = _around(calls, parts)
    title = plain_title(chapter.title.title, dialect)
    heading = chapter.calls[0].rest if chapter.calls[0].source == chapter.title.heading else title
    names = name_calls(heading, [(call.method.text, url) for call, url in calls])
    for (call, url), (name, words) in zip(calls, names, strict=True):
        yield _action(chapter, (call, url), (name, words), (parts, around), dialect, reading)
    _keep_rest(chapter, reading)


def _sayable(chapter: Chapter, reading: Reading) -> Iterator[tuple[Call, Url]]:
    for call in chapter.calls:
        reading.read(call.source)
        for path in expand(call.url.text):
            yield from _sayable_path(call, path, reading)


def _sayable_path(call: Call, path: str, reading: Reading) -> Iterator[tuple[Call, Url]]:
    url = read_path(path, call.url.span, reading)
    if isinstance(url, Unsayable):
        message = f"`{call.method.text} {ascii(call.url.text)[1:-1]}` is left out: {url.message}"
        reading.report(UNSAYABLE_PATH.at(url.span, message, "write one request line for each path"))
    else:
        yield call, url


def _around(calls: Sequence[tuple[Call, Url]], parts: _Parts) -> Around:
    names = {Name.split(name) for _, url in calls for name in url.path.placeholders}
    values = [example.value for example in parts.examples]
    payload = {name for value in values if isinstance(value, dict) for name in value}
    has_payload = any(item.name in payload for _, fields in parts.fields for item in fields)
    methods = frozenset(call.method.text for call, _ in calls)
    return Around(methods, frozenset(names), frozenset(payload), has_payload)


def _read_parts(chapter: Chapter, dialect: Dialect, reading: Reading) -> _Parts:
    described = _describe(chapter, reading)
    for part in chapter.parts:
        if part.heading is not None:
            reading.read(part.heading)
    answered = read_answers(answer_parts(chapter.parts, dialect.answers), dialect.answers, reading)
    payloads = read_payloads([part for part in chapter.parts if part.role is Role.BODY_EXAMPLE], reading)
    return _Parts(
        described,
        read_groups(chapter.parts, dialect, reading),
        payloads,
        read_curls(chapter.parts, payloads, reading),
        with_success(answered, chapter.title.span),
        tuple(item for item in answered if not is_success(item)),
    )


def _describe(chapter: Chapter, reading: Reading) -> str:
    """Return the first paragraph under the title that is not a request line."""
    lines = {number for call in chapter.calls for number in call.source.numbers}
    blocks = [block for part in chapter.parts if part.role is None and not part.name for block in part.blocks]
    for block in blocks:
        if isinstance(block, Paragraph) and lines.isdisjoint(block.source.numbers):
            reading.read(block.source)
            return plain_links(block.text)
    return ""


def _action(
    chapter: Chapter,
    sent_to: tuple[Call, Url],
    named: tuple[Name, str],
    told: tuple[_Parts, Around],
    dialect: Dialect,
    reading: Reading,
) -> Action:
    call, url = sent_to
    parts, around = told
    method = call.method.text
    placing = Placing(method, url, around, dialect)
    sent = place_fields(parts.fields, placing, reading)
    draft = ActionDraft(method=method, url=url)
    if placing.sends_body:
        read_body(sent, parts.examples, chapter.title.span, draft)
    action = Action(
        name=named[0],
        title=named[1],
        description=parts.description,
        method=method,
        url=url,
        authentication=read_credentials(chapter, dialect.credentials, reading),
        path_parameters=tuple(read_path_parameters(sent, url, reading)),
        query_parameters=tuple(read_parameters(sent, Location.QUERY, reading)),
        header_parameters=tuple(read_parameters(sent, Location.HEADER, reading)),
        body=read_whole_body(draft, named[0], reading),
        curl=curl_of(method, url, parts.curls, is_only=len(chapter.calls) == 1),
        responses=parts.responses,
        errors=parts.errors,
        span=chapter.title.span,
        url_span=call.url.span,
    )
    action = override_action(action, reading)
    for parameter in (*action.path_parameters, *action.query_parameters, *action.header_parameters):
        report_parameter(parameter, reading)
    return action


def _keep_rest(chapter: Chapter, reading: Reading) -> None:
    """Keep what is left as prose; what may hold something and has no role is reported."""
    for part in chapter.parts:
        is_told = part.role in _SILENT or part.within in _SILENT
        if part.heading is not None:
            reading.read(part.heading)
        for block in part.blocks:
            left = list(reading.unread(block.source))
            if left and not is_told and _may_hold(block):
                reading.report(UNREAD_PART.at(left[0].span, _told(block, part), _HELP))
            for source in left:
                reading.keep(source)


_HELP: Final = "give its heading a role under `headings` of the dialect"


def _may_hold(block: Block) -> bool:
    if isinstance(block, Component):
        return any(map(_may_hold, block.blocks))
    return isinstance(block, Table | ListBlock | CodeBlock)


def _told(block: Block, part: Part) -> str:
    what = {Table: "table", ListBlock: "list", CodeBlock: "fence", Component: "component"}[type(block)]
    where = f" under `{ascii(part.name[:60])[1:-1]}`" if part.name else " below the title"
    why = "has no role" if part.role is None else f"is not read as `{part.role.value}`"
    return f"a {what}{where} {why}, kept as prose"


def left_over(sources: Sequence[Block], reading: Reading) -> None:
    """Keep blocks that are of no chapter."""
    for block in sources:
        for source in tuple(reading.unread(block.source)):
            reading.keep(source)


def renamed(action: Action, name: Name) -> Action:
    """Return an action under another name, for one that is taken."""
    return replace(action, name=name)
