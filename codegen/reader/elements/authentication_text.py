"""Running text about credentials -> `Authentication`, or the places of what is not understood in it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from codegen.files import Span
from codegen.limits import AUTHENTICATION_CHARACTERS
from codegen.markdown.document import Source
from codegen.model.authentication import BEARER, Authentication, Scheme, Scope
from codegen.reader.elements.credential_schemes import SEND_IT
from codegen.reader.elements.credentials import Said, read_sentence
from codegen.reader.elements.running_text import ITEM, RunningText
from codegen.reader.elements.scope_lists import Listed

FORMS: Final = (
    "write `No authentication is required.`, `A token is required.`, `A token is optional.`, `A token with one of the "
    "scopes a, b is required.` (or `all of`), `API key in the header NAME` (or `query parameter`, `cookie`) with NAME "
    "in backticks, or `Basic authentication.`, joined with `and` or `or`"
)
"""The forms that an author can write, for the help of messages."""

_NO_SCOPES: Final = Listed(())
_KEY: Final = re.compile(r"\bapi[- ]?key\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(rf"\. (?:{SEND_IT})", re.IGNORECASE)
_FIELDS: Final = re.compile(
    rf"{ITEM}?(?:type|scheme): (?:api[- ]?key|token){ITEM}(?:in|location|place): (?P<in>header|query parameter|cookie)"
    rf"{ITEM}(?:name|parameter|key|header|cookie): (?P<name>`[^`\s]{{1,100}}`|[A-Za-z0-9_-]{{1,100}})",
    re.IGNORECASE,
)
"""A list of the fields that OpenAPI has for a key."""
_COOKIE: Final = re.compile(r"\bcookie\b", re.IGNORECASE)
_SHOWN: Final = 60
"""How many characters of a sentence a message shows."""


class Fault(Struct, frozen=True):
    """What cannot be read, and where it stands; or what is read though it is not told (`is_guess`)."""

    span: Span
    message: str
    help: str = FORMS
    is_guess: bool = False


class Statement(Struct, frozen=True):
    """What one sentence says, where it stands, and its scopes with their places."""

    said: Said
    span: Span
    scopes: tuple[Scope, ...] = ()


def read_sources(sources: Sequence[Source]) -> tuple[tuple[Statement, ...], tuple[Fault, ...]]:
    """Return what the sentences of paragraphs and lists say; a fault alone where they are too long to be looked at."""
    if sum(len(line) for source in sources for line in source.lines) > AUTHENTICATION_CHARACTERS:
        message = f"an authentication of more than {AUTHENTICATION_CHARACTERS} characters"
        return (), (Fault(sources[0].span, message),)
    return read_statements(RunningText.of(sources))


def read_statements(text: RunningText) -> tuple[tuple[Statement, ...], tuple[Fault, ...]]:
    """Return what the sentences of a text say, and a fault for each that is not understood."""
    statements: list[Statement] = []
    faults: list[Fault] = []
    fields, place = _FIELDS.fullmatch(text.text), text.places()
    for start, sentence in [(0, text.text)] if fields else _sentences(text.text):
        said = read_sentence(f"API key in the {fields['in']} {fields['name']}" if fields else sentence)
        span = place(start, len(sentence))
        if said is None:
            faults.append(_fault(sentence, span))
        else:
            listed = said.listed or _NO_SCOPES
            scopes = tuple(Scope(value, place(start + at, len(value))) for at, value in listed.scopes)
            statements.append(Statement(said, span, scopes))
    return tuple(statements), tuple(faults)


def _fault(sentence: str, span: Span) -> Fault:
    if "`" not in sentence and _KEY.search(sentence):
        message = "where the API key is sent is not told"
        return Fault(
            span, message, "write `API key in the header NAME`, or `in the query parameter NAME`, NAME in backticks"
        )
    if "`" not in sentence and _COOKIE.search(sentence):
        message = "what the cookie is called is not told"
        return Fault(span, message, "write `session cookie NAME` with NAME in backticks")
    shown = ascii(sentence.replace(ITEM, " ").replace("`", ""))[1:-1]
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 3]}..."
    return Fault(span, f"`{shown}` is not understood as an authentication")


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with its offset, without its full stop; an item of a list is one, but behind a colon."""
    start, is_code, is_listing = 0, False, False
    for index in range(len(text) + 1):
        char = text[index : index + 1]
        is_code ^= char == "`"
        is_stop = char == "." and text[index + 1 : index + 2] in {"", " ", ITEM} and not is_code
        is_stop = is_stop and _GOES_ON.match(text, index) is None
        is_listing = is_listing or (char == ITEM and text[start:index].rstrip().endswith(":"))
        if is_stop or (char == ITEM and not is_listing) or not char:
            sentence = text[start:index].strip(f" {ITEM}")
            if sentence:
                yield text.index(sentence, start), sentence
            start, is_code, is_listing = index + 1, False, False


def combine(
    statements: tuple[Statement, ...], span: Span, usual: Authentication | None = None
) -> tuple[Authentication, tuple[Fault, ...]]:
    """Return what all sentences say together, with a fault for each that contradicts another one.

    `usual` is what the document says of all actions: its credentials are meant where no sentence says which.
    """
    others = [item for item in statements if not item.said.is_none]
    if not others:
        return Authentication(required=False, span=span), ()
    needed, missing = _needed(others, usual)
    is_optional = any(item.said.is_optional for item in others)
    faults = (
        *_contradictions(statements, is_optional=is_optional),
        *missing,
        *(
            Fault(
                item.span,
                "a second sentence asks for other credentials",
                "join them with `and` or `or` in one sentence",
            )
            for item in others
            if item.said.alternatives not in {(), needed}
        ),
        *_scope_faults(others, needed),
    )
    scopes = tuple(scope for item in others for scope in item.scopes)
    are_together = any(item.said.listed.are_together for item in others if item.said.listed)
    alternatives = (*needed, ()) if is_optional else needed
    return Authentication(
        required=True,
        scopes=scopes,
        span=span,
        alternatives=alternatives,
        needs_all_scopes=are_together and len(scopes) > 1,
    ), faults


def _needed(
    statements: list[Statement], usual: Authentication | None
) -> tuple[tuple[tuple[Scheme, ...], ...], tuple[Fault, ...]]:
    """Return the credentials that sentences name, or else the usual ones; scopes alone are of a token."""
    named = next((item.said.alternatives for item in statements if item.said.alternatives), ())
    if named or (usual is not None and usual.required):
        return named or (usual.accepted if usual else ()), ()
    first = statements[0]
    token = ((BEARER,),)
    if any(item.scopes for item in statements):
        return token, ()
    if any(item.said.is_needed for item in statements):
        return token, (Fault(first.span, "which credentials are needed is not told"),)
    if any(item.said.of_token for item in statements):
        return token, ()
    if any(item.said.is_optional for item in statements):
        message, help_text = "which credentials may be sent is not told, so a token is", "write `A token is optional.`"
        return token, (Fault(first.span, message, help_text, is_guess=True),)
    return token, (Fault(first.span, "no scopes are needed, but whether a token is needed is not told"),)


def _contradictions(statements: tuple[Statement, ...], *, is_optional: bool) -> Iterator[Fault]:
    nones = [item for item in statements if item.said.is_none]
    if is_optional:
        musts = [item for item in statements if item.said.is_must]
        yield from (Fault(item.span, "credentials are optional, and needed: one of the two is wrong") for item in musts)
    elif nones:
        yield Fault(nones[0].span, "no authentication is required, and some is: one of the two is wrong")


def _scope_faults(statements: list[Statement], needed: tuple[tuple[Scheme, ...], ...]) -> Iterator[Fault]:
    listing = [item for item in statements if item.scopes]
    if listing and not any(BEARER in schemes for schemes in needed):
        yield Fault(listing[0].scopes[0].span, "scopes are of a token, and no token is required")
    unclear = [item for item in listing if item.said.listed and item.said.listed.is_contradicting]
    if unclear or len(listing) > 1:
        place = (unclear or listing[1:])[0].scopes[-1].span
        message = "whether one of the scopes is enough, or all are needed, is not told"
        yield Fault(place, message, "write `one of the scopes a, b`, or `all of the scopes a, b`, in one sentence")


def parse_authentication(text: str) -> Authentication | None:
    """Return what one line says, None where it is not understood."""
    line = Source("", 1, (text,))
    statements, faults = read_sources([line])
    if faults or not statements:
        return None
    found, faults = combine(statements, line.span)
    return None if faults else found


def write_authentication(authentication: Authentication) -> str:
    """Write an authentication as a line that `parse_authentication` reads."""
    if not authentication.required:
        return "No authentication is required."
    alternatives = [
        " and ".join(_write_scheme(scheme, authentication) for scheme in schemes) for schemes in authentication.accepted
    ]
    return ("Optional: " if authentication.is_optional else "") + ", or ".join(alternatives) + "."


def _write_scheme(scheme: Scheme, authentication: Authentication) -> str:
    if scheme.prefix:
        return f"token in the header `{scheme.name}: {scheme.prefix} <token>`"
    if scheme.location is not None:
        return f"API key in the {scheme.place_word} `{scheme.name}`"
    if scheme != BEARER:
        return "Basic authentication"
    *first, last = [f"`{scope}`" for scope in dict.fromkeys(map(str, authentication.scopes))] or [""]
    if not last:
        return "bearer token"
    word, some = ("and", "all") if authentication.needs_all_scopes else ("or", "one")
    return (
        f"bearer token with {some} of the scopes {', '.join(first)} {word} {last}"
        if first
        else (f"bearer token with the scope {last}")
    )
