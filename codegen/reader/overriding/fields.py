"""The fields of an action that an override may change: what each one is, what it may become, and how.

`codegen.overrides` is their grammar. A value that comes from overrides.yaml has its span there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from codegen.files import Span
from codegen.model.action import Action, Scope
from codegen.model.exchange import Event, RequestBody, Response
from codegen.model.parameter import Location, Parameter
from codegen.model.schema import SchemaRef
from codegen.overrides import NOTHING, Nothing, Value
from codegen.reader.overriding.field_types import (
    FLAG,
    JSON,
    NAMES,
    SCOPES,
    TEXT,
    Form,
    as_names,
    as_text,
    called,
    linked,
    schema_form,
)
from codegen.reader.overriding.schema_titles import Titles
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.query_strings import strip_name

T = TypeVar("T")
Setter = Callable[[T, Value, Span], T]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `value` is the document's, `change` puts another one into an action that is overridden.

    `cures` are the rules whose warnings on `lines` are about the value that the document has.
    """

    value: Value
    form: Form
    change: Setter[Action]
    is_optional: bool = False
    cures: frozenset[str] = frozenset()
    lines: range = range(0)


_TYPE_RULES = frozenset({"undefined-type", "unlinked-type", "foreign-link", "unknown-schema"})
_SCOPE_RULES = frozenset({"missing-authentication", "unreadable-scopes", "repeated-scope"})
_LOCATIONS: Mapping[str, Location] = {"path": Location.PATH, "query": Location.QUERY, "headers": Location.HEADER}


def read_fields(action: Action, titles: Titles, end: int) -> dict[str, Field]:
    """Return all fields of an action by their names; `end` is the number of the line behind it."""
    fields = {"description": _description(action), "scopes": _scopes(action, range(action.span.line, end))}
    for word, location in _LOCATIONS.items():
        for index, parameter in enumerate(parameters_at(action, location)):
            fields |= _named(f"{word}.{parameter.name}", _parameter_fields(parameter, location, index))
    if action.body is not None:
        fields |= _named("body", _body_fields(action.body, titles, end))
    for word, rows in (("responses", action.responses), ("errors", action.errors)):
        for index, response in enumerate(rows):
            fields |= _named(f"{word}.{response.code}", _response_fields(response, titles, _response_at(word, index)))
    return fields | dict(_all_event_fields(action, titles))


def _named(prefix: str, fields: Iterable[tuple[str, Field]]) -> dict[str, Field]:
    return {f"{prefix}.{name}": field for name, field in fields}


def _line(span: Span) -> range:
    return range(span.line, span.line + 1)


def _description(action: Action) -> Field:
    def change(target: Action, now: Value, _: Span) -> Action:
        return replace(target, description=as_text(now))

    return Field(action.description, TEXT, change, cures=frozenset({"missing-description"}), lines=_line(action.span))


def _scopes(action: Action, lines: range) -> Field:
    def change(target: Action, now: Value, span: Span) -> Action:
        scopes = tuple(Scope(name, span) for name in as_names(now))
        is_needed = not isinstance(now, Nothing)
        return replace(target, authentication=replace(target.authentication, required=is_needed, scopes=scopes))

    found = action.authentication
    value: Value = [scope.value for scope in found.scopes] if found.required else NOTHING
    return Field(value, SCOPES, change, is_optional=True, cures=_SCOPE_RULES, lines=lines)


def parameters_at(action: Action, location: Location) -> tuple[Parameter, ...]:
    """Return the parameters of one location."""
    return {
        Location.PATH: action.path_parameters,
        Location.QUERY: action.query_parameters,
        Location.HEADER: action.header_parameters,
    }[location]


def with_parameters(action: Action, location: Location, parameters: tuple[Parameter, ...]) -> Action:
    """Return the action with other parameters of one location."""
    if location is Location.PATH:
        return replace(action, path_parameters=parameters)
    if location is Location.QUERY:
        return replace(action, query_parameters=parameters)
    return replace(action, header_parameters=parameters)


def _parameter_fields(parameter: Parameter, location: Location, index: int) -> Iterator[tuple[str, Field]]:
    def at(column: str, change: Setter[Parameter]) -> Setter[Action]:
        def apply(target: Action, now: Value, span: Span) -> Action:
            rows = parameters_at(target, location)
            row = change(rows[index], now, span)
            row = replace(row, spans={**row.spans, column: span})
            return with_parameters(target, location, _put(rows, index, row))

        return apply

    unknown, line = frozenset({"unknown-schema"}), _line(parameter.span)
    described = at("description", _describe_parameter)
    yield "description", Field(parameter.description, TEXT, described, cures=unknown, lines=line)
    values: Value = list(parameter.accepted_values) or NOTHING
    yield "accepted-values", Field(values, NAMES, at("description", _accept), is_optional=True)
    example = NOTHING if parameter.example is None else parameter.example
    yield "example", Field(example, TEXT, at("example", _exemplify), is_optional=True)
    if location is not Location.PATH:
        default = NOTHING if parameter.default is None else parameter.default
        yield "default", Field(default, TEXT, at("default", _default), is_optional=True)
        unread = frozenset({"unreadable-required"})
        yield "required", Field(parameter.required, FLAG, at("required", _require), cures=unread, lines=line)


def _describe_parameter(row: Parameter, now: Value, _: Span) -> Parameter:
    text = as_text(now)
    return replace(row, description=text, accepted_values=accepted_values(text))


def _accept(row: Parameter, now: Value, _: Span) -> Parameter:
    return replace(row, accepted_values=as_names(now))


def _exemplify(row: Parameter, now: Value, _: Span) -> Parameter:
    return replace(row, example=None if isinstance(now, Nothing) else strip_name(row.name, as_text(now)))


def _default(row: Parameter, now: Value, _: Span) -> Parameter:
    return replace(row, default=None if isinstance(now, Nothing) else as_text(now))


def _require(row: Parameter, now: Value, _: Span) -> Parameter:
    return replace(row, required=now is True)


def _body_fields(body: RequestBody, titles: Titles, end: int) -> Iterator[tuple[str, Field]]:
    def at(change: Setter[RequestBody]) -> Setter[Action]:
        return lambda target, now, span: replace(target, body=change(target.body or body, now, span))

    def link(row: RequestBody, now: Value, span: Span) -> RequestBody:
        return replace(row, schema=linked(now, titles, span))

    lines = range(body.span.line, (body.schema or body).span.line + 1)
    yield "schema", Field(called(body.schema, titles), schema_form(titles), at(link), cures=_TYPE_RULES, lines=lines)
    yield "required", Field(body.required, FLAG, at(lambda row, now, _: replace(row, required=now is True)))
    example = body.example if body.has_example else NOTHING
    unread, lines = frozenset({"unreadable-json", "duplicate-json-key"}), range(body.span.line, end)
    yield "example", Field(example, JSON, at(_exemplify_body), is_optional=True, cures=unread, lines=lines)


def _exemplify_body(body: RequestBody, now: Value, _: Span) -> RequestBody:
    if isinstance(now, Nothing):
        return replace(body, example=None, has_example=False)
    return replace(body, example=now, has_example=True)


def _response_at(word: str, index: int) -> Callable[[Setter[Response]], Setter[Action]]:
    def at(change: Setter[Response]) -> Setter[Action]:
        def apply(target: Action, now: Value, span: Span) -> Action:
            rows = target.responses if word == "responses" else target.errors
            rows = _put(rows, index, change(rows[index], now, span))
            return replace(target, responses=rows) if word == "responses" else replace(target, errors=rows)

        return apply

    return at


def _response_fields(
    response: Response, titles: Titles, at: Callable[[Setter[Response]], Setter[Action]]
) -> Iterator[tuple[str, Field]]:
    def link(row: Response, now: Value, span: Span) -> Response:
        return replace(row, schema=linked(now, titles, span), spans={**row.spans, "type": span})

    def describe(row: Response, now: Value, span: Span) -> Response:
        return replace(row, description=as_text(now), spans={**row.spans, "description": span})

    yield "schema", _type_field(response.schema, titles, at(link), response.span)
    yield "description", Field(response.description, TEXT, at(describe))


def _all_event_fields(action: Action, titles: Titles) -> Iterator[tuple[str, Field]]:
    for index, event in enumerate(action.stream.events if action.stream else ()):
        yield from _named(f"events.{event.name}", _event_fields(event, titles, index)).items()


def _event_fields(event: Event, titles: Titles, index: int) -> Iterator[tuple[str, Field]]:
    def at(change: Setter[Event]) -> Setter[Action]:
        def apply(target: Action, now: Value, span: Span) -> Action:
            if target.stream is None:
                return target
            events = target.stream.events
            events = _put(events, index, change(events[index], now, span))
            return replace(target, stream=replace(target.stream, events=events))

        return apply

    def link(row: Event, now: Value, span: Span) -> Event:
        return replace(row, schema=linked(now, titles, span))

    yield "schema", _type_field(event.schema, titles, at(link), event.span)
    yield "description", Field(event.description, TEXT, at(lambda row, now, _: replace(row, description=as_text(now))))


def _type_field(ref: SchemaRef | None, titles: Titles, change: Setter[Action], span: Span) -> Field:
    return Field(called(ref, titles), schema_form(titles), change, cures=_TYPE_RULES, lines=_line(span))


def _put(rows: tuple[T, ...], index: int, row: T) -> tuple[T, ...]:
    return (*rows[:index], row, *rows[index + 1 :])
