"""View of the module of the clients."""

from typing import Final

from msgspec import Struct

from codegen.config import Identity
from codegen.rendering.safe_text import Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text.docstrings import docstring, paragraph, summary
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.client_properties import (
    RESOURCES,
    FormerPropertyView,
    NamespaceView,
    PropertyView,
    former_property_views,
    namespace_views,
    property_view,
)
from codegen.targets.python.views.constructors import ConstructorView, constructor_view
from codegen.targets.python.views.deprecation import DEPRECATED
from codegen.targets.python.views.resource_names import ResourceNames

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


class ClientView(Struct, frozen=True):
    """A client: its class, the base class of the runtime, its resources."""

    name: Identifier
    base: Identifier
    docstring: Docstring
    resources: tuple[PropertyView, ...]
    namespaces: tuple[NamespaceView, ...]
    former: tuple[FormerPropertyView, ...]
    constructor: ConstructorView | None
    """How it is made, where it takes more than a token."""


class ClientsView(Struct, frozen=True):
    """The module of the clients."""

    docstring: Docstring
    imports: PyCode
    base_url: PyLiteral
    environment: PyLiteral
    package: PyLiteral
    user_agent: PyLiteral
    clients: tuple[ClientView, ...]


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
                *([DEPRECATED] if any(names.former for names in resources) else []),
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
        former=tuple(former_property_views(resources, is_async=is_async)),
        constructor=None if credentials.is_token_alone else constructor_view(credentials, identity, is_async=is_async),
    )


def _base(credentials: ClientCredentials, *, is_async: bool) -> str:
    if credentials.is_token_alone:
        return "BaseAsyncClient" if is_async else "BaseClient"
    return "AsyncCredentialClient" if is_async else "CredentialClient"
