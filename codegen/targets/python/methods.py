"""Views of methods: a signature, a docstring, and one statement that hands the call to the client."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from codegen.model.action import Action
from codegen.model.exchange import Response
from codegen.model.parameter import Location
from codegen.targets.python.docstrings import docstring, section, sentence, summary
from codegen.targets.python.layout import WIDTH, TypeExpression, generic, name, typed, union
from codegen.targets.python.naming import Scope, constant, snake
from codegen.targets.python.parameters import Argument, Context, arguments
from codegen.targets.python.schemas import SchemaModules
from codegen.targets.text import Docstring, Identifier, PyCode

STATUS_ERRORS: Final = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: "GoneError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
"""The runtime's error class for each status code that has one of its own."""

_KEYWORDS: Final = {
    Location.PATH: Identifier("path"),
    Location.QUERY: Identifier("query"),
    Location.HEADER: Identifier("headers"),
}
_INDENT: Final = 8
_ENTRY_INDENT: Final = 16


@dataclass(frozen=True, slots=True)
class Signature:
    """An action as Python sees it: names, arguments, and the type of its result."""

    action: Action
    constant: Identifier
    method: Identifier
    arguments: tuple[Argument, ...]
    result: TypeExpression
    """The type of the answer; of an event's data where the action streams."""
    outcomes: tuple[tuple[int | str, TypeExpression], ...]
    """The type of the answer by status code, of the data by event name where the action streams."""


@dataclass(frozen=True, slots=True)
class MappingView:
    """What goes to one place of the request, as the entries of a dict display."""

    keyword: Identifier
    entries: tuple[PyCode, ...]


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method; `body` is the name of the argument that is the request's body."""

    definition: PyCode
    parameters: tuple[PyCode, ...]
    returns: PyCode
    docstring: Docstring
    call: PyCode
    constant: Identifier
    mappings: tuple[MappingView, ...]
    body: Identifier | None


@dataclass(frozen=True, slots=True)
class Namespaces:
    """The names that the actions of one resource share."""

    constants: Scope
    methods: Scope
    context: Context


def signature(action: Action, models: SchemaModules, namespaces: Namespaces) -> Signature:
    """Name an action, its arguments and its types."""
    outcomes: dict[int | str, TypeExpression] = {}
    for event in action.stream.events if action.stream else ():
        outcomes.setdefault(event.name, models.type_of(event.schema))
    for response in () if action.stream else action.responses:
        outcomes.setdefault(response.code, models.type_of(response.schema))
    return Signature(
        action=action,
        constant=namespaces.constants.take(constant(action.name)),
        method=namespaces.methods.take(snake(action.name)),
        arguments=arguments(action, namespaces.context),
        result=union(outcomes.values()),
        outcomes=tuple(outcomes.items()),
    )


def result_type(signature: Signature, package: str, *, is_async: bool) -> TypeExpression:
    """Return what a method returns."""
    if not signature.action.stream:
        return signature.result
    module = "async_stream" if is_async else "sync_stream"
    stream = name("AsyncEventStream" if is_async else "EventStream", f"{package}._runtime.{module}")
    return generic(stream, signature.result)


def method_view(signature: Signature, package: str, *, is_async: bool) -> MethodView:
    """Say everything one method prints."""
    streams = signature.action.stream is not None
    result = result_type(signature, package, is_async=is_async)
    awaits = is_async and not streams
    return MethodView(
        definition=PyCode(f"{'async ' if awaits else ''}def {signature.method}("),
        parameters=tuple(map(_parameter, signature.arguments)),
        returns=typed(") -> ", result, ":", 4),
        docstring=_docstring(signature, result),
        call=PyCode(f"{'await ' if awaits else ''}self._client.{'stream' if streams else 'request'}("),
        constant=signature.constant,
        mappings=tuple(_mappings(signature.arguments)),
        body=Identifier("body") if signature.action.body is not None else None,
    )


def _parameter(argument: Argument) -> PyCode:
    after = f" = {argument.default}," if argument.default else ","
    return typed(f"{argument.name}: ", argument.type, after, _INDENT)


def _mappings(passed: tuple[Argument, ...]) -> Iterator[MappingView]:
    for location, keyword in _KEYWORDS.items():
        entries = tuple(_entry(argument) for argument in passed if argument.location is location)
        if entries:
            yield MappingView(keyword, entries)


def _entry(argument: Argument) -> PyCode:
    line = f"{argument.wire}: {argument.value},"
    if _ENTRY_INDENT + len(line) <= WIDTH or not argument.function:
        return PyCode(line)
    pad = " " * _ENTRY_INDENT
    return PyCode(f"{argument.wire}: {argument.function}(\n{pad}    {argument.name}\n{pad}),")


def _docstring(signature: Signature, result: TypeExpression) -> Docstring:
    action = signature.action
    described = [(argument.name, argument.description) for argument in signature.arguments]
    lines = [
        *summary(action.description, snake(action.name).replace("_", " "), _INDENT),
        *section("Args", [*described, ("**options", "Timeout, retries and more, for this call only.")], _INDENT),
        *section("Returns", _returns(action, result), _INDENT),
        *section("Raises", map(_raises, action.errors), _INDENT),
        *section("Scopes", [("", _scopes(action))], _INDENT),
    ]
    return docstring(lines, _INDENT)


def _returns(action: Action, result: TypeExpression) -> Iterator[tuple[str, str]]:
    if action.stream:
        events = ", ".join(f"`{event.name}`" for event in action.stream.events)
        yield str(result), f"{sentence(action.stream.description)} Events: {events or 'none documented'}."
    elif action.responses:
        yield str(result), " ".join(map(_outcome, action.responses))


def _outcome(response: Response) -> str:
    return sentence(f"{response.description.rstrip('. ')} ({response.code})")


def _raises(response: Response) -> tuple[str, str]:
    fallback = "ServerError" if response.code >= 500 else "StatusError"
    return STATUS_ERRORS.get(response.code, fallback), _outcome(response)


def _scopes(action: Action) -> str:
    if not action.authentication.required:
        return "None: no token is needed, and none is sent."
    return f"Any of {_listed(scope.value for scope in action.authentication.scopes)}."


def _listed(items: Iterable[str]) -> str:
    *first, last = [f"`{item}`" for item in items] or ["those of the token"]
    return f"{', '.join(first)} or {last}" if first else last
