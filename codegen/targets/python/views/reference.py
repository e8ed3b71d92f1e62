"""View of reference.md: every action with signature, arguments, answers, errors, scopes and an example."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from codegen.config import Identity
from codegen.model.action import Action
from codegen.model.parameter import Location, Parameter
from codegen.rendering.safe_text import Identifier, Markdown, PyCode, PyLiteral
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.calls.errors import error_class
from codegen.targets.python.text.docstrings import imperative, sentence
from codegen.targets.python.text.layout import TypeExpression, typed
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.markdown import code_span, markdown_text
from codegen.targets.python.views.examples import Example, Examples, usage
from codegen.targets.python.views.methods import Signature

_STEP: Final = 4
_NO_TOKEN: Final = Markdown("none: no token is needed, and none is sent")


@dataclass(frozen=True, slots=True)
class EntryView:
    """One point of a list: what it is about, in code, and what there is to say of it."""

    name: Markdown
    text: Markdown


@dataclass(frozen=True, slots=True)
class ActionReferenceView:
    """One action; `arguments`, `answers` and `errors` are lists, `scopes` one line."""

    path: PyCode
    call: Markdown
    method: Identifier
    description: Markdown
    parameters: tuple[PyCode, ...]
    returns: PyCode
    arguments: tuple[EntryView, ...]
    answers: tuple[EntryView, ...]
    answers_title: Markdown
    errors: tuple[EntryView, ...]
    scopes: Markdown
    example: PyCode
    items: Identifier | None
    """The method that iterates over items, None where the action is not paginated."""
    pages: Identifier | None
    iteration: PyCode | None


@dataclass(frozen=True, slots=True)
class ResourceReferenceView:
    """One resource."""

    title: Markdown
    anchor: Markdown
    attribute: Identifier
    actions: tuple[ActionReferenceView, ...]


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """The whole reference."""

    title: Markdown
    distribution: Markdown
    package: Identifier
    resources: tuple[ResourceReferenceView, ...]


def reference_view(identity: Identity, resources: Sequence[Examples]) -> ReferenceView:
    """Say everything the reference prints."""
    return ReferenceView(
        title=markdown_text(identity.title),
        distribution=Markdown(identity.distribution),
        package=Identifier(identity.package),
        resources=tuple(
            ResourceReferenceView(
                title=markdown_text(" ".join(names.resource.name.words).title()),
                anchor=Markdown(names.resource.name.kebab),
                attribute=names.attribute,
                actions=tuple(map(_action, calls)),
            )
            for names, calls in resources
        ),
    )


def _action(example: Example) -> ActionReferenceView:
    signature, action, iterators = example.signature, example.signature.action, example.signature.iterators
    return ActionReferenceView(
        path=PyCode(f"client.{example.resource}.{example.method}"),
        call=code_span(f"{action.method} {action.url.path}"),
        method=signature.method,
        description=markdown_text(imperative(action.description)),
        parameters=tuple(map(_parameter, signature.arguments)),
        returns=_returns(signature),
        arguments=tuple(_arguments(signature)),
        answers=tuple(_answers(signature)),
        answers_title=Markdown("Events" if action.stream else "Returns"),
        errors=tuple(
            EntryView(code_span(error_class(error.code)), _outcome(str(error.code), error.description))
            for error in action.errors
        ),
        scopes=_scopes(action),
        example=usage(example.with_body()),
        items=iterators.items if iterators else None,
        pages=iterators.pages if iterators else None,
        iteration=_iteration(example.with_body(), iterators.items) if iterators else None,
    )


def _parameter(argument: Argument) -> PyCode:
    after = f" = {argument.default}," if argument.default else ","
    return typed(f"{argument.name}: ", argument.type, after, _STEP)


def _returns(signature: Signature) -> PyCode:
    if signature.action.stream is None:
        return typed(") -> ", signature.result, ": ...", 0)
    return PyCode(f") -> EventStream[{signature.result}]: ...")


def _arguments(signature: Signature) -> Iterator[EntryView]:
    action = signature.action
    described: dict[tuple[Location | None, PyLiteral], Parameter] = {
        (parameter.location, literal(parameter.name)): parameter
        for parameter in (*action.path_parameters, *action.query_parameters, *action.header_parameters)
    }
    for argument in signature.arguments:
        parameter = described.get((argument.location, argument.wire))
        text = markdown_text(argument.description) if parameter is None else _description(parameter)
        yield EntryView(code_span(argument.name), text)


def _description(parameter: Parameter) -> Markdown:
    text = markdown_text(sentence(parameter.description or f"Sent as {parameter.name}"))
    if parameter.default is not None:
        text = Markdown(f"{text} The API's default is {code_span(parameter.default)}.")
    if parameter.location is Location.PATH and parameter.example:
        text = Markdown(f"{text} For example {code_span(parameter.example)}.")
    return text


def _answers(signature: Signature) -> Iterator[EntryView]:
    action, types = signature.action, dict(signature.outcomes)
    if action.stream is not None:
        classes = dict(signature.events)
        for event in action.stream.events:
            yield _answer(classes[event.name], code_span(event.name), event.description)
        return
    for response in action.responses:
        yield _answer(types[response.code], Markdown(str(response.code)), response.description)


def _answer(expression: TypeExpression, key: Markdown, description: str) -> EntryView:
    return EntryView(code_span(str(expression)), _outcome(key, description))


def _outcome(key: str, description: str) -> Markdown:
    text = markdown_text(sentence(description))
    return Markdown(f"({key}): {text}" if text else f"({key})")


def _scopes(action: Action) -> Markdown:
    if not action.authentication.required:
        return _NO_TOKEN
    spans = ", ".join(code_span(scope.value) for scope in action.authentication.scopes)
    return Markdown(f"any of {spans}" if spans else "not documented")


def _iteration(example: Example, method: Identifier) -> PyCode:
    opened = replace(example, method=method).source("for item in ", 0, after=1)
    return PyCode(f"{opened}:\n    print(item)")
