"""`Authentication`: what an action needs to know of its caller: nothing, or one of several sets of credentials."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from codegen.files import Span
from codegen.model.parameter import Location


class SchemeKind(StrEnum):
    """The ways to say who calls."""

    BEARER = "bearer"
    """A token in the header `Authorization` (RFC 6750)."""
    API_KEY = "apiKey"
    """A key in a header or a query parameter that the document names."""
    BASIC = "basic"
    """User name and password in the header `Authorization` (RFC 7617)."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way to say who calls; `location` and `name` are where a key travels, empty for the others."""

    kind: SchemeKind
    location: Location | None = None
    name: str = ""

    @property
    def place(self) -> tuple[Location, str]:
        """Where the credential travels; names of headers are in lower case."""
        if self.location is None:
            return Location.HEADER, "authorization"
        return self.location, self.name.lower() if self.location is Location.HEADER else self.name


BEARER: Final = Scheme(SchemeKind.BEARER)
BASIC: Final = Scheme(SchemeKind.BASIC)


def api_key(location: Location, name: str) -> Scheme:
    """Return the scheme of a key in the header or query parameter `name`."""
    return Scheme(SchemeKind.API_KEY, location, name)


@dataclass(frozen=True, slots=True)
class Scope:
    """One scope that a token may have, as written: `device.getCompositeState`."""

    value: str
    span: Span = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Authentication:
    """Whether credentials are needed, and which: all schemes of one of `alternatives`, in the documents' order.

    A token must have at least one of `scopes` (an OR list, in the documents' order). Where `required` is False, nothing
    is sent and the others say nothing.
    """

    required: bool
    scopes: tuple[Scope, ...] = ()
    span: Span | None = field(default=None, compare=False, repr=False)
    alternatives: tuple[tuple[Scheme, ...], ...] = ((BEARER,),)

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """Every scheme once, in the order of the alternatives; none where nothing is required."""
        needed = self.alternatives if self.required else ()
        return tuple(dict.fromkeys(scheme for schemes in needed for scheme in schemes))

    @property
    def takes_token(self) -> bool:
        """Whether a token can be sent."""
        return BEARER in self.schemes

    @property
    def takes_only_token(self) -> bool:
        """Whether a token is needed, and nothing else will do."""
        return self.schemes == (BEARER,)

    def sends(self, location: Location, name: str) -> bool:
        """Tell whether a credential travels in that header or query parameter."""
        key = name.lower() if location is Location.HEADER else name
        return any(scheme.place == (location, key) for scheme in self.schemes)
