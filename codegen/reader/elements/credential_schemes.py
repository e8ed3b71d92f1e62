"""One scheme with its place in running text, as authors write it.

A bearer token · JWT · OAuth 2.0 · HTTP Basic
An API key in the header `X-Api-Key` · the `X-Vault-Token` header · session cookie `sid`
`Authorization: Token <token>` · `X-Vault-Token: <token>`
"""

import re
from typing import Final

from codegen.model.authentication import BASIC, BEARER, Scheme, api_key
from codegen.model.parameter import Location
from codegen.reader.elements.later_patterns import LaterPattern
from codegen.reader.elements.scope_lists import Scanner

NEEDED: Final = r"(?:required|needed|necessary|mandatory)"
_ARTICLE: Final = r"(?:(?:an?|the|your|any) )?(?:valid )?(?:secret )?"
_OAUTH: Final = r"oauth ?2(?:\.0)?"
_KIND: Final = r"(?:api |auth(?:entication|orization)? |personal )?(?:access )?"
_TOKENS: Final = (
    rf"(?:(?:{_OAUTH} )?(?:(?:jwt )?bearer (?:access |api )?(?:token|jwt)"
    rf"|(?:oauth )?{_KIND}(?:jwt )?token|jwt|json web token))"
)
_KEYS: Final = r"(?P<key>(?:api|access|subscription|app|application|license)[- ]?key|key)"
_SESSIONS: Final = r"(?P<session>session(?: id| key| token)?)"
_NOUN: Final = rf"{_ARTICLE}(?:{_KEYS}|{_SESSIONS}|{_TOKENS})"
_IT: Final = r"(?:it|this|(?:the|your) (?:api |access )?(?:key|token))"
SEND_IT: Final = (
    rf"(?:send|pass|provide|supply|include|put|set) {_IT}|{_IT} (?:is|must be|has to be) (?:sent|passed|given)"
)
"""How a sentence starts that says no more than where the key goes of the one before."""
_SENT: Final = (
    rf"(?:(?: (?:is|are) {NEEDED})?(?:,| and)?"
    rf"(?: (?:which )?(?:must be |is |to be )?(?:sent|passed|provided|given|supplied|expected)|\. (?:{SEND_IT}))?"
    r" (?:in|as|by|via|through|with|using) |: ?| ?\()(?:(?:the|an?) )?"
)
_NAME: Final = r"(?:`(?P<{0}>[^`\s]{{1,100}})`|(?P<{0}_plain>[a-z0-9]{{1,50}}(?:[-_][a-z0-9]{{1,50}}){{1,9}}))"
_HEADER_WORDS: Final = r"(?:(?:http |request )?header(?: field)?)"
_PLACE: Final = (
    rf"(?P<{{0}}>{_HEADER_WORDS}|query(?: string)?(?: parameter)?|(?:url|request) parameter"
    r"|(?:http |session |auth(?:entication)? )?cookie)"
)
_CALLED: Final = r"(?:,? (?:named|called))?:? (?:\()?"
_AT: Final = (
    rf"(?:{_PLACE.format('before')}{_CALLED}{_NAME.format('after')}"
    rf"|{_NAME.format('first')} {_PLACE.format('behind')})\)?"
)
_HOLDING: Final = rf"(?: (?:with|containing|holding|(?:must|has to) (?:contain|hold|carry|have)) {_NOUN})?"
_KEY: Final = LaterPattern(rf"{_NOUN}{_SENT}{_AT}", re.IGNORECASE)
_BARE: Final = LaterPattern(rf"(?:(?:an?|the) )?{_AT}{_HOLDING}", re.IGNORECASE)

SLOT: Final = r"(?:<[^<>`]{1,60}>|\{[^{}`]{1,60}\}|\[[^\[\]`]{1,60}\]|\$?[A-Z][A-Z0-9]*_[A-Z0-9_]{1,60}|\.{2,3}|…|xxx+)"
"""What stands in place of a key, in any text."""
_VALUE: Final = rf"(?:{SLOT}|[^\s`]{{1,200}})"
_CODE_LINE: Final = (
    r"`(?P<header>[A-Za-z0-9!#$%&'*+.^_|~-]{1,100}): "
    rf"(?:(?P<prefix>[A-Za-z][A-Za-z0-9-]{{0,40}}) )?(?:(?P<cookie>[^\s`=;]{{1,100}})=)?(?P<value>{_VALUE})`"
)
_PLAIN_LINE: Final = (
    r"(?P<plain_header>[A-Za-z0-9]{1,50}(?:[-_][A-Za-z0-9]{1,50}){1,9}|[Aa]uthorization|[Cc]ookie): "
    rf"(?:(?P<plain_prefix>[A-Za-z][A-Za-z0-9-]{{0,40}}) )?(?:(?P<plain_cookie>[^\s`=;]{{1,100}})=)?{SLOT}"
)
_LINE: Final = LaterPattern(
    rf"(?:(?i:{_NOUN}{_SENT}))?(?i:the )?(?i:{_HEADER_WORDS}:? )?(?:{_CODE_LINE}|{_PLAIN_LINE})"
    rf"(?i: {_HEADER_WORDS})?\)?"
)
_SHOWN: Final = LaterPattern(
    r"(?:,? (?:as|like|with|for example|e\.g\.,?)|:)? ?\(?(?=`?[A-Za-z0-9-]{1,100}: )|"
    rf"(?:,? (?:as|like|with)|:)? ?\(?(?P<bearer>`bearer {_VALUE}`)\)?",
    re.IGNORECASE,
)
"""What leads to the header as it is sent, behind the words for what is in it."""
_SET: Final = LaterPattern(
    rf"(?:(?:the )?`?authorization`?(?: {_HEADER_WORDS})?(?: to| with| as|:) )?`bearer {_VALUE}`", re.IGNORECASE
)
_TOKEN: Final = LaterPattern(
    rf"{_ARTICLE}(?:{_TOKENS}(?:[- ]based)?(?: auth(?:entication|orization)?)?"
    rf"|(?:http )?bearer(?: auth(?:entication|orization)?| scheme)?|{_OAUTH}(?: auth(?:entication|orization)?)?)"
    rf"(?: \((?:a )?(?:jwt|bearer(?: token)?|{_OAUTH})\))?(?![\w`])",
    re.IGNORECASE,
)
_USER: Final = r"(?:an? |the |your )?user ?name and (?:an? |the |your )?password"
_BASIC: Final = LaterPattern(
    rf"(?:{_USER} (?:with|via|using|by|over) )?(?:an? |the )?(?:http )?basic(?: access)?"
    r"(?: (?:auth(?:entication|orization)?|credentials|scheme)(?!\w))?"
    rf"(?: (?:with|using) {_USER}| \({_USER}\))?(?![\w`])",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_|~-]+", re.ASCII)
_COOKIE: Final = _HEADER
"""The name of a cookie is a token as that of a header is (RFC 6265 section 4.1.1)."""
_RESERVED: Final = re.compile(
    r"accept(?:-encoding)?|connection|content-(?:encoding|length|type)|cookie|host|last-event-id|te|trailer"
    r"|transfer-encoding|upgrade|user-agent",
    re.IGNORECASE,
)
"""Headers that clients write themselves."""
_COMPUTED: Final = re.compile(
    r"digest|negotiate|ntlm|hawk|mutual|hoba|scram-.*|aws4?-.*|signature|dpop|gnap|hmac.*|vapid|privatetoken|concealed",
    re.IGNORECASE,
)
"""Schemes of HTTP whose header is computed anew for each request: no key stands in it."""

_DESCRIBING: Final = re.compile(r"an?|access|api|auth|my|secret|session|some|the|your", re.IGNORECASE)
"""Words that stand before a key in a header where they and the key only say what is to stand there."""
_OF_HTTP: Final = {"bearer": BEARER, "basic": BASIC}


def take_scheme(scanner: Scanner) -> Scheme | None:
    """Take one scheme with its place, and return it; None where there is none, or it cannot travel there.

    The header as it is sent may stand behind the words for it.
    """
    start = scanner.at
    scheme = _take(scanner)
    if scheme is None:
        return None
    end, is_bearer = scanner.at, "bearer" in scanner.text[start : scanner.at].lower()
    if is_bearer and scheme.prefix and scheme.prefix.lower() != "bearer":
        return None
    shown = scanner.take(_SHOWN)
    if shown is not None and shown["bearer"] is not None and scheme == BEARER:
        return scheme
    line = None if shown is None or shown["bearer"] else scanner.take(_LINE)
    sent = None if line is None else _of_line(line)
    if sent is not None and (sent == scheme or (sent.place == scheme.place and not is_bearer and scheme != BASIC)):
        return sent
    scanner.at = end
    return scheme


def _take(scanner: Scanner) -> Scheme | None:
    if (line := scanner.take(_LINE)) is not None:
        return _of_line(line)
    if scanner.take(_SET):
        return BEARER
    if (key := scanner.take(_KEY)) is not None:
        return _of_place(key, is_token=key["key"] is None)
    if (bare := scanner.take(_BARE)) is not None:
        return _of_place(bare, is_token=None)
    if scanner.take(_BASIC):
        return BASIC
    return BEARER if scanner.take(_TOKEN) else None


def _of_place(match: re.Match[str], *, is_token: bool | None) -> Scheme | None:
    """Return the scheme of a key at a place; `is_token` is None where only the place is named."""
    name = next(filter(None, (match[group] for group in ("after", "after_plain", "first", "first_plain"))), "")
    place = (match["before"] or match["behind"]).lower()
    if place.endswith("cookie"):
        return api_key(Location.COOKIE, name) if _COOKIE.fullmatch(name) else None
    if "header" not in place:
        return api_key(Location.QUERY, name) if name.isprintable() and not set(name) & set("[]&=#?") else None
    if name.lower() == "authorization" and is_token is not False:
        return BEARER if is_token else None
    return _of_header(name)


def _of_header(name: str, prefix: str = "") -> Scheme | None:
    is_free = _HEADER.fullmatch(name) is not None and _RESERVED.fullmatch(name) is None
    return api_key(Location.HEADER, name, prefix) if is_free else None


def _of_line(match: re.Match[str]) -> Scheme | None:
    """Return the scheme of a header as it is sent: `X-Vault-Token: A`, `Authorization: Token A`, `Cookie: sid=A`."""
    name, prefix, cookie = (match[group] or match[f"plain_{group}"] or "" for group in ("header", "prefix", "cookie"))
    if name.lower() == "cookie":
        return None if prefix or not _COOKIE.fullmatch(cookie) else api_key(Location.COOKIE, cookie)
    if cookie or _COMPUTED.fullmatch(prefix):
        return None
    if name.lower() == "authorization" and prefix.lower() in _OF_HTTP:
        return _OF_HTTP[prefix.lower()]
    return None if _DESCRIBING.fullmatch(prefix) else _of_header(name, prefix)
