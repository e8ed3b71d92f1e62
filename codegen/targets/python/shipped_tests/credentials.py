"""View of what the shipped tests know of credentials, where clients take more than a token."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from codegen.config import Identity
from codegen.model.authentication import BASIC, BEARER, Authentication, Scheme
from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text.displays import display
from codegen.targets.python.views.examples import Examples

_USER: Final = "Aladdin"
_PASSWORD: Final = "open sesame: ä"
"""Not ASCII, and with what stands between the two."""
_TOKEN: Final = "a-token"
"""As the tests have it."""


class TestedCredentialsView(Struct, frozen=True):
    """The credentials, where they travel, and which of them each call sends."""

    package: Identifier
    credentials: PyCode
    places: PyCode
    sent: PyCode
    has_async: bool
    """Whether there is an asynchronous client."""


def tested_credentials_view(
    identity: Identity, resources: Sequence[Examples], credentials: ClientCredentials
) -> TestedCredentialsView:
    """Say everything the module prints."""
    given: dict[str, JsonValue] = {
        str(name): _value(scheme, name) for scheme, names in credentials.arguments.items() for name in names
    }
    places = dict.fromkeys(_place(scheme) for scheme in credentials.arguments)
    sent: dict[str, JsonValue] = {
        f"{names.path}.{call.method}": _sent(call.signature.action.authentication, credentials)
        for names, calls in resources
        for call in calls
    }
    return TestedCredentialsView(
        package=Identifier(identity.package),
        credentials=_constant("CREDENTIALS: dict[str, str] = ", given),
        places=_constant("PLACES: list[list[str]] = ", [list(place) for place in places]),
        sent=_constant("SENT: dict[str, list[list[str]]] = ", sent),
        has_async=not identity.sync_only,
    )


def _constant(before: str, value: JsonValue) -> PyCode:
    return PyCode(before + display(value, 0, len(before), after=0))


def _place(scheme: Scheme) -> tuple[str, str]:
    location, name = scheme.place
    return str(location.value), name


def _value(scheme: Scheme, name: str) -> str:
    if scheme == BASIC:
        return _USER if name == "username" else _PASSWORD
    return _TOKEN if scheme == BEARER else f"the-value-of-{name}"


def _sent(authentication: Authentication, credentials: ClientCredentials) -> JsonValue:
    """Return the first alternative: clients that have all credentials take that."""
    schemes = authentication.accepted[0] if authentication.required else ()
    return [[*_place(scheme), _written(scheme, credentials)] for scheme in schemes]


def _written(scheme: Scheme, credentials: ClientCredentials) -> str:
    if scheme == BASIC:
        return f"Basic {b64encode(f'{_USER}:{_PASSWORD}'.encode()).decode()}"
    value = _value(scheme, credentials.arguments[scheme][0])
    prefix = "Bearer" if scheme == BEARER else scheme.prefix
    return f"{prefix} {value}" if prefix else value
