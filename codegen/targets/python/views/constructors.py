"""Views of the constructors of clients that take more than a token, and of what they know of the API's security."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.config import Identity
from codegen.model.api import Api
from codegen.model.authentication import BASIC, BEARER, Scheme
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import Docstring, Identifier, PyCode
from codegen.targets.python.calls.credentials import ClientCredentials, scheme_words
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, section, sentence, summary

_USER: Final = Identifier("username")
_INDENT: Final = 8
_COPIED: Final = (
    "Return a client with other credentials over the same connections.",
    "",
    "Where an action accepts one of several, those given last are taken first. Closing",
    "the copy does nothing; closing this client closes both.",
)
_OPTIONS: Final = (
    "What holds for all calls, such as `timeout` (60 seconds if absent, 10 to connect, or as `http_client` has it) and "
    "`max_retries`."
)


class CredentialView(Struct, frozen=True):
    """One argument of a constructor, and the type of its value."""

    name: Identifier
    type: Identifier


class ConstructorView(Struct, frozen=True):
    """How a client is made, and how its copies are: arguments, docstrings, the statements that keep credentials."""

    credentials: tuple[CredentialView, ...]
    http_client: Identifier
    made: Docstring
    copied: Docstring
    kept: PyCode
    updated: PyCode


class SecurityView(Struct, frozen=True):
    """The module with what the API takes: schemes by argument, and what its actions accept."""

    docstring: Docstring
    package: Identifier
    security: PyCode


def constructor_view(credentials: ClientCredentials, identity: Identity, *, is_async: bool) -> ConstructorView:
    """Say everything that a client prints of its credentials."""
    token = Identifier("AsyncToken" if is_async else "Token")
    names = [name for names in credentials.arguments.values() for name in names]
    return ConstructorView(
        credentials=tuple(_credential(name, token) for name in names),
        http_client=Identifier("AsyncHttp" if is_async else "Http"),
        made=docstring(list(_made(credentials, identity)), _INDENT),
        copied=docstring(list(_COPIED), _INDENT),
        kept=_kept("self._credentials = ", "Credentials.of", "self._security, self._settings", names),
        updated=_kept("copy._credentials = ", "self._credentials.updated", "self._security", names),
    )


def _credential(name: Identifier, token: Identifier) -> CredentialView:
    return CredentialView(name, Identifier("str") if name == _USER else token)


def _kept(before: str, function: str, first: str, names: list[Identifier]) -> PyCode:
    entries = "".join(f'\n                "{name}": {name},' for name in names)
    lines = "".join(f"\n            {item}," for item in first.split(", "))
    return PyCode(f"{before}{function}({lines}\n            {{{entries}\n            }},\n        )")


def _made(credentials: ClientCredentials, identity: Identity) -> Iterator[str]:
    entries = [
        *(
            (name, _described(scheme, name, identity))
            for scheme, names in credentials.arguments.items()
            for name in names
        ),
        ("base_url", "Another server than the API's own; else the environment is asked."),
        ("proxy", "A proxy for all calls; else the environment's are used."),
        ("http_client", "The HTTP client to use; closing it stays with the caller."),
        (
            "**options",
            _OPTIONS,
        ),
    ]
    yield "Make a client; nothing is sent until the first call."
    yield from section("Args", entries, _INDENT)
    yield from section("Raises", [("ValueError", "The base URL is not safe, or an argument makes no sense.")], _INDENT)


def _described(scheme: Scheme, name: Identifier, identity: Identity) -> str:
    source = f"else the environment variable `{identity.prefix}_{name.upper()}`"
    if scheme == BASIC:
        return f"The {'user name' if name == _USER else 'password'} of HTTP Basic; {source}."
    told = sentence(scheme_words(scheme)).rstrip(".")
    return f"{told}, or a function giving one, asked before each attempt; {source}."


def security_view(api: Api, identity: Identity, credentials: ClientCredentials) -> SecurityView:
    """Say everything that the module of the API's security prints."""
    schemes: dict[str, JsonValue] = {
        str(names[0]): _told(scheme, names) for scheme, names in credentials.arguments.items()
    }
    actions: dict[str, JsonValue] = {
        resource.name_of(action): _alternatives(action.authentication.alternatives, credentials)
        for resource in api.resources
        for action in resource.actions
        if action.authentication.required and action.authentication.alternatives != credentials.accepted
    }
    accepted = _alternatives(credentials.accepted, credentials)
    arguments: list[displays.Argument] = [("schemes", schemes), ("accepted", accepted), ("actions", actions)]
    before = "SECURITY: Final = "
    return SecurityView(
        docstring=docstring(summary(f"Security of the {identity.title}.", "security of the API", 0), 0),
        package=Identifier(identity.package),
        security=PyCode(before + displays.call("Security", arguments, 0, len(before))),
    )


def _told(scheme: Scheme, names: tuple[Identifier, ...]) -> JsonValue:
    if scheme == BEARER:
        return ["bearer"]
    if scheme == BASIC:
        return ["basic", str(names[1])]
    location = scheme.location or Location.HEADER
    return [str(location.value), scheme.name, *([scheme.prefix] if scheme.prefix else [])]


def _alternatives(alternatives: tuple[tuple[Scheme, ...], ...], credentials: ClientCredentials) -> JsonValue:
    return [[str(credentials.arguments[scheme][0]) for scheme in schemes] for schemes in alternatives]
