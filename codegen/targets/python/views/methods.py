"""Views of methods: a signature, a docstring, and one statement that hands the call to the client."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic
from codegen.model.action import Action
from codegen.model.exchange import Response
from codegen.model.media import is_json
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.rendering.safe_text import Docstring, Identifier, PyCode
from codegen.targets.python.calls.arguments import COOKIES, Argument, arguments, body_type
from codegen.targets.python.calls.context import Context
from codegen.targets.python.calls.credentials import needed_words, speaks_of_scopes
from codegen.targets.python.calls.documented_calls import DocumentedCall, documented_call
from codegen.targets.python.calls.errors import error_class
from codegen.targets.python.calls.event_classes import EventClasses
from codegen.targets.python.calls.outcomes import other_media, outcome_type
from codegen.targets.python.calls.pagination import Iterators
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import (
    code_section,
    docstring,
    section,
    sentence,
    summary,
    telling,
    unlinked,
    verbatim,
)
from codegen.targets.python.text.layout import WIDTH, TypeExpression, generic, mapping, name, union
from codegen.targets.python.text.naming import snake
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.action_names import ActionNames, FormerNames, taken_alias
from codegen.targets.python.views.deprecation import decorator, marks_sections, method_message
from codegen.targets.python.views.overloads import Overloaded, OverloadView, definition, overload_views

_KEYWORDS: Final = {Location.PATH: "path", Location.QUERY: "query", Location.HEADER: "headers"}
INDENT: Final = 8
"""How many columns the parameters and the body of a method are indented by."""

_ENTRY_INDENT: Final = 16
_LONGEST_EXAMPLE: Final = 25
"""How many lines an example in a docstring has at most; reference.md shows them all."""


class Signature(Struct, frozen=True):
    """An action as Python sees it: names, arguments, and the type of its result."""

    action: Action
    constant: Identifier
    method: Identifier
    arguments: tuple[Argument, ...]
    result: TypeExpression
    """The type of the answer; of an event where the action streams."""
    outcomes: tuple[tuple[int | str, TypeExpression], ...]
    """The type of the answer by status code, of the data by event name where the action streams."""
    call: DocumentedCall
    """A call with the documents' values."""
    events: tuple[tuple[str, TypeExpression], ...] = ()
    """The class of an event by its name, where the action streams."""
    body: TypeExpression | None = None
    """The type of the request's body; None where there is none or any JSON."""
    iterators: Iterators | None = None
    """None where the action is not paginated."""
    is_token_api: bool = True
    """Whether the API takes nothing but a token."""
    former: tuple[FormerNames, ...] = ()
    """What the action was called before."""
    faults: tuple[Diagnostic, ...] = ()
    """Old names of arguments that others have."""


class MethodView(Struct, frozen=True):
    """A method, which hands its arguments to the client in one statement; the decorator warns of what is deprecated."""

    overloads: tuple[OverloadView, ...]
    decorator: PyCode | None
    definition: PyCode
    docstring: Docstring
    statement: PyCode


def signature(
    action: Action, names: ActionNames, models: SchemaModules, events: EventClasses, context: Context
) -> Signature:
    """Say what an action is in Python."""
    outcomes: dict[int | str, TypeExpression] = {}
    classes = {event.name: events.class_of(event) for event in action.stream.events} if action.stream else {}
    for event in action.stream.events if action.stream else ():
        outcomes.setdefault(event.name, models.type_of(event.schema))
    for response in () if action.stream else action.responses:
        outcomes.setdefault(response.code, outcome_type(response, models))
    passed, homeless = arguments(action, context)
    return Signature(
        action=action,
        constant=names.constant,
        method=names.method,
        arguments=passed,
        result=union(classes.values() or [events.unknown]) if action.stream else union(outcomes.values()),
        outcomes=tuple(outcomes.items()),
        call=documented_call(action, passed),
        events=tuple(classes.items()),
        body=body_type(action, context),
        former=names.former,
        faults=tuple(taken_alias(alias, snake(Name.split(alias.old.rpartition(" ")[2]))) for alias in homeless),
    )


def result_type(signature: Signature, package: str) -> TypeExpression:
    """Return what a method returns, or what is awaited of its twin."""
    if not signature.action.stream:
        return signature.result
    return generic(name("EventStream", f"{package}._runtime.sync_stream"), signature.result)


def method_view(signature: Signature, resource: Identifier, package: str) -> MethodView:
    """Say everything one method prints; `resource` is the client's attribute that leads to it."""
    function = "self._client.stream" if signature.action.stream else "self._client.request"
    passed: list[displays.Argument] = [("", PyCode(signature.constant)), *_mappings(signature.arguments)]
    if signature.action.body is not None:
        passed.append(("body", PyCode("body")))
    passed.append(("options", PyCode("options")))
    message, result = method_message(signature.action, signature.method), result_type(signature, package)
    return MethodView(
        overloads=tuple(overload_views(signature.arguments, Overloaded(signature.method, result, message))),
        decorator=decorator(signature.arguments, message),
        definition=definition(signature.method, signature.arguments, result),
        docstring=_docstring(signature, resource),
        statement=displays.call(f"return {function}", passed, INDENT),
    )


def _mappings(passed: tuple[Argument, ...]) -> Iterator[tuple[str, PyCode]]:
    """Write what goes to each place of the request."""
    at = {location: [item for item in passed if item.location is location] for location in Location}
    for location, keyword in _KEYWORDS.items():
        before = f"{keyword}="
        if location is Location.HEADER and at[Location.COOKIE]:
            yield keyword, _with_cookies(before, at[location], at[Location.COOKIE])
        elif at[location]:
            entries = [_entry(argument, _ENTRY_INDENT) for argument in at[location]]
            yield keyword, PyCode(mapping(before, entries, INDENT + 4).removeprefix(before))


def _with_cookies(before: str, headers: Iterable[Argument], cookies: Iterable[Argument]) -> PyCode:
    """Write what makes one header of cookies, beside the headers."""
    inner = INDENT + 8
    given = [mapping("", [_entry(item, inner + 4) for item in items], inner) for items in (headers, cookies)]
    return displays.call(f"{COOKIES}.with_cookies", [("", item) for item in given], INDENT + 4, len(before), 1)


def _entry(argument: Argument, indent: int) -> PyCode:
    line = f"{argument.wire}: {argument.value}"
    if indent + len(line) + 1 <= WIDTH or not argument.function:
        return PyCode(line)
    start, pad, passed = f"{argument.wire}: {argument.called}", " " * indent, ", ".join(argument.passed)
    if indent + 4 + len(passed) > WIDTH:
        return displays.call(start, [("", item) for item in argument.passed], indent)
    return PyCode(f"{start}(\n{pad}    {passed}\n{pad})")


def _example(signature: Signature, resource: Identifier) -> list[str]:
    """Show in a docstring how a documented body is passed, where that does not take a page."""
    body = signature.action.body
    if body is None or not body.has_example:
        return []
    arguments = [item for item in signature.call.arguments if item[0] != "body"]
    function = f"client.{resource}.{signature.method}"
    source = displays.call(function, [*arguments, ("body", body.example)], INDENT + 4)
    return code_section("Example", source, INDENT) if source.count("\n") < _LONGEST_EXAMPLE else []


def _docstring(signature: Signature, resource: Identifier) -> Docstring:
    action = signature.action
    lines = [
        *summary(telling(action.description, signature.method), f"Send `{action.method} {action.url.path}`.", INDENT),
        *(line for prose in action.prose for line in ("", *verbatim(prose.text, INDENT))),
        *(signature.iterators.announced(INDENT) if signature.iterators else ()),
        *marks_sections(action),
        *arguments_section(signature, {}),
        *returns_section(_returns(signature, resource)),
        *closing_sections(signature),
        *_example(signature, resource),
    ]
    return docstring(lines, INDENT)


def arguments_section(signature: Signature, changed: Mapping[str, str]) -> list[str]:
    """Describe the arguments in a docstring, those in `changed` with other words than their own."""
    described = [(argument.name, changed.get(argument.name, argument.description)) for argument in signature.arguments]
    return section("Args", [*described, ("**options", "Timeout, retries and more, for this call only.")], INDENT)


def returns_section(entries: Iterable[tuple[str, str]]) -> list[str]:
    """Describe in a docstring what is returned: types, and what they mean."""
    return section("Returns", entries, INDENT)


def closing_sections(signature: Signature) -> list[str]:
    """Say at the end of a docstring what an action raises, and which scopes allow it."""
    action = signature.action
    needed = needed_words(action, is_token_api=signature.is_token_api)
    has_scopes = speaks_of_scopes(action, is_token_api=signature.is_token_api)
    return [
        *section("Raises", map(_raises, action.errors), INDENT),
        *section("Credentials", [("", sentence(needed))] if needed else [], INDENT),
        *(section("Scopes", [("", _scopes(action))], INDENT) if has_scopes else []),
    ]


def _returns(signature: Signature, resource: Identifier) -> Iterator[tuple[str, str]]:
    """Describe the answer; without the type of a stream, of which the asynchronous class has its own."""
    action = signature.action
    if action.stream:
        told = "" if action.stream.events else " None is documented: all are `UnknownEvent`."
        if text := f"{sentence(action.stream.description)}{told}".strip():
            yield "", text
    elif action.responses:
        kinds = [f"`{kind}`" for kind in dict.fromkeys(other_media(action).values()) if not is_json(kind)]
        method = f"client.{resource}.{signature.method}"
        sent = f"Sent as {' or '.join(kinds)}: `client.raw_stream({method})` reads it as it comes in."
        yield str(signature.result), " ".join([*map(_outcome, action.responses), *([sent] if kinds else [])])


def _outcome(response: Response) -> str:
    return sentence(f"{unlinked(response.description).rstrip('. ')} ({response.code})")


def _raises(response: Response) -> tuple[str, str]:
    return error_class(response.code), _outcome(response)


def _scopes(action: Action) -> str:
    if not action.authentication.required:
        return "None: no token is needed, and none is sent."
    if not action.authentication.scopes:
        return "None: any token will do."
    some, word = ("All", "and") if action.authentication.needs_all_scopes else ("Any", "or")
    return f"{some} of {_listed((scope.value for scope in action.authentication.scopes), word)}."


def _listed(items: Iterable[str], word: str) -> str:
    *first, last = [f"`{item}`" for item in items]
    return f"{', '.join(first)} {word} {last}" if first else last
