"""What the reference says of an action: its signature, arguments, answers, errors, scopes and an example."""

import json
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.model.action import Action
from codegen.model.media import is_json
from codegen.model.parameter import Location, Parameter
from codegen.rendering.safe_text import Identifier, Markdown, PyCode, PyLiteral
from codegen.targets.python.calls.arguments import Argument, described, tells_default
from codegen.targets.python.calls.body_words import body_words
from codegen.targets.python.calls.credentials import speaks_of_scopes
from codegen.targets.python.calls.errors import error_class
from codegen.targets.python.text.docstrings import imperative, sentence, telling
from codegen.targets.python.text.layout import typed
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.markdown import code_span, markdown_prose
from codegen.targets.python.text.marks import age_words
from codegen.targets.python.text.renames import former_words
from codegen.targets.python.views.examples import Example, iteration, usage, usage_import
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.reference_types import Links
from codegen.targets.python.views.reference_words import (
    also_called_words,
    credentials_words,
    deprecated_words,
    outcome,
    scopes_words,
)

_STEP: Final = 4


class EntryView(Struct, frozen=True):
    """One point of a list: what it is about, in code, and what there is to say of it."""

    name: Markdown
    text: Markdown


class ActionReferenceView(Struct, frozen=True):
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
    examples: tuple[EntryView, ...]
    """Documented answers by name, as JSON, where there are several or where they are errors."""
    errors: tuple[EntryView, ...]
    deprecated: Markdown | None
    age: Markdown | None
    former: Markdown | None
    """What else it is called, as it was before."""
    credentials: Markdown | None
    """What is needed where that is not just a token."""
    scopes: Markdown | None
    imports: PyCode | None
    """What the example needs besides a client."""
    example: PyCode
    items: Identifier | None
    """The method that iterates over items, None where the action is not paginated."""
    pages: Identifier | None
    iteration: PyCode | None


def path_of(example: Example) -> str:
    """Return the method of an action as users reach it: `client.device.get`."""
    return f"client.{example.resource}.{example.method}"


def action_view(example: Example, links: Links) -> ActionReferenceView:
    """Say everything that the reference prints of an action."""
    signature, action, iterators = example.signature, example.signature.action, example.signature.iterators
    return ActionReferenceView(
        path=PyCode(path_of(example)),
        call=code_span(f"{action.method} {action.url.path}"),
        method=signature.method,
        description=markdown_prose(imperative(telling(action.description, signature.method))),
        parameters=tuple(map(_parameter, signature.arguments)),
        returns=_returns(signature),
        arguments=tuple(_arguments(example, links)),
        answers=tuple(_answers(signature, links)),
        examples=tuple(_examples(action)),
        answers_title=Markdown("Events" if action.stream else "Returns"),
        errors=tuple(
            EntryView(code_span(error_class(error.code)), outcome(str(error.code), error.description))
            for error in action.errors
        ),
        deprecated=deprecated_words(action),
        age=markdown_prose(words) if (words := age_words(action.marks, action.description)) else None,
        former=also_called_words(
            (f"client.{example.resource}.{old.method}", old.alias.rename) for old in signature.former
        ),
        credentials=credentials_words(signature),
        scopes=scopes_words(action) if speaks_of_scopes(action, is_token_api=signature.is_token_api) else None,
        imports=usage_import(example),
        example=usage(example.with_body()),
        items=iterators.items if iterators else None,
        pages=iterators.pages if iterators else None,
        iteration=iteration(example.with_body()),
    )


def _parameter(argument: Argument) -> PyCode:
    after = f" = {argument.default}," if argument.default else ","
    return typed(f"{argument.name}: ", argument.type, after, _STEP)


def _returns(signature: Signature) -> PyCode:
    if signature.action.stream is None:
        return typed(") -> ", signature.result, ": ...", 0)
    return PyCode(f") -> EventStream[{signature.result}]: ...")


def _arguments(example: Example, links: Links) -> Iterator[EntryView]:
    signature, action = example.signature, example.signature.action
    described: dict[tuple[Location | None, PyLiteral], Parameter] = {
        (parameter.location, literal(parameter.wire_name)): parameter for parameter in action.parameters
    }
    for argument in signature.arguments:
        parameter = described.get((argument.location, argument.wire))
        linked = Markdown(f" ({links.given(argument.type)})" if links.names_any(argument.type) else "")
        text = _body(example, argument) if parameter is None else _description(parameter)
        former = " ".join(former_words(old.name, old.rename) for old in argument.former)
        text = Markdown(f"{text} {markdown_prose(former)}") if former else text
        yield EntryView(Markdown(f"{code_span(argument.name)}{linked}"), text)


def _body(example: Example, argument: Argument) -> Markdown:
    body = example.signature.action.body
    if argument.location is not None or body is None:
        return markdown_prose(argument.description)
    told = markdown_prose(body_words(body, example.answers.types.bodies))
    return told if body.required else Markdown(f"{told} Nothing is sent when it is left out.")


def _description(parameter: Parameter) -> Markdown:
    told = described(parameter)
    text = markdown_prose(sentence(told))
    if any(value not in told for value in parameter.accepted_values):
        text = Markdown(f"{text} One of {', '.join(map(code_span, parameter.accepted_values))}.")
    if parameter.default is not None and not tells_default(parameter):
        text = Markdown(f"{text} The API's default is {code_span(parameter.default)}.")
    if parameter.location is Location.PATH and parameter.example:
        text = Markdown(f"{text} For example {code_span(parameter.example)}.")
    return text


def _answers(signature: Signature, links: Links) -> Iterator[EntryView]:
    action, types = signature.action, dict(signature.outcomes)
    if action.stream is not None:
        classes = dict(signature.events)
        for event in action.stream.events:
            yield _answer(links.linked(classes[event.name]), code_span(event.name), event.description)
        return
    for response in action.responses:
        yield _answer(links.linked(types[response.code]), Markdown(str(response.code)), response.description)


def _answer(linked: Markdown, key: Markdown, description: str) -> EntryView:
    return EntryView(linked, outcome(key, description))


def _examples(action: Action) -> Iterator[EntryView]:
    for response in (*action.responses, *action.errors):
        is_shown_above = len(response.examples) == 1 and response in action.responses
        if is_json(response.media_type) and not is_shown_above:
            for example in response.examples:
                name = Markdown(f"{response.code}, {code_span(example.name)}")
                yield EntryView(name, Markdown(json.dumps(example.value, indent=2)))
