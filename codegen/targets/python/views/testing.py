"""Views of what comes with the package for its users' tests: the API in memory, and the documented examples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.config import Identity
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.shown_examples import Shown, example_of, example_of_type
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


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A module with the documented example of one schema."""

    module: Identifier
    source: Comment
    docstring: Docstring
    example: PyCode


@dataclass(frozen=True, slots=True)
class _Answered:
    """What an action answers with: status or name of an event, and the example that the documents have of it."""

    key: str
    name: Name
    """The schema's, or one of resource, action and status where the example is the answer's own."""
    about: str
    file: str
    value: JsonValue


def example_views(api: Api) -> Mapping[Name, ExampleView]:
    """Return the modules of the examples that answers of actions have, by their names."""
    schemas = {schema.name: schema for schema in api.schemas}
    used = {
        found.name: found
        for resource in api.resources
        for action in resource.actions
        for found in _answered(resource, action, schemas)
    }
    namespace = Namespace(MODULES)
    return {name: _example_view(found, namespace) for name, found in used.items()}


def _example_view(found: _Answered, namespace: Namespace) -> ExampleView:
    return ExampleView(
        module=namespace.take(snake(found.name)),
        source=Comment(found.file),
        docstring=docstring(summary(found.about, "an example of a schema", 0), 0),
        example=_example(found.value),
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
    schemas = {schema.name: schema for schema in api.schemas}
    used = {
        f"{resource.name.camel}.{action.name.camel}": {
            found.key: str(examples[found.name].module) for found in _answered(resource, action, schemas)
        }
        for resource in api.resources
        for action in resource.actions
    }
    about = f"The {identity.title} in memory, for tests of programs that use it."
    return TestingView(
        docstring=docstring(summary(about, "the API in memory", 0), 0),
        package=Identifier(identity.package),
        package_literal=literal(identity.package),
        base_url=literal(api.server),
        action_names=_names(list(used)),
        resources=_sequence("_resources: ClassVar[Sequence[str]] = ", [str(names.module) for names in resources]),
        examples=_mapping("_examples: ClassVar[Mapping[str, Mapping[str, str]]] = ", used),
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


def _answered(resource: Resource, action: Action, schemas: Mapping[Name, Schema]) -> Iterator[_Answered]:
    """Yield the examples of what an action answers with: events, then successful responses."""
    for event in action.stream.events if action.stream else ():
        if shown := example_of_type(event.schema, schemas):
            yield _found(resource, action, event.name, shown)
    for response in action.responses:
        if 200 <= response.code < 300 and (shown := example_of(response, schemas)):
            yield _found(resource, action, str(response.code), shown)


def _found(resource: Resource, action: Action, key: str, shown: Shown) -> _Answered:
    schema = shown.schema
    if schema is not None:
        return _Answered(key, schema.name, f"The documented example of {schema.title}.", schema.span.file, shown.value)
    name = Name((*resource.name.words, *action.name.words, *Name.split(key).words))
    about = f"The documented example of what `{resource.name.camel}.{action.name.camel}` answers with ({key})."
    return _Answered(key, name, about, resource.file, shown.value)
