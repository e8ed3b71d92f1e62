"""Views of the package's own modules: the clients and the doors to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.config import Identity
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text.docstrings import docstring, paragraph, summary
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.client_properties import (
    RESOURCES,
    NamespaceView,
    PropertyView,
    namespace_views,
    property_view,
)
from codegen.targets.python.views.constructors import ConstructorView, constructor_view
from codegen.targets.python.views.models import source_of
from codegen.targets.python.views.resources import ResourceNames

_TOKEN_IMPORTS: Final[tuple[tuple[str, str], ...]] = (
    ("functools", "cached_property"),
    ("typing", "ClassVar"),
    (".async_client", "BaseAsyncClient"),
    (".settings", "Settings"),
    (".sync_client", "BaseClient"),
)
_HTTP_IMPORTS: Final[tuple[tuple[str, str], ...]] = (
    ("AsyncClient", "AsyncHttp"),
    ("Client", "Http"),
    ("Proxy", "HttpProxy"),
)
_CREDENTIAL_IMPORTS: Final[tuple[tuple[str, str], ...]] = (
    ("functools", "cached_property"),
    ("typing", "ClassVar"),
    ("typing", "Self"),
    ("typing", "Unpack"),
    (".async_client", "AsyncToken"),
    (".async_credentials", "AsyncCredentialClient"),
    (".credentials", "Credentials"),
    (".credentials", "Security"),
    (".options", "CallOptions"),
    (".settings", "Settings"),
    (".sync_client", "Token"),
    (".sync_credentials", "CredentialClient"),
    ("._security", "SECURITY"),
)
"""What the module of the clients imports: names by module, those of the runtime led by a dot."""


@dataclass(frozen=True, slots=True)
class ClientView:
    """A client: its class, the base class of the runtime, its resources."""

    name: Identifier
    base: Identifier
    docstring: Docstring
    resources: tuple[PropertyView, ...]
    namespaces: tuple[NamespaceView, ...]
    constructor: ConstructorView | None
    """How it is made, where it takes more than a token."""


@dataclass(frozen=True, slots=True)
class ClientsView:
    """The module of the clients."""

    docstring: Docstring
    imports: PyCode
    base_url: PyLiteral
    environment: PyLiteral
    package: PyLiteral
    user_agent: PyLiteral
    clients: tuple[ClientView, ...]


@dataclass(frozen=True, slots=True)
class ExportView:
    """A name that a package hands out when it is first asked for."""

    name: Identifier
    literal: PyLiteral
    module: PyLiteral


@dataclass(frozen=True, slots=True)
class DoorView:
    """A package that imports its modules when they are first used."""

    source: Comment
    docstring: Docstring
    imports: PyCode | None
    """What it hands out that is there at once."""
    typing_imports: PyCode
    all: tuple[PyLiteral, ...]
    exports: tuple[ExportView, ...]


@dataclass(frozen=True, slots=True)
class ResourcesDoorView:
    """The package of the resources, which imports its modules when they are first used."""

    docstring: Docstring
    typing_imports: PyCode
    names: tuple[PyLiteral, ...]


def clients_view(
    identity: Identity, resources: tuple[ResourceNames, ...], credentials: ClientCredentials
) -> ClientsView:
    """Say everything the module of the clients prints."""
    used, http = (_TOKEN_IMPORTS, ()) if credentials.is_token_alone else (_CREDENTIAL_IMPORTS, _HTTP_IMPORTS)
    if identity.sync_only:
        used = tuple(item for item in used if not item[0].startswith(".async_"))
        http = tuple(item for item in http if not item[0].startswith("Async"))
    about = f"Clients of the {identity.title}."
    return ClientsView(
        docstring=docstring(summary(about, "clients of the API", 0), 0),
        imports=import_block(
            [
                *(Import(_module_name(module, identity.package), Identifier(name)) for module, name in used),
                *(Import(Identifier("httpx2"), Identifier(name), alias) for name, alias in http),
                *([Import(Identifier(identity.package), Identifier("resources"), RESOURCES)] if resources else []),
            ],
            identity.package,
        ),
        base_url=literal(identity.server),
        environment=literal(identity.prefix),
        package=literal(identity.package),
        user_agent=literal(f"{identity.distribution}/{identity.version}"),
        clients=tuple(
            _client(identity, resources, credentials, is_async=is_async)
            for is_async in ((False,) if identity.sync_only else (False, True))
        ),
    )


def _module_name(module: str, package: str) -> Identifier:
    """Return the name of a module; `.sync_client` is of the runtime, `._security` of the package."""
    if module.startswith("._"):
        return Identifier(f"{package}{module}")
    return Identifier(f"{package}._runtime{module}" if module.startswith(".") else module)


def _client(
    identity: Identity, resources: tuple[ResourceNames, ...], credentials: ClientCredentials, *, is_async: bool
) -> ClientView:
    about = f"{'Asynchronous' if is_async else 'Synchronous'} client of the {identity.title}."
    shared = "tasks of one event loop" if is_async else "threads"
    told = f"It may be shared by {shared}."
    if credentials.is_token_alone:
        told += (
            " The token is the argument `token` (a string, or a function asked before "
            f"each attempt), else the environment variable `{identity.prefix}_TOKEN`."
        )
    lines = [*summary(about, "client of the API", 4), "", *paragraph(told, 4)]
    return ClientView(
        name=Identifier("AsyncClient" if is_async else "Client"),
        base=Identifier(_base(credentials, is_async=is_async)),
        docstring=docstring(lines, 4),
        resources=tuple(
            property_view(identity, names, is_async=is_async) for names in resources if not names.resource.namespace
        ),
        namespaces=tuple(namespace_views(identity, resources, is_async=is_async)),
        constructor=None if credentials.is_token_alone else constructor_view(credentials, identity, is_async=is_async),
    )


def _base(credentials: ClientCredentials, *, is_async: bool) -> str:
    if credentials.is_token_alone:
        return "BaseAsyncClient" if is_async else "BaseClient"
    return "AsyncCredentialClient" if is_async else "CredentialClient"


def resources_door_view(resources: tuple[ResourceNames, ...], about: str, package: str) -> ResourcesDoorView:
    """Say what the package of the resources prints, which imports each of them when it is first used."""
    modules = sorted(names.module for names in resources)
    home = Identifier(f"{package}.resources")
    return ResourcesDoorView(
        docstring=docstring([about], 0),
        typing_imports=import_block([Import(home, module) for module in modules], package, indent=4),
        names=tuple(map(literal, modules)),
    )


def schemas_door(modules: SchemaModules, about: str, package: str) -> DoorView:
    """Say what a package of schema modules prints."""
    homes = [Import(home.module, home.name) for home in modules.homes.values()]
    return door_view(homes, source_of(modules.modules[0]), about, package)


def door_view(
    homes: Iterable[Import], source: Comment, about: str, package: str, ready: Sequence[Import] = ()
) -> DoorView:
    """Say what a package prints that imports each of its modules when something in it is first used.

    `homes` are the names that it hands out so, `ready` those that it imports itself.
    """
    ordered = sorted(homes, key=lambda home: home.name)
    names = sorted(home.name for home in (*ordered, *ready))
    return DoorView(
        source=source,
        docstring=docstring([about], 0),
        imports=import_block(ready, package) if ready else None,
        typing_imports=import_block(ordered, package, indent=4),
        all=tuple(map(literal, names)),
        exports=tuple(
            ExportView(home.name, literal(home.name), literal(home.module.rpartition(".")[2])) for home in ordered
        ),
    )
