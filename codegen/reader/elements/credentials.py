"""Sentences about credentials -> what they say: none, schemes and how they are joined, scopes of a token.

    No authentication is required.
    A bearer token is required.
    An API key is required, sent in the header `X-Api-Key`.
    API key in the query parameter `api_key` and a bearer token, or Basic authentication.
    A token is optional.

A sentence that is not read whole is not read at all: nothing is guessed.
"""

import re
from itertools import islice
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.authentication import BASIC, BEARER, Scheme
from codegen.reader.elements.credential_schemes import NEEDED, SLOT, take_scheme
from codegen.reader.elements.later_patterns import LaterPattern
from codegen.reader.elements.no_credentials import FOR, WHAT, Negated, read_negation
from codegen.reader.elements.running_text import ITEM
from codegen.reader.elements.scope_lists import Listed, Scanner, take_scopes

_LABEL: Final = (
    r"(?:(?:(?:type|scheme|method|security|credentials?|required|auth(?:entication|orization)?)"
    rf"(?: (?:type|method|scheme|{NEEDED}))?: )"
    rf"(?<!authorization: )|authorization: (?![a-z]+ {SLOT}))"
)
_LEAD: Final = LaterPattern(
    rf"(?:(?:{WHAT}|it|you|callers|clients|requests) )?(?:must )?(?:(?:requires?|needs?|uses?|expects?|accepts?) )?"
    r"(?:(?:be )?authenticated? (?:with|via|by|using) |authentication(?: is)? (?:with|via|by|using|through) )?"
    rf"{_LABEL}?(?P<optional>optional(?:ly)?[:,]? )?"
    r"(?:(?:send|pass|provide|supply|use|include|set|add) )?(?:(?:either|both) )?",
    re.IGNORECASE,
)
_NEEDED_ALONE: Final = LaterPattern(
    rf"(?:(?:(?:{WHAT}|it) )?(?:requires?|needs?) )?(?:authentication|authorization)(?: (?:is )?{NEEDED})?{FOR}"
    r"|(?:(?:this|it) )?requires (?:a )?log-?in|log-?in(?: is)? required|you must be (?:authenticated|logged[- ]in)"
    r"|(?:(?:any|only|for) )?(?:authenticated|logged[- ]in) users?(?: only)?"
    rf"|{NEEDED}|yes"
    rf"|(?:authentication|authorization|auth)(?: {NEEDED})?: (?:yes|{NEEDED})",
    re.IGNORECASE,
)
_JOIN: Final = LaterPattern(
    r"(?P<comma>,)? (?:(?P<alternative>or)|and|plus|as well as|together with)(?: also)?(?: (?:with|via|by))? ",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(rf",?(?: or| and)? ?{ITEM}", re.IGNORECASE)
_LIST: Final = LaterPattern(
    r"(?:(?:requires|needs|accepts|use|send) )?"
    r"(?:(?P<any>(?:any|one|either)(?: one)?(?: of(?: these| the following)?)?)"
    r"|(?P<all>both(?: of(?: these| the following)?)?|all(?: of(?: these| the following)?)?))"
    rf"(?: (?:credentials|methods|schemes|ways))?(?: (?:is|are) {NEEDED})?: ?{ITEM}",
    re.IGNORECASE,
)
"""What leads to a list of schemes, and says whether one of them is enough."""
_REQUIRED: Final = re.compile(rf" (?:is|are) (?:both )?{NEEDED}(?=,? or )", re.IGNORECASE)
_PASSED: Final = r"(?:sent|provided|supplied|passed|included|set|given)"
_TAIL: Final = LaterPattern(
    rf"(?:(?P<optional>,? (?:is|are) optional| \(optional\)|, optional| (?:may|can) be {_PASSED})"
    rf"|,? (?:(?:is|are|must be) (?:both )?(?:{NEEDED}|{_PASSED})|{NEEDED})"
    rf"| \({NEEDED}\)|: (?:yes|{NEEDED})(?!\w))?{FOR}",
    re.IGNORECASE,
)
_BUT: Final = re.compile(r",? but (?:it |they )?", re.IGNORECASE)
_AUXILIARY: Final = re.compile(r"(?<= )(?:is|are)$", re.IGNORECASE)
_MUST: Final = re.compile(rf"\b(?:{NEEDED}|must|requires)\b", re.IGNORECASE)


class Said(Struct, frozen=True):
    """What one sentence says: that nothing is needed, or schemes, or scopes, or both.

    `is_needed` says that credentials are and not which, `is_must` that those told have to be sent, `is_optional` that
    they may be left out; `of_token` then that it is said of a token.
    """

    is_none: bool = False
    alternatives: tuple[tuple[Scheme, ...], ...] = ()
    listed: Listed | None = None
    is_optional: bool = False
    is_needed: bool = False
    is_must: bool = False
    of_token: bool = False


def read_sentence(text: str) -> Said | None:
    """Return what a sentence without its full stop says, None where it is not understood."""
    return _read_clause(text) or _read_but(text)


def _read_clause(text: str) -> Said | None:
    negated = read_negation(text)
    if negated is not None:
        return Said(is_none=not negated.is_optional, is_optional=negated.is_optional, of_token=negated.is_token)
    if _NEEDED_ALONE.fullmatch(text.strip("*_")):
        return Said(is_needed=True, is_must=True)
    return _read_schemes(text) or _read_scopes(text)


def _read_but(text: str) -> Said | None:
    """Read what is needless, and behind a `but` what is needed all the same; the other way round, what is needed."""
    found = list(islice(_BUT.finditer(text), 2))
    if len(found) != 1:
        return None
    (but,) = found
    return _joined_by_but(text[: but.start()], text[but.end() :], but.end())


def _joined_by_but(first: str, second: str, at: int) -> Said | None:
    before, after = _read_clause(first), _read_clause(_AUXILIARY.sub(r"\g<0> required", second))
    if before is None or after is None:
        return None
    if after.listed is not None:
        after = replace(after, listed=after.listed.moved(at))
    negated = read_negation(first)
    if negated is not None:
        return _all_the_same(negated, after)
    if _says_no_scopes(before):
        return after if after.alternatives else None
    return before if before.alternatives and _says_no_scopes(after) else None


def _all_the_same(negated: Negated, after: Said) -> Said | None:
    """Return what is needed though something else is not; None where both are said of the same."""
    schemes = {scheme for schemes in after.alternatives for scheme in schemes}
    if after.is_optional:
        return after if schemes else None
    has_keys = bool(schemes - {BEARER, BASIC})
    is_other = (negated.is_token and BEARER not in schemes) or (negated.is_key and not has_keys)
    return after if schemes and is_other and not negated.is_optional else None


def _says_no_scopes(said: Said) -> bool:
    return said.listed is not None and not said.listed.scopes and not said.alternatives


def _read_scopes(text: str) -> Said | None:
    scanner = Scanner(text)
    listed = take_scopes(scanner, is_whole=True)
    if listed is None:
        return None
    scanner.take(_TAIL)
    return Said(listed=listed) if scanner.is_done else None


def _read_schemes(text: str) -> Said | None:
    scanner = Scanner(text)
    listing = scanner.take(_LIST)
    lead = scanner.take(_LEAD)
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
        if listing is not None and scanner.take(_ITEM):
            joins.append((listing["any"] is not None, listing["any"] is not None))
            continue
        join = scanner.take(_JOIN)
        if join is None:
            break
        joins.append((join["alternative"] is not None, join["comma"] is not None))
    tail = scanner.take(_TAIL)
    listed = _listed(scanner, listed)
    tails = (lead, tail, scanner.take(_TAIL))
    alternatives = _joined(schemes, joins)
    if not scanner.is_done or not alternatives:
        return None
    is_optional = any(found is not None and found["optional"] for found in tails)
    is_must = not is_optional and _MUST.search(text) is not None
    return Said(alternatives=alternatives, listed=listed, is_optional=is_optional, is_must=is_must)


def _listed(scanner: Scanner, before: Listed | None) -> Listed | None:
    found = take_scopes(
        scanner, is_whole=False, stop=lambda: take_scheme(Scanner(scanner.text, scanner.at)) is not None
    )
    return before if found is None else found if before is None else before.plus(found)


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
