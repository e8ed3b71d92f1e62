"""View of the module of the clients."""

from dataclasses import dataclass
from typing import Final

from codegen.config import Identity
from codegen.rendering.safe_text import Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text.docstrings import docstring, paragraph, summary
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.layout import WIDTH
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.renames import alias_words, renamed_message
from codegen.targets.python.views.constructors import ConstructorView, constructor_view
from codegen.targets.python.views.deprecation import DEPRECATED, deprecated_decorator
from codegen.targets.python.views.resource_names import FormerResource, ResourceNames

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

_RESOURCES: Final = "_resources"
"""What the package of the resources is called in the module of the clients, where no resource is called so."""


@dataclass(frozen=True, slots=True)
class PropertyView:
    """The property of a client that leads to a resource."""

    definition: PyCode
    type: Identifier
    docstring: Docstring
    import_statement: PyCode


@dataclass(frozen=True, slots=True)
class FormerPropertyView:
    """The property of a client that leads to a resource by an old name."""

    decorator: PyCode
    definition: PyCode
    docstring: Docstring
    attribute: Identifier


@dataclass(frozen=True, slots=True)
class ClientView:
    """A client: its class, the base class of the runtime, its resources."""

    name: Identifier
    base: Identifier
    docstring: Docstring
    resources: tuple[PropertyView, ...]
    former: tuple[FormerPropertyView, ...]
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
                *([Import(Identifier(identity.package), Identifier("resources"), _RESOURCES)] if resources else []),
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


def _module(identity: Identity, names: ResourceNames) -> Identifier:
    return Identifier(f"{identity.package}.resources.{names.module}")


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
        resources=tuple(_property(identity, names, is_async=is_async) for names in resources),
        former=tuple(
            _former_property(names, former, is_async=is_async) for names in resources for former in names.former
        ),
        constructor=None if credentials.is_token_alone else constructor_view(credentials, identity, is_async=is_async),
    )


def _base(credentials: ClientCredentials, *, is_async: bool) -> str:
    if credentials.is_token_alone:
        return "BaseAsyncClient" if is_async else "BaseClient"
    return "AsyncCredentialClient" if is_async else "CredentialClient"


def _property(identity: Identity, names: ResourceNames, *, is_async: bool) -> PropertyView:
    used = names.async_class if is_async else names.sync_class
    return PropertyView(
        definition=_definition(names.attribute, f"{_RESOURCES}.{names.module}.{used}"),
        type=used,
        docstring=names.docstring(8),
        import_statement=import_block([Import(_module(identity, names), used)], identity.package, indent=8),
    )


def _former_property(names: ResourceNames, former: FormerResource, *, is_async: bool) -> FormerPropertyView:
    used, alias = names.async_class if is_async else names.sync_class, former.alias
    told = f"The resource `{alias.old_name}` is called `{alias.new_name}` now."
    return FormerPropertyView(
        decorator=deprecated_decorator(renamed_message(former.attribute, names.attribute, alias.rename)),
        definition=_definition(former.attribute, f"{_RESOURCES}.{names.module}.{used}"),
        docstring=docstring(summary(alias_words(names.attribute, told, alias.rename), "", 8), 8),
        attribute=names.attribute,
    )


def _definition(attribute: str, used: str) -> PyCode:
    line = f"def {attribute}(self) -> {used}:"
    if len(line) + 4 <= WIDTH:
        return PyCode(line)
    last = f") -> {used}:" if len(used) + 10 <= WIDTH else f") -> (\n        {used}\n    ):"
    return PyCode(f"def {attribute}(\n        self,\n    {last}")
