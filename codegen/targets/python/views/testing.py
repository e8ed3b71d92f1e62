"""Views of what comes with the package for its users' tests: the API in memory, and the documented examples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from codegen.config import Identity
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.calls.shown_examples import Shown, example_of, example_of_type
from codegen.targets.python.text import displays
from codegen.targets.python.text.displays import display
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.layout import Atom, assigned, generic, name, typed
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import MODULES, Namespace, snake
from codegen.targets.python.views.resource_names import Types
from codegen.targets.python.views.resources import ResourceSignatures

_TOKEN_IMPORTS: Final = (
    ("collections.abc", "Mapping"),
    ("collections.abc", "Sequence"),
    *(("typing", name) for name in ("ClassVar", "Literal", "TypeAlias", "Unpack")),
    ("._runtime.options", "ClientOptions"),
    ("._runtime.testing", "BaseFakeApi"),
    ("._runtime.testing", "FakeRequest"),
    (".client", "Client"),
)
_ASYNC_IMPORTS: Final = (("._runtime.async_testing", "async_client_of"), (".client", "AsyncClient"))
_ASYNC_CLIENT: Final = "return async_client_of(AsyncClient, self._base_url, self.handle, options)"
_CREDENTIAL_IMPORTS: Final = (
    *(item for item in _TOKEN_IMPORTS if item[1] != "BaseFakeApi"),
    ("._runtime.credentials", "Security"),
    ("._runtime.testing_credentials", "CredentialFakeApi"),
    ("._security", "SECURITY"),
)
"""What the module imports: names by module, those of the package led by a dot."""


class TestingView(Struct, frozen=True):
    """The module `testing`: names of the actions, where they are declared, where their examples stand."""

    docstring: Docstring
    package: Identifier
    package_literal: PyLiteral
    base_url: PyLiteral
    imports: PyCode
    base: Identifier
    action_names: PyCode
    resources: PyCode
    examples: PyCode
    has_async: bool
    """Whether there is an asynchronous client."""
    pages: PyCode | None
    """How an API in memory tells pages apart, by action; None where all are as usual."""
    security: PyCode | None
    """What the API takes, where that is more than a token."""
    renamed: PyCode | None
    """The names of actions by those that they had before, where any had."""
    sync_client: PyCode
    async_client: PyCode


class ExampleView(Struct, frozen=True):
    """A module with the documented example of one schema."""

    module: Identifier
    source: Comment
    docstring: Docstring
    example: PyCode


class _Answered(Struct, frozen=True):
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
    api: Api,
    identity: Identity,
    resources: Sequence[ResourceSignatures],
    examples: Mapping[Name, ExampleView],
    types: Types,
) -> TestingView:
    """Say everything the module prints; `examples` are the modules of the examples by schema."""
    credentials, renamed = types.credentials, types.aliases.former_actions(api)
    schemas = {schema.name: schema for schema in api.schemas}
    used = {
        resource.name_of(action): {
            found.key: str(examples[found.name].module) for found in _answered(resource, action, schemas)
        }
        for resource in api.resources
        for action in resource.actions
    }
    is_plain = credentials.is_token_alone
    about = f"The {identity.title} in memory, for tests of programs that use it."
    return TestingView(
        docstring=docstring(summary(about, "the API in memory", 0), 0),
        package=Identifier(identity.package),
        package_literal=literal(identity.package),
        base_url=literal(api.server),
        imports=_imports(identity, is_plain=is_plain),
        base=Identifier("BaseFakeApi" if is_plain else "CredentialFakeApi"),
        action_names=_names([*used, *renamed]),
        resources=_sequence("_resources: ClassVar[Sequence[str]] = ", [str(item.names.module) for item in resources]),
        examples=_mapping("_examples: ClassVar[Mapping[str, Mapping[str, str]]] = ", used),
        has_async=not identity.sync_only,
        pages=_pages(resources),
        renamed=_renamed(renamed),
        security=None if is_plain else PyCode("_security: ClassVar[Security] = SECURITY"),
        sync_client=PyCode("return self._sync(Client, options)") if is_plain else _made(credentials, ""),
        async_client=PyCode(_ASYNC_CLIENT) if is_plain else _made(credentials, "Async"),
    )


def _imports(identity: Identity, *, is_plain: bool) -> PyCode:
    used = list(_TOKEN_IMPORTS if is_plain else _CREDENTIAL_IMPORTS)
    kinds = ["", *([] if identity.sync_only else ["Async"])]
    if not identity.sync_only:
        used += _ASYNC_IMPORTS if is_plain else _ASYNC_IMPORTS[1:]
    package = identity.package
    homes = [(f"{package}{module}" if module.startswith(".") else module, name, "") for module, name in used]
    if not is_plain:
        homes += [("httpx2", f"{kind}Client", f"Http{kind}Client") for kind in kinds]
    return import_block([Import(Identifier(home), Identifier(name), alias) for home, name, alias in homes], package)


def _made(credentials: ClientCredentials, kind: str) -> PyCode:
    """Write what makes a client with a value for each credential."""
    names = [name for names in credentials.arguments.values() for name in names]
    arguments: list[displays.Argument] = [
        *((str(name), f"test-{name}") for name in names),
        ("base_url", PyCode("self._base_url")),
        ("max_retries", 0),
        ("http_client", PyCode(f"Http{kind}Client(transport=self._transport)")),
    ]
    call = displays.call(f"{kind}Client", arguments, 8, len("client = "))
    return PyCode(f"client = {call}\n        return client.with_options(**options)")


def _names(actions: Sequence[str]) -> PyCode:
    literals = [Atom(literal(action)) for action in actions]
    expression = generic(name("Literal", "typing"), *literals) if literals else name("str")
    return typed("_ActionName: TypeAlias = ", expression, "", 0)


def _sequence(before: str, items: Sequence[str]) -> PyCode:
    return PyCode(before + display(list(items), 4, len(before), after=0))


def _mapping(before: str, entries: Mapping[str, Mapping[str, str]]) -> PyCode:
    value: JsonValue = {key: dict[str, JsonValue](inner) for key, inner in entries.items() if inner}
    return PyCode(before + display(value, 4, len(before), after=0))


def _renamed(names: Mapping[str, str]) -> PyCode | None:
    before = "_renamed: ClassVar[Mapping[str, str]] = "
    return PyCode(before + display(dict(names), 4, len(before), after=0)) if names else None


def _pages(resources: Iterable[ResourceSignatures]) -> PyCode | None:
    """Write how the pages of each action are told apart that is not paged as usual."""
    told: dict[str, JsonValue] = {
        item.names.resource.name_of(signature.action): dict(pagination.told)
        for item in resources
        for signature in item.signatures
        if signature.iterators and not (pagination := signature.iterators.pagination).is_usual
    }
    before = "_pages: ClassVar[Mapping[str, Mapping[str, Sequence[str]]]] = "
    return PyCode(before + display(told, 4, len(before), after=0)) if told else None


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
    about = f"The documented example of what `{resource.name_of(action)}` answers with ({key})."
    return _Answered(key, name, about, resource.file, shown.value)
