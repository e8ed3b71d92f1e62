"""A document -> what was understood of it, piece by piece, so that an editor can colour it.

# Device Actions                        `namespace`, a declaration
## Get                                  `method`, a declaration
GET https://host/devices/{deviceId}     `keyword`; `string`, and in it `parameter`
all.User, device.get                    `enumMember`
| sort | string | N |                   `parameter`, `type`
| 200 | [Device](schemas.md#device) |   `number`, `class`
| created | ...                         `event`

What has no token was not read as any of these: a type that is none, a link that leads nowhere.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.exchange import Response
from codegen.model.marks import Marks
from codegen.model.parameter import Parameter
from codegen.reader.parameters.stated_types import parse_type
from codegen.server.occurrences import Kind, occurrences
from codegen.server.state import State

KINDS: Final = (
    "namespace",
    "method",
    "class",
    "keyword",
    "string",
    "parameter",
    "type",
    "number",
    "enumMember",
    "event",
)
"""The kinds of tokens, all of which the protocol names, so that editors have colours for them."""
DECLARATION: Final = "declaration"
DEPRECATED: Final = "deprecated"
MARKS: Final = (DECLARATION, DEPRECATED)
"""What else there is to say of a token, in the protocol's words, too."""
_NAMED: Final = {Kind.SCHEMA: "class", Kind.PLACEHOLDER: "parameter", Kind.SCOPE: "enumMember"}


class Token(Struct, frozen=True):
    """A piece of a line, its kind, and what else there is to say of it."""

    span: Span
    kind: str
    marks: tuple[str, ...] = ()


def tokens(state: State, path: str) -> tuple[Token, ...]:
    """Return what was understood of a document, in its order; where one thing is within another, both are cut."""
    found = [*_of_occurrences(state, path)]
    for resource in state.resources(path):
        found.extend(_of_resource(state, resource))
    # Of two of one place the last one counts: what a thing is says more than that it is named.
    unique = {token.span: token for token in found if token.span.file == path and token.span.length > 0}
    ordered = sorted(unique.values(), key=lambda token: (token.span.line, token.span.column, -token.span.length))
    return tuple(token for _, line in groupby(ordered, lambda token: token.span.line) for token in _apart(line))


def _of_occurrences(state: State, path: str) -> Iterator[Token]:
    for item in occurrences(state, path):
        # What has no name of its own in the document stands for the heading that it was read below.
        if item.whole is not None or state.text_at(item.span) == item.text:
            marks = (DECLARATION,) if item.is_definition else ()
            yield Token(item.whole or item.span, _NAMED[item.kind], marks)


def _of_resource(state: State, resource: Resource) -> Iterator[Token]:
    if resource.title in state.text_at(resource.span):
        yield Token(resource.span, "namespace", (DECLARATION,))
    if resource.base_url is not None and resource.base_url_span is not None:
        yield Token(resource.base_url_span, "string")
    for action in resource.actions:
        yield Token(action.span, "method", (DECLARATION, *_deprecated(action.marks)))
        yield from _of_calls(state, action)
        for parameter in action.parameters:
            yield from _of_parameter(state, parameter)
        for response in (*action.responses, *action.errors):
            yield from _of_answer(state, response)
        for event in action.stream.events if action.stream else ():
            yield from _word(state, event.span, event.name, "event")


def _of_calls(state: State, action: Action) -> Iterator[Token]:
    """Yield the methods and URLs of an action: of its request line, and of its examples."""
    calls: list[tuple[str, Span | None, Span | None]]
    calls = [(action.method, action.method_span, action.url_span)]
    calls += [(call.method, call.spans.get("method"), call.spans.get("path")) for call in action.documented.calls]
    if action.curl is not None:
        calls.append((action.curl.method, action.curl.spans.get("method"), action.curl.spans.get("url")))
    for method, method_span, url_span in calls:
        # A command without a method has one all the same.
        if method_span is not None and state.text_at(method_span).upper() == method:
            yield Token(method_span, "keyword")
        if url_span is not None:
            yield Token(url_span, "string")


def _of_parameter(state: State, parameter: Parameter) -> Iterator[Token]:
    spans = parameter.spans
    if "name" not in spans:
        return
    marks = _deprecated(parameter.marks)
    yield from _word(state, spans["name"], parameter.name, "parameter", marks)
    # What a dialect reads the type from may be the text of all of the row.
    others = (parameter.span, spans.get("description"))
    span = spans.get("type")
    if span is not None and span not in others and parameter.stated and parse_type(parameter.stated) is not None:
        yield Token(span, "type")


def _of_answer(state: State, response: Response) -> Iterator[Token]:
    """Yield the code of an answer: in its cell, or in the heading that names it."""
    yield from _word(state, response.spans.get("code", response.span), str(response.code), "number")


def _deprecated(marks: Marks) -> tuple[str, ...]:
    return (DEPRECATED,) if marks.deprecation is not None else ()


def _word(state: State, span: Span, word: str, kind: str, marks: tuple[str, ...] = ()) -> Iterator[Token]:
    """Yield a word at its place in a span, if it is there."""
    if span.file not in state.files:
        return
    found = state.text(span.file).line(span.line).find(word, span.column - 1, span.column - 1 + span.length)
    if word and found >= 0:
        yield Token(Span(span.file, span.line, found + 1, len(word)), kind, marks)


def _apart(ordered: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of a line so that none is in another one: the inner ones, and what is left of the outer ones.

    One that is only partly in another one is left out.
    """
    around: list[Token] = []
    column = 1
    for token in ordered:
        while around and _end(around[-1]) <= token.span.column:
            outer = around.pop()
            yield from _piece(outer, column, _end(outer))
            column = max(column, _end(outer))
        if around and (_end(token) > _end(around[-1]) or _is_alike(token, around[-1])):
            continue
        if around:
            yield from _piece(around[-1], column, token.span.column)
        around.append(token)
        column = token.span.column
    while around:
        outer = around.pop()
        yield from _piece(outer, column, _end(outer))
        column = max(column, _end(outer))


def _is_alike(one: Token, other: Token) -> bool:
    return (one.kind, one.marks) == (other.kind, other.marks)


def _end(token: Token) -> int:
    return token.span.column + token.span.length


def _piece(token: Token, start: int, end: int) -> Iterator[Token]:
    if start < end:
        yield Token(Span(token.span.file, token.span.line, start, end - start), token.kind, token.marks)
