"""`Authentication`: what an action needs to know of its caller: nothing, or one of several sets of credentials."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from codegen.equality import equal_without
from codegen.files import Span
from codegen.model.parameter import Location


class SchemeKind(StrEnum):
    """The ways to say who calls."""

    BEARER = "bearer"
    """A token in the header `Authorization` (RFC 6750)."""
    API_KEY = "apiKey"
    """A key or a token in a header, a query parameter or a cookie that the document names."""
    BASIC = "basic"
    """User name and password in the header `Authorization` (RFC 7617)."""


class Scheme(Struct, frozen=True):
    """One way to say who calls; `location` and `name` are where a key travels, empty for the others.

    `prefix` is a word that stands before the key in its header, as in `Authorization: Token KEY`.
    """

    kind: SchemeKind
    location: Location | None = None
    name: str = ""
    prefix: str = ""

    @property
    def place(self) -> tuple[Location, str]:
        """Where the credential travels; names of headers are in lower case."""
        if self.location is None:
            return Location.HEADER, _AUTHORIZATION
        return self.location, self.name.lower() if self.location is Location.HEADER else self.name

    @property
    def place_word(self) -> str:
        """What the place of a key is called."""
        return "query parameter" if self.location is Location.QUERY else str(self.location or Location.HEADER)

    @property
    def is_http(self) -> bool:
        """Whether it is a scheme of the header `Authorization` (RFC 9110 section 11.6.2): a word, then the rest."""
        return self.location is None or (bool(self.prefix) and self.place == (Location.HEADER, _AUTHORIZATION))


_AUTHORIZATION: Final = "authorization"

BEARER: Final = Scheme(SchemeKind.BEARER)
BASIC: Final = Scheme(SchemeKind.BASIC)


def api_key(location: Location, name: str, prefix: str = "") -> Scheme:
    """Return the scheme of a key in the header, query parameter or cookie `name`, behind a `prefix`."""
    return Scheme(SchemeKind.API_KEY, location, name, prefix)


@equal_without("span")
class Scope(Struct, frozen=True):
    """One scope that a token may have, as written: `device.getCompositeState`."""

    value: str
    span: Span

    def __str__(self) -> str:
        return self.value


@equal_without("span")
class Authentication(Struct, frozen=True):
    """Whether credentials are taken, and which: all schemes of one of `alternatives`, in the documents' order.

    The last alternative is empty where a call without credentials is answered as well, as `{}` is in OpenAPI. A token
    must have one of `scopes`, in the documents' order, or all of them where `needs_all_scopes`. Where `required` is
    False, nothing is ever sent and the others say nothing.
    """

    required: bool
    scopes: tuple[Scope, ...] = ()
    span: Span | None = None
    alternatives: tuple[tuple[Scheme, ...], ...] = ((BEARER,),)
    needs_all_scopes: bool = False

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """Every scheme once, in the order of the alternatives; none where nothing is required."""
        needed = self.alternatives if self.required else ()
        return tuple(dict.fromkeys(scheme for schemes in needed for scheme in schemes))

    @property
    def accepted(self) -> tuple[tuple[Scheme, ...], ...]:
        """The alternatives with credentials; none where nothing is required."""
        return tuple(filter(None, self.alternatives)) if self.required else ()

    @property
    def is_optional(self) -> bool:
        """Whether credentials are taken, and a call without any is answered as well."""
        return self.required and () in self.alternatives

    @property
    def takes_token(self) -> bool:
        """Whether a token can be sent."""
        return BEARER in self.schemes

    @property
    def takes_only_token(self) -> bool:
        """Whether a token is needed, and nothing else will do."""
        return self.schemes == (BEARER,) and not self.is_optional

    def sends(self, location: Location, name: str) -> bool:
        """Tell whether a credential travels in that header, query parameter or cookie, or in a cookie of the header."""
        key = name.lower() if location is Location.HEADER else name
        places = {scheme.place for scheme in self.schemes}
        is_cookies = (location, key) == (Location.HEADER, "cookie")
        return (location, key) in places or (is_cookies and any(at is Location.COOKIE for at, _ in places))
