"""Parts of an action that fields of an override belong to: how each is taken out, and how another one is put in."""

from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from codegen.files import Span
from codegen.model.action import Action
from codegen.model.exchange import Event, RequestBody, Response
from codegen.model.parameter import Location, Parameter
from codegen.overrides import Value

T = TypeVar("T")

Setter: TypeAlias = Callable[[T, Value, Span], T]
"""(what is changed, the value of an override, its span) -> the same with that value in it."""


class ActionPart(Struct, Generic[T], frozen=True):
    """One part: `get` takes it out of an action that has it, `put` returns the action with another one in its place."""

    get: Callable[[Action], T]
    put: Callable[[Action, T], Action]

    def setter(self, change: Setter[T]) -> Setter[Action]:
        """Return what changes the part inside of its action."""
        return lambda action, now, span: self.put(action, change(self.get(action), now, span))


def parameters_at(action: Action, location: Location) -> tuple[Parameter, ...]:
    """Return the parameters of one location."""
    return {
        Location.PATH: action.path_parameters,
        Location.QUERY: action.query_parameters,
        Location.HEADER: action.header_parameters,
        Location.COOKIE: action.cookie_parameters,
    }[location]


def with_parameters(action: Action, location: Location, parameters: tuple[Parameter, ...]) -> Action:
    """Return the action with other parameters of one location."""
    if location is Location.PATH:
        return replace(action, path_parameters=parameters)
    if location is Location.QUERY:
        return replace(action, query_parameters=parameters)
    if location is Location.COOKIE:
        return replace(action, cookie_parameters=parameters)
    return replace(action, header_parameters=parameters)


def parameter_part(location: Location, index: int) -> ActionPart[Parameter]:
    """Return the parameter with that index at a location."""
    return ActionPart(
        lambda action: parameters_at(action, location)[index],
        lambda action, row: with_parameters(action, location, _put(parameters_at(action, location), index, row)),
    )


def body_part(body: RequestBody) -> ActionPart[RequestBody]:
    """Return the request body, `body` where the action has none any more."""
    return ActionPart(lambda action: action.body or body, lambda action, row: replace(action, body=row))


def response_part(index: int) -> ActionPart[Response]:
    """Return the successful response with that index."""
    return ActionPart(
        lambda action: action.responses[index],
        lambda action, row: replace(action, responses=_put(action.responses, index, row)),
    )


def error_part(index: int) -> ActionPart[Response]:
    """Return the error response with that index."""
    return ActionPart(
        lambda action: action.errors[index],
        lambda action, row: replace(action, errors=_put(action.errors, index, row)),
    )


def events(action: Action) -> tuple[Event, ...]:
    """Return the events of an action's stream, none where it has no stream."""
    return action.stream.events if action.stream else ()


def event_part(index: int) -> ActionPart[Event]:
    """Return the event with that index."""
    return ActionPart(
        lambda action: events(action)[index],
        lambda action, row: _with_events(action, _put(events(action), index, row)),
    )


def _with_events(action: Action, rows: tuple[Event, ...]) -> Action:
    return replace(action, stream=replace(action.stream, events=rows)) if action.stream else action


def _put(rows: tuple[T, ...], index: int, row: T) -> tuple[T, ...]:
    return (*rows[:index], row, *rows[index + 1 :])
