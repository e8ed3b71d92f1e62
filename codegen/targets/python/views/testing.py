"""Views of what comes with the package for its users' tests: the API in memory, and the documented examples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.config import Identity
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.text.displays import display
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.layout import Atom, assigned, generic, name, typed
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import MODULES, Namespace, snake
from codegen.targets.python.views.resources import ResourceNames


@dataclass(frozen=True, slots=True)
class TestingView:
    """The module `testing`: names of the actions, where they are declared, where their examples stand."""

    docstring: Docstring
    package: Identifier
    package_literal: PyLiteral
    base_url: PyLiteral
    action_names: PyCode
    resources: PyCode
    examples: PyCode
    has_async: bool
    """Whether there is an asynchronous client."""


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A module with the documented example of one schema."""

    module: Identifier
    source: Comment
    docstring: Docstring
    example: PyCode


def example_views(api: Api) -> Mapping[Name, ExampleView]:
    """Return the modules of the examples that answers of actions have, by the names of their schemas."""
    schemas = {schema.name: schema for schema in api.schemas if schema.has_example}
    used = {
        name: schemas[name]
        for resource in api.resources
        for action in resource.actions
        for _, name in _linked(action)
        if name in schemas
    }
    namespace = Namespace(MODULES)
    return {name: _example_view(schema, namespace) for name, schema in used.items()}


def _example_view(schema: Schema, namespace: Namespace) -> ExampleView:
    about = f"The documented example of {schema.title}."
    return ExampleView(
        module=namespace.take(snake(schema.name)),
        source=Comment(schema.span.file),
        docstring=docstring(summary(about, "an example of a schema", 0), 0),
        example=_example(schema.example),
    )


def _example(value: JsonValue) -> PyCode:
    """Write the assignment; what is neither a list nor an object can only be broken around itself."""
    if not isinstance(value, dict | list):
        return assigned("EXAMPLE", generic(name("Final"), name("Any")), literal(value), (), 0)
    before = "EXAMPLE: Final[Any] = "
    return PyCode(before + display(value, 0, len(before), after=0))


def testing_view(
    api: Api, identity: Identity, resources: Sequence[ResourceNames], examples: Mapping[Name, ExampleView]
) -> TestingView:
    """Say everything the module prints; `examples` are the modules of the examples by schema."""
    actions = {
        f"{resource.name.camel}.{action.name.camel}": action
        for resource in api.resources
        for action in resource.actions
    }
    used = {
        action_name: {key: str(examples[schema].module) for key, schema in _linked(action) if schema in examples}
        for action_name, action in actions.items()
    }
    about = f"The {identity.title} in memory, for tests of programs that use it."
    return TestingView(
        docstring=docstring(summary(about, "the API in memory", 0), 0),
        package=Identifier(identity.package),
        package_literal=literal(identity.package),
        base_url=literal(api.server),
        action_names=_names(list(actions)),
        resources=_sequence("_resources: ClassVar[Sequence[str]] = ", [str(names.module) for names in resources]),
        examples=_mapping("_examples: ClassVar[Mapping[str, Mapping[str, str]]] = ", used),
        has_async=not identity.sync_only,
    )


def _names(actions: Sequence[str]) -> PyCode:
    literals = [Atom(literal(action)) for action in actions]
    expression = generic(name("Literal", "typing"), *literals) if literals else name("str")
    return typed("_ActionName: TypeAlias = ", expression, "", 0)


def _sequence(before: str, items: Sequence[str]) -> PyCode:
    return PyCode(before + display(list(items), 4, len(before), after=0))


def _mapping(before: str, entries: Mapping[str, Mapping[str, str]]) -> PyCode:
    value: JsonValue = {key: dict[str, JsonValue](inner) for key, inner in entries.items() if inner}
    return PyCode(before + display(value, 4, len(before), after=0))


def _linked(action: Action) -> Iterator[tuple[str, Name]]:
    """Yield what an action answers with: status or name of an event, and the name of the linked schema."""
    events = action.stream.events if action.stream else ()
    rows: list[tuple[str, SchemaRef | None]] = [(event.name, event.schema) for event in events]
    rows += [(str(response.code), response.schema) for response in action.responses if 200 <= response.code < 300]
    yield from ((key, ref.target) for key, ref in rows if ref is not None and ref.target is not None)
