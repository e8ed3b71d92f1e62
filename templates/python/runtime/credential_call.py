"""A call that sends API keys, or a user name with a password, and hides them."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import httpx2

from .action import AnyAction
from .call import Call
from .credentials import (
    BASIC,
    BEARER,
    COOKIE,
    QUERY,
    Alternatives,
    Credentials,
    MissingCredentialError,
    Scheme,
    Security,
    cookies,
    variable,
)
from .errors import ApiError
from .headers import bearer, is_header_value
from .redact import Redactor
from .settings import Settings

_NOT_IN_COOKIES: Final = ' ",;\\'
"""What the value of a cookie cannot have (RFC 6265 section 4.1.1)."""


@dataclass(repr=False, eq=False)
class CredentialCall(Call):
    """A call that sends `schemes`; `secrets` is what it sends, in any place."""

    schemes: tuple[Scheme, ...] = ()
    secrets: dict[str, str] = field(default_factory=dict[str, str])

    def put(self, scheme: Scheme, values: Sequence[object], settings: Settings) -> None:
        """Put the credentials of a scheme into the request of the coming attempt.

        Raises MissingTokenError or MissingCredentialError where a function gave
        nothing, TypeError or ValueError for what cannot be sent.
        """
        if scheme.kind == BEARER:
            text = bearer(values[0], self.action.name, settings)
        elif scheme.kind == BASIC:
            text = _basic(self.action, scheme, values, settings)
        else:
            text = _key(self.action, scheme, values[0], settings)
        if scheme.kind == QUERY:
            others = [pair for pair in self.params if pair[0] != scheme.name]
            self.params = [*others, (scheme.name, text)]
        elif scheme.kind == COOKIE:
            self._put_cookie(scheme.name, text)
        else:
            self.headers[scheme.name] = text
        self.secrets[_secret(scheme)] = text
        self.redactor = Redactor(self.secrets)

    def _put_cookie(self, name: str, value: str) -> None:
        """Put a cookie beside those that the caller sends, in one header."""
        pairs = [pair for pair in cookies(self.headers) if pair[0] != name]
        for header in [key for key in self.headers if key.lower() == "cookie"]:
            del self.headers[header]
        text = "; ".join(f"{key}={text}" for key, text in [*pairs, (name, value)])
        self.headers["Cookie"] = text

    def build(self, http: httpx2.Client | httpx2.AsyncClient) -> httpx2.Request:
        """Return the request of this attempt, whose keys are hidden in any place."""
        request = super().build(http)
        self.redactor = Redactor({**request.headers, **self.secrets})
        return request


def guard(
    call: Call, security: Security, credentials: Credentials, settings: Settings
) -> Call:
    """Return the call with the schemes that it is to send.

    Of the alternatives it is the first that the client has, and before that the first
    it has been given last; none where it has none and none is needed. Raises
    MissingTokenError or MissingCredentialError where it has none, before anything is
    sent.
    """
    accepted = security.accepted_by(call.action)
    brought = {scheme: scheme.brought(call) for scheme in security.schemes}
    made = CredentialCall(**vars(call))
    made.secrets = {_secret(it): text for it, text in brought.items() if text}
    made.redactor = Redactor(made.secrets)
    if not call.action.authenticated:
        return made
    for is_latest in (True, False):
        for schemes in filter(None, accepted):
            if not any(
                credentials.missing(scheme, call, is_latest=is_latest)
                for scheme in schemes
            ):
                made.schemes = tuple(it for it in schemes if brought[it] is None)
                return made
    if () in accepted:
        return made
    raise _missing(call, accepted, credentials, settings)


def _secret(scheme: Scheme) -> str:
    # `redact` takes what has such a name for a secret; no header is called so.
    return f"credential {scheme.kind} {scheme.name}"


def _missing(
    call: Call, accepted: Alternatives, credentials: Credentials, settings: Settings
) -> ApiError:
    """Return the error that names what the alternatives lack that lack the least."""
    lacking = [
        [name for scheme in schemes for name in credentials.missing(scheme, call)]
        for schemes in accepted
    ]
    least = min(map(len, lacking))
    names = [lacks for lacks in lacking if len(lacks) == least]
    tokens = [it.arguments[0] for them in accepted for it in them if it.kind == BEARER]
    if names in ([[name]] for name in tokens):
        try:
            bearer(None, call.action.name, settings)
        except ApiError as error:
            return error
    return _told(call.action, names, settings)


def _told(
    action: AnyAction, names: Sequence[Sequence[str]], settings: Settings
) -> MissingCredentialError:
    wanted = ", or ".join(
        " and ".join(f"{name}=" for name in needed) for needed in names
    )
    variables = ", or ".join(
        " and ".join(variable(settings, name) for name in needed) for needed in names
    )
    return MissingCredentialError(
        f"{action.name} needs credentials: pass {wanted} to the client "
        f"or set in the environment {variables}",
        action=action.name,
    )


def _key(action: AnyAction, scheme: Scheme, key: object, settings: Settings) -> str:
    (name,) = scheme.arguments
    if key is None or key == "":
        raise _told(action, [[name]], settings)
    if not isinstance(key, str):
        raise TypeError(f"{name} must be a str, not {type(key).__name__}")
    stray = _NOT_IN_COOKIES if scheme.kind == COOKIE else " "
    if not is_header_value(key) or any(char in key for char in stray):
        raise ValueError(f"{name} holds spaces, line ends or other stray characters")
    return f"{scheme.prefix} {key}" if scheme.prefix else key


def _basic(
    action: AnyAction, scheme: Scheme, values: Sequence[object], settings: Settings
) -> str:
    """Return the header of RFC 7617, in UTF-8."""
    for name, value in zip(scheme.arguments, values, strict=True):
        if value is None:
            raise _told(action, [[name]], settings)
        if not isinstance(value, str):
            raise TypeError(f"{name} must be a str, not {type(value).__name__}")
        if any(ord(char) < 32 or 127 <= ord(char) < 160 for char in value):
            raise ValueError(f"{name} holds control characters")
        if any(0xD800 <= ord(char) < 0xE000 for char in value):
            raise ValueError(f"{name} cannot be sent in UTF-8")
    user, password = map(str, values)
    if ":" in user:
        raise ValueError(f"{scheme.arguments[0]} must not hold a colon")
    return f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"
