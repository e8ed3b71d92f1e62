"""Sentences about credentials -> what they say: none, schemes and how they are joined, scopes of a token.

    No authentication is required.
    A bearer token is required.
    An API key is required, sent in the header `X-Api-Key`.
    API key in the query parameter `api_key` and a bearer token, or Basic authentication.

A sentence that is not read whole is not read at all: nothing is guessed.
"""

import re
from dataclasses import dataclass
from typing import Final

from codegen.model.authentication import BASIC, BEARER, Scheme, api_key
from codegen.model.parameter import Location
from codegen.reader.elements.scope_lists import Listed, Scanner, take_scopes

_WHAT: Final = r"(?:this|the) (?:endpoint|action|call|request|resource|method|operation|route|api)"
_NEEDED: Final = r"(?:required|needed|necessary|mandatory)"
_ANY: Final = (
    r"(?:any )?(?:authentication|authorization|auth|credentials?"
    r"|(?:an? )?(?:valid )?(?:(?:api )?(?:access )?|bearer )token|(?:an? )?(?:api )?key)"
)
_FOR: Final = rf"(?:,? (?:for|to (?:access|call|use|reach)) {_WHAT})?"
_NONE: Final = re.compile(
    rf"(?:no {_ANY}(?: (?:is|are) {_NEEDED}| {_NEEDED})?{_FOR}"
    rf"|(?:authentication: )?none(?: (?:is )?{_NEEDED})?{_FOR}"
    rf"|(?:not {_NEEDED}|unauthenticated|anonymous(?: access)?|n/a)"
    rf"|(?:{_WHAT} is )?public(?:ly (?:accessible|available))?(?: (?:endpoint|action|call|access))?"
    rf"|(?:{_WHAT} )?(?:does not|doesn't) (?:require|need) {_ANY}"
    rf"|(?:{_WHAT} )?(?:requires|needs) no {_ANY}"
    rf"|{_ANY} (?:is|are) not {_NEEDED}{_FOR}"
    rf"|(?:{_WHAT} )?(?:can|may) be (?:called|accessed|used) without {_ANY})",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    rf"(?:(?:{_WHAT}|it) )?(?:(?:requires|needs|uses|expects|accepts) )?"
    r"(?:authentication(?: is)? (?:with|via|by|using|through) |authenticate (?:with|via|by|using) |authentication: )?"
    r"(?:(?:send|pass|provide|supply|use) )?(?:(?:either|both) )?",
    re.IGNORECASE,
)
_ARTICLE: Final = r"(?:(?:an?|the|your|any) )?(?:valid )?(?:secret )?"
_TOKENS: Final = (
    r"(?:(?:oauth ?2(?:\.0)? )?(?:(?:jwt )?bearer (?:access |api )?token|(?:api )?access token|(?:api )?token))"
)
_NAME: Final = r"(?:`(?P<{0}>[^`\s]{{1,100}})`|(?P<{0}_plain>[a-z0-9]{{1,50}}(?:[-_][a-z0-9]{{1,50}}){{1,9}}))"
_PLACE: Final = r"(?P<{0}>(?:http |request )?header|query(?: string)?(?: parameter)?|(?:url|request) parameter)"
_KEY: Final = re.compile(
    rf"{_ARTICLE}(?:(?P<key>(?:api[- ]?key|key))|{_TOKENS})"
    rf"(?:(?: (?:is|are) {_NEEDED})?(?:,| and)?"
    r"(?: (?:which )?(?:must be |is |to be )?(?:sent|passed|provided|given|supplied|expected))?"
    r" (?:in|as|by|via|through|with) |: ?| ?\()(?:(?:the|a|an) )?"
    rf"(?:{_PLACE.format('before')}(?: field)?(?: (?:named|called))? {_NAME.format('after')}"
    rf"|{_NAME.format('first')} {_PLACE.format('behind')})\)?",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    rf"{_ARTICLE}(?:{_TOKENS}|bearer(?: auth(?:entication|orization)?)?)(?![\w`])", re.IGNORECASE
)
_USER: Final = r"(?:an? |the |your )?user ?name and (?:an? |the |your )?password"
_BASIC: Final = re.compile(
    rf"(?:{_USER} (?:with|via|using|by|over) )?(?:an? |the )?(?:http )?basic(?: access)?"
    r"(?: (?:auth(?:entication|orization)?|credentials|scheme)(?!\w))?"
    rf"(?: (?:with|using) {_USER}| \({_USER}\))?(?![\w`])",
    re.IGNORECASE,
)
_JOIN: Final = re.compile(
    r"(?P<comma>,)? (?:(?P<alternative>or)|and|plus|as well as|together with)(?: also)?(?: (?:with|via|by))? ",
    re.IGNORECASE,
)
_REQUIRED: Final = re.compile(rf" (?:is|are) (?:both )?{_NEEDED}(?=,? or )", re.IGNORECASE)
_TAIL: Final = re.compile(
    rf"(?:,? (?:(?:is|are|must be) (?:both )?(?:{_NEEDED}|sent|provided|supplied|passed)|{_NEEDED}))?{_FOR}",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_|~-]+", re.ASCII)
_RESERVED: Final = re.compile(
    r"accept(?:-encoding)?|connection|content-(?:encoding|length|type)|host|last-event-id|te|trailer"
    r"|transfer-encoding|upgrade|user-agent",
    re.IGNORECASE,
)
"""Headers that clients write themselves."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says: that nothing is needed, or schemes, or scopes, or both."""

    is_none: bool = False
    alternatives: tuple[tuple[Scheme, ...], ...] = ()
    listed: Listed | None = None


def read_sentence(text: str) -> Said | None:
    """Return what a sentence without its full stop says, None where it is not understood."""
    if _NONE.fullmatch(text.strip("*_`")):
        return Said(is_none=True)
    return _read_schemes(text) or _read_scopes(text)


def _read_scopes(text: str) -> Said | None:
    scanner = Scanner(text)
    listed = take_scopes(scanner, is_whole=True)
    if listed is None:
        return None
    scanner.take(_TAIL)
    return Said(listed=listed) if scanner.is_done else None


def _read_schemes(text: str) -> Said | None:
    scanner = Scanner(text)
    scanner.take(_LEAD)
    schemes: list[Scheme] = []
    joins: list[tuple[bool, bool]] = []
    listed: Listed | None = None
    while True:
        scheme = take_scheme(scanner)
        if scheme is None:
            return None
        schemes.append(scheme)
        listed = _listed(scanner, listed)
        scanner.take(_REQUIRED)
        join = scanner.take(_JOIN)
        if join is None:
            break
        joins.append((join["alternative"] is not None, join["comma"] is not None))
    scanner.take(_TAIL)
    listed = _listed(scanner, listed)
    scanner.take(_TAIL)
    alternatives = _joined(schemes, joins)
    return Said(alternatives=alternatives, listed=listed) if scanner.is_done and alternatives else None


def _listed(scanner: Scanner, before: Listed | None) -> Listed | None:
    found = take_scopes(
        scanner, is_whole=False, stop=lambda: take_scheme(Scanner(scanner.text, scanner.at)) is not None
    )
    return before if found is None else found if before is None else before.plus(found)


def take_scheme(scanner: Scanner) -> Scheme | None:
    """Take one scheme with its place, and return it; None where there is none, or it cannot travel there."""
    key = scanner.take(_KEY)
    if key is not None:
        return _key(key)
    if scanner.take(_BASIC):
        return BASIC
    return BEARER if scanner.take(_TOKEN) else None


def _key(match: re.Match[str]) -> Scheme | None:
    name = next(filter(None, (match[group] for group in ("after", "after_plain", "first", "first_plain"))), "")
    place = (match["before"] or match["behind"]).lower()
    if not place.endswith("header"):
        return api_key(Location.QUERY, name) if name.isprintable() and not set(name) & set("[]&=#?") else None
    if name.lower() == "authorization" and match["key"] is None:
        return BEARER
    is_free = _HEADER.fullmatch(name) is not None and _RESERVED.fullmatch(name) is None
    return api_key(Location.HEADER, name) if is_free else None


def _joined(schemes: list[Scheme], joins: list[tuple[bool, bool]]) -> tuple[tuple[Scheme, ...], ...]:
    """Return the alternatives; none where `and` and `or` are mixed and no comma tells which is meant.

    No two schemes of one alternative can be sent at one place.
    """
    is_mixed = len({is_or for is_or, _ in joins}) > 1
    if is_mixed and any(is_or != has_comma for is_or, has_comma in joins):
        return ()
    groups = [[schemes[0]]]
    for scheme, (is_or, _) in zip(schemes[1:], joins, strict=True):
        if is_or:
            groups.append([scheme])
        else:
            groups[-1].append(scheme)
    if any(len({scheme.place for scheme in group}) < len(group) for group in groups):
        return ()
    return tuple(dict.fromkeys(map(tuple, groups)))
