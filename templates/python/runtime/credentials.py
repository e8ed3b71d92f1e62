"""Credentials of more kinds than a token: what an API takes, and a call sends.

An SDK has this module where its API takes API keys, or user names with passwords. Each
action accepts some alternatives, each of them one scheme or several that go together.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from .action import AnyAction
from .call import Call
from .errors import ApiError
from .settings import Settings

BEARER: Final = "bearer"
BASIC: Final = "basic"
HEADER: Final = "header"
QUERY: Final = "query"
COOKIE: Final = "cookie"

_AUTHORIZATION: Final = "Authorization"


class MissingCredentialError(ApiError):
    """The call needs credentials that the client does not have; nothing was sent."""


@dataclass(frozen=True)
class Scheme:
    """One way to say who calls.

    `kind` is one of the constants of this module, `arguments` are those of a client
    that hold the credentials, `name` is that of the header, query parameter or cookie,
    and `prefix` is a word that stands before a key in its header.
    """

    kind: str
    arguments: tuple[str, ...]
    name: str = _AUTHORIZATION
    prefix: str = ""

    def brought(self, call: Call) -> str | None:
        """Return what the caller sends in its place by other means, None for nothing.

        `extra_headers` and `extra_query` win over what the client has.
        """
        pairs: Iterator[tuple[str, Any]]
        if self.kind == QUERY:
            pairs = (pair for pair in call.params if pair[0] == self.name)
        elif self.kind == COOKIE:
            pairs = (pair for pair in cookies(call.headers) if pair[0] == self.name)
        else:
            pairs = (
                pair
                for pair in call.headers.items()
                if pair[0].lower() == self.name.lower()
            )
        return next((str(value) for _, value in pairs), None)


Alternatives: TypeAlias = tuple[tuple[Scheme, ...], ...]
"""The last one is empty where a call without credentials is answered, too."""


def cookies(headers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the cookies of a request with their values (RFC 6265 section 4.2)."""
    for name, value in headers.items():
        if name.lower() == "cookie":
            for pair in value.split(";"):
                key, _, text = pair.strip().partition("=")
                if key:
                    yield key, text


class Security:
    """What the API takes: its schemes by argument, and what its actions accept.

    `schemes` are kinds and names by argument (that of the password stands beside that
    of the user name), `accepted` are alternatives as lists of arguments, `actions` are
    those of the actions that accept others, an empty list last where none is needed.
    """

    def __init__(
        self,
        schemes: Mapping[str, Sequence[str]],
        accepted: Sequence[Sequence[str]],
        actions: Mapping[str, Sequence[Sequence[str]]],
    ) -> None:
        self._schemes = {key: _scheme(key, told) for key, told in schemes.items()}
        self._accepted = self._alternatives(accepted)
        self._actions = {name: self._alternatives(it) for name, it in actions.items()}

    def _alternatives(self, told: Sequence[Sequence[str]]) -> Alternatives:
        return tuple(tuple(self._schemes[key] for key in keys) for keys in told)

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """All schemes, in the order of the documents."""
        return tuple(self._schemes.values())

    def accepted_by(self, action: AnyAction) -> Alternatives:
        """Return the alternatives of an action; one not documented accepts any."""
        return self._actions.get(action.name, self._accepted)


def _scheme(argument: str, told: Sequence[str]) -> Scheme:
    kind, *names = told
    if kind == BASIC:
        return Scheme(BASIC, (argument, *names))
    return Scheme(kind, (argument,), *names)


class Credentials:
    """What a client has, by argument; `latest` were given last, and are taken first."""

    def __init__(self, values: Mapping[str, object], latest: frozenset[str]) -> None:
        self._values = values
        self._latest = latest

    @classmethod
    def of(
        cls, security: Security, settings: Settings, given: Mapping[str, object]
    ) -> "Credentials":
        """Return those given to a client, or else those of the environment."""
        found = _present(security, given)
        values: dict[str, object] = {}
        for scheme in security.schemes:
            for name in scheme.arguments:
                told = os.environ.get(variable(settings, name)) or None
                values[name] = found.get(name, told)
        return cls(values, frozenset(found))

    def updated(self, security: Security, given: Mapping[str, object]) -> "Credentials":
        """Return a copy with what is given.

        Raises TypeError for a token that the API has no use for.
        """
        found = _present(security, given)
        if not found.keys() <= self._values.keys():
            raise TypeError(
                f"the API takes no token, but {', '.join(self._values) or 'nothing'}"
            )
        return Credentials({**self._values, **found}, frozenset(found) or self._latest)

    def value(self, name: str) -> object:
        """Return the value of an argument, or the function that gives it."""
        return self._values.get(name)

    def missing(
        self, scheme: Scheme, call: Call, *, is_latest: bool = False
    ) -> tuple[str, ...]:
        """Return the arguments of a scheme that neither client nor caller has given."""
        if scheme.brought(call) is not None:
            return ()
        return tuple(
            name
            for name in scheme.arguments
            if self._values.get(name) is None
            or (is_latest and name not in self._latest)
        )


def _present(security: Security, given: Mapping[str, object]) -> dict[str, object]:
    basic = {
        name
        for scheme in security.schemes
        if scheme.kind == BASIC
        for name in scheme.arguments
    }
    return {
        name: value
        for name, value in given.items()
        if value is not None and (value != "" or name in basic)
    }


def variable(settings: Settings, argument: str) -> str:
    """Return the name of the environment variable that an argument comes from."""
    return f"{settings.environment}_{argument.upper()}"
