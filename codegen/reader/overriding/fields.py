"""The fields of an action that an override may change: what each one is, what it may become, and how.

`codegen.overrides` is their grammar. A value that comes from overrides.yaml has its span there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from codegen.diagnostics import Rule
from codegen.files import Span
from codegen.model.action import Action
from codegen.model.authentication import BEARER, Scope
from codegen.model.exchange import Event, RequestBody, Response
from codegen.model.parameter import Location, Parameter
from codegen.model.schema import SchemaRef
from codegen.overrides import NOTHING, Nothing, Value
from codegen.reader.elements.authentication_text import parse_authentication, write_authentication
from codegen.reader.elements.body_rules import ASSUMED_OPTIONAL_BODY
from codegen.reader.elements.link_rules import FOREIGN_LINK, UNDEFINED_TYPE, UNKNOWN_SCHEMA, UNLINKED_TYPE
from codegen.reader.json.rules import DUPLICATE_JSON_KEY, UNREADABLE_JSON
from codegen.reader.overriding.action_parts import (
    ActionPart,
    Setter,
    body_part,
    error_part,
    event_part,
    events,
    parameter_part,
    parameters_at,
    response_part,
)
from codegen.reader.overriding.content_fields import (
    CONTENT_TYPES,
    EXAMPLES,
    content_type_of,
    examples_of,
    exemplify_body,
    exemplify_first,
    exemplify_response,
    lacks_json,
    retype_body,
    retype_response,
    type_of_content,
)
from codegen.reader.overriding.field_types import (
    AUTHENTICATION,
    FLAG,
    JSON,
    NAMES,
    SCOPES,
    TEXT,
    TYPE,
    FieldType,
    as_names,
    as_text,
    called,
    schema_type,
)
from codegen.reader.overriding.mark_fields import mark_fields
from codegen.reader.overriding.row_setters import (
    accept,
    describe,
    describe_parameter,
    exemplify,
    link,
    link_response,
    marked_again,
    placed,
    require,
    set_default,
    state_type,
)
from codegen.reader.overriding.rules import MISSING_AUTHENTICATION, MISSING_DESCRIPTION
from codegen.reader.overriding.schema_titles import Titles
from codegen.reader.parameters.rules import UNREADABLE_REQUIRED
from codegen.reader.parameters.type_rules import MISPLACED_TYPE, UNKNOWN_TYPE
from codegen.reader.sections.rules import AMBIGUOUS_SCOPES, ASSUMED_TOKEN, REPEATED_SCOPE, UNREADABLE_SCOPES


class Field(Struct, frozen=True):
    """One field: `value` is the document's, `change` puts another one into an action that is overridden.

    `cures` are the rules whose warnings on `lines` are about the value that the document has.
    """

    value: Value
    type: FieldType
    change: Setter[Action]
    is_optional: bool = False
    cures: frozenset[Rule] = frozenset()
    lines: range = range(0)
    is_cured_by: Callable[[Value], bool] = lambda _: True
    """Whether a value is one that the warnings are not about."""


_TYPE_RULES = frozenset({UNDEFINED_TYPE, UNLINKED_TYPE, FOREIGN_LINK, UNKNOWN_SCHEMA})
_SCOPE_RULES = frozenset({
    MISSING_AUTHENTICATION,
    ASSUMED_TOKEN,
    UNREADABLE_SCOPES,
    REPEATED_SCOPE,
    AMBIGUOUS_SCOPES,
})  # fmt: skip
_LOCATIONS: Mapping[str, Location] = {
    "path": Location.PATH,
    "query": Location.QUERY,
    "headers": Location.HEADER,
    "cookies": Location.COOKIE,
}


def read_fields(action: Action, titles: Titles, end: int) -> dict[str, Field]:
    """Return all fields of an action by their names; `end` is the number of the line behind it."""
    fields = {"description": _description(action), **_credentials(action, range(action.span.line, end))}
    for name, value, form, is_optional, setter in mark_fields(action.marks):
        fields[name] = Field(value, form, setter, is_optional=is_optional)
    for word, location in _LOCATIONS.items():
        for index, parameter in enumerate(parameters_at(action, location)):
            fields |= _named(f"{word}.{parameter.name}", _parameter_fields(parameter, location, index))
    if action.body is not None:
        fields |= _named("body", _body_fields(action.body, titles, range(action.body.span.line, end)))
    for word, rows, part in (("responses", action.responses, response_part), ("errors", action.errors, error_part)):
        for index, response in enumerate(rows):
            fields |= _named(f"{word}.{response.code}", _response_fields(response, titles, part(index)))
    return fields | dict(_all_event_fields(action, titles))


def _named(prefix: str, fields: Iterable[tuple[str, Field]]) -> dict[str, Field]:
    return {f"{prefix}.{name}": field for name, field in fields}


def _line(span: Span) -> range:
    return range(span.line, span.line + 1)


def _description(action: Action) -> Field:
    def change(target: Action, now: Value, _: Span) -> Action:
        return replace(target, description=as_text(now), marks=marked_again(target, as_text(now)))

    return Field(action.description, TEXT, change, cures=frozenset({MISSING_DESCRIPTION}), lines=_line(action.span))


def _credentials(action: Action, lines: range) -> dict[str, Field]:
    """The field of what is required as a whole, and that of the scopes of its token."""
    found = action.authentication
    value: Value = [scope.value for scope in found.scopes] if found.required else NOTHING
    return {
        "authentication": Field(
            write_authentication(found), AUTHENTICATION, _authenticate, cures=_SCOPE_RULES, lines=lines
        ),
        "scopes": Field(value, SCOPES, _allow, is_optional=True, cures=_SCOPE_RULES, lines=lines),
    }


def _authenticate(target: Action, now: Value, span: Span) -> Action:
    found = parse_authentication(as_text(now)) or target.authentication
    scopes = tuple(Scope(scope.value, span) for scope in found.scopes)
    return replace(target, authentication=replace(found, scopes=scopes, span=target.authentication.span))


def _allow(target: Action, now: Value, span: Span) -> Action:
    """Put in the scopes of a token, which is needed where the action took none."""
    authentication = target.authentication
    scopes = tuple(Scope(name, span) for name in as_names(now))
    needed = authentication.alternatives if authentication.takes_token else ((BEARER,),)
    is_needed = not isinstance(now, Nothing)
    changed = replace(
        authentication,
        required=is_needed,
        scopes=scopes,
        alternatives=needed,
        needs_all_scopes=authentication.needs_all_scopes and len(scopes) > 1,
    )
    return replace(target, authentication=changed)


def _parameter_fields(parameter: Parameter, location: Location, index: int) -> Iterator[tuple[str, Field]]:
    part = parameter_part(location, index)

    def at(column: str, change: Setter[Parameter]) -> Setter[Action]:
        return part.setter(placed(column, change))

    unknown, line = frozenset({UNKNOWN_SCHEMA}), _line(parameter.span)
    described = at("description", describe_parameter)
    yield "description", Field(parameter.description, TEXT, described, cures=unknown, lines=line)
    stated = NOTHING if parameter.stated is None else parameter.stated
    unknown_type, of_type = frozenset({UNKNOWN_TYPE, MISPLACED_TYPE}), at("type", state_type)
    yield "type", Field(stated, TYPE, of_type, is_optional=True, cures=unknown_type, lines=line)
    values: Value = list(parameter.accepted_values) or NOTHING
    yield "accepted-values", Field(values, NAMES, at("description", accept), is_optional=True)
    example = NOTHING if parameter.example is None else parameter.example
    yield "example", Field(example, TEXT, at("example", exemplify), is_optional=True)
    for name, value, form, is_optional, setter in mark_fields(parameter.marks):
        yield name, Field(value, form, part.setter(setter), is_optional=is_optional)
    if location is not Location.PATH:
        default = NOTHING if parameter.default is None else parameter.default
        yield "default", Field(default, TEXT, at("default", set_default), is_optional=True)
        unread = frozenset({UNREADABLE_REQUIRED})
        yield "required", Field(parameter.required, FLAG, at("required", require), cures=unread, lines=line)


def _body_fields(body: RequestBody, titles: Titles, below: range) -> Iterator[tuple[str, Field]]:
    part = body_part(body)
    lines = range(body.span.line, (body.schema or body).span.line + 1)
    linking = part.setter(partial(link, titles))
    yield "schema", Field(called(body.schema, titles), schema_type(titles), linking, cures=_TYPE_RULES, lines=lines)
    kinds = Field(list(body.media_types), CONTENT_TYPES, part.setter(retype_body), cures=_TYPE_RULES, lines=lines)
    yield "content-types", replace(kinds, is_cured_by=lacks_json)
    assumed = frozenset({ASSUMED_OPTIONAL_BODY})
    yield "required", Field(body.required, FLAG, part.setter(require), cures=assumed, lines=below)
    example = body.example if body.has_example else NOTHING
    unread, exemplified = frozenset({UNREADABLE_JSON, DUPLICATE_JSON_KEY}), part.setter(exemplify_first)
    yield "example", Field(example, JSON, exemplified, is_optional=True, cures=unread, lines=below)
    yield "examples", Field(examples_of(body.examples), EXAMPLES, part.setter(exemplify_body), is_optional=True)


def _response_fields(response: Response, titles: Titles, part: ActionPart[Response]) -> Iterator[tuple[str, Field]]:
    linking = part.setter(placed("type", partial(link_response, titles)))
    yield "schema", _type_field(response.schema, titles, linking, response.span)
    yield "description", Field(response.description, TEXT, part.setter(placed("description", describe)))
    retyped, line = part.setter(placed("type", retype_response)), _line(response.span)
    kind = Field(content_type_of(response), type_of_content(response.code), retyped, cures=_TYPE_RULES, lines=line)
    yield "content-type", replace(kind, is_optional=True, is_cured_by=lacks_json)
    exemplified = part.setter(exemplify_response)
    yield "examples", Field(examples_of(response.examples), EXAMPLES, exemplified, is_optional=True)


def _all_event_fields(action: Action, titles: Titles) -> Iterator[tuple[str, Field]]:
    for index, event in enumerate(events(action)):
        yield from _named(f"events.{event.name}", _event_fields(event, titles, event_part(index))).items()


def _event_fields(event: Event, titles: Titles, part: ActionPart[Event]) -> Iterator[tuple[str, Field]]:
    yield "schema", _type_field(event.schema, titles, part.setter(partial(link, titles)), event.span)
    yield "description", Field(event.description, TEXT, part.setter(describe))


def _type_field(ref: SchemaRef | None, titles: Titles, change: Setter[Action], span: Span) -> Field:
    return Field(called(ref, titles), schema_type(titles), change, cures=_TYPE_RULES, lines=_line(span))
