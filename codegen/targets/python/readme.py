"""View of the package's README: words about the package, and examples made of what the documents say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.config import Identity
from codegen.model.parameter import Location, Parameter
from codegen.targets.python.docstrings import imperative, is_harmless
from codegen.targets.python.layout import WIDTH
from codegen.targets.python.literals import literal
from codegen.targets.python.methods import Signature
from codegen.targets.python.resources import ResourceNames
from codegen.targets.text import Identifier, Markdown, PyCode, Safe

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|&~#!]")


@dataclass(frozen=True, slots=True)
class MethodLine:
    """One method in the list of what there is."""

    name: Identifier
    arguments: PyCode
    description: Markdown


@dataclass(frozen=True, slots=True)
class ResourceList:
    """One resource and its methods."""

    attribute: Identifier
    methods: tuple[MethodLine, ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A call of an action that the documents describe, with their values."""

    call: PyCode
    async_call: PyCode
    safe_call: PyCode


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Everything the README prints."""

    title: Markdown
    distribution: Safe
    package: Identifier
    token_variable: Identifier
    base_url_variable: Identifier
    example: ExampleView | None
    resources: tuple[ResourceList, ...]


Named = tuple[ResourceNames, Sequence[Signature]]


def markdown_text(text: str) -> Markdown:
    """Write `text` on one line so that no Markdown or HTML in it means anything."""
    text = " ".join(text.split())
    visible = "".join(char if char in " \\" or is_harmless(char) else "\N{REPLACEMENT CHARACTER}" for char in text)
    return Markdown(_MARKUP.sub(lambda mark: f"\\{mark[0]}", visible))


def readme_view(identity: Identity, resources: Sequence[Named]) -> ReadmeView:
    """Say everything the README prints; `resources` are named and have their actions as Python sees them."""
    return ReadmeView(
        title=markdown_text(identity.title),
        distribution=Markdown(identity.distribution),
        package=Identifier(identity.package),
        token_variable=Identifier(f"{identity.prefix}_TOKEN"),
        base_url_variable=Identifier(f"{identity.prefix}_BASE_URL"),
        example=_example(resources),
        resources=tuple(
            ResourceList(names.attribute, tuple(map(_method_line, signatures))) for names, signatures in resources
        ),
    )


def _method_line(signature: Signature) -> MethodLine:
    passed = [argument.name if not argument.default else f"{argument.name}=" for argument in signature.arguments]
    return MethodLine(
        signature.method, PyCode(", ".join(passed)), markdown_text(imperative(signature.action.description))
    )


def _example(resources: Iterable[Named]) -> ExampleView | None:
    """Choose the first action that reads and whose required arguments all have a documented example."""
    for names, signatures in resources:
        for signature in signatures:
            arguments = _example_arguments(signature)
            if signature.action.method == "GET" and signature.action.stream is None and arguments is not None:
                called = f"client.{names.attribute}.{signature.method}"
                return ExampleView(
                    call=_call(f"result = {called}", arguments, 0),
                    async_call=_call(f"result = await {called}", arguments, 8),
                    safe_call=_call(called, arguments, 4),
                )
    return None


def _example_arguments(signature: Signature) -> list[str] | None:
    described = {
        (parameter.location, literal(parameter.name)): parameter
        for parameter in (*signature.action.path_parameters, *signature.action.query_parameters)
    }
    arguments: list[str] = []
    for argument in signature.arguments:
        if argument.default or argument.location is None:
            continue
        parameter = described.get((argument.location, argument.wire))
        if parameter is None or _value(parameter) is None:
            return None
        arguments.append(f"{argument.name}={literal(_value(parameter))}")
    return arguments


def _value(parameter: Parameter) -> str | int | None:
    if parameter.location is Location.PATH:
        return parameter.example
    value = parameter.example_value
    return value if isinstance(value, str | int) else None


def _call(function: str, arguments: Sequence[str], indent: int) -> PyCode:
    line = f"{function}({', '.join(arguments)})"
    if indent + len(line) <= WIDTH:
        return PyCode(line)
    lines = "".join(f"\n{' ' * (indent + 4)}{argument}," for argument in arguments)
    return PyCode(f"{function}({lines}\n{' ' * indent})")
