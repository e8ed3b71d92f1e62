"""What headings and labels usually name, and what stands in columns of tables: data that proposals are made from."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from codegen.dialects.dialect import Role
from codegen.dialects.patterns import Pattern
from codegen.files import Span
from codegen.markdown.emphasis import strip_emphasis
from codegen.reader.foreign.proposal.counts import Holding


class Usual(Struct, frozen=True):
    """A pattern of words, the role that they usually have, and others by what stands under them."""

    pattern: str
    role: Role
    holding: Mapping[Holding, Role] = field(default_factory=dict[Holding, Role])

    def __hash__(self) -> int:
        return hash((self.pattern, self.role))

    def role_of(self, holding: Holding) -> Role:
        """Return the role of words that have this under them."""
        return self.holding.get(holding, self.role)


_PARAMETERS: Final = "param(eter)?s?"
_DASHES: Final = "-\N{EN DASH}\N{EM DASH}"
_CODE: Final = "(?P<code>[1-5][0-9]{2})"

_EXAMPLE_OF_ANSWER: Final = {Holding.NOTHING: Role.GROUP, Holding.WORDS: Role.PROSE}
_SENT: Final = {Holding.JSON: Role.BODY_EXAMPLE, Holding.CALL: Role.REQUEST_EXAMPLE}
_REQUEST: Final = {
    Holding.NOTHING: Role.GROUP,
    Holding.JSON: Role.BODY_EXAMPLE,
    Holding.FIELDS: Role.PARAMETERS,
    Holding.LIST: Role.PARAMETERS,
    Holding.WORDS: Role.PROSE,
}

ROLES: Final = (
    Usual(
        rf"(https?|status|response)?( ?code)?:? ?{_CODE}( ?[{_DASHES}:])?(\s*\(?(?P<description>[^0-9].*?)\)?)?",
        Role.ANSWER,
    ),
    Usual(
        rf"(default |example |sample )?(responses?|errors?|success)( \(|: ?|,? )(https? )?(status )?(code )?"
        rf"{_CODE}\b.*",
        Role.ANSWER,
    ),
    Usual(rf"((url|uri|route|request) )?path {_PARAMETERS}", Role.PATH),
    Usual(rf"(url|uri|path|route)( path)? ({_PARAMETERS}|variables?|arguments?|args)", Role.PATH),
    Usual(
        rf"(((?P<required>required)|optional|additional|common) )?(url )?query([ -]?string)?"
        rf"( ({_PARAMETERS}|arguments?|args))?",
        Role.QUERY,
    ),
    Usual(
        r"(example )?request headers?",
        Role.HEADER,
        {Holding.CALL: Role.REQUEST_EXAMPLE, Holding.FENCE: Role.REQUEST_EXAMPLE},
    ),
    Usual(
        rf"(http )?headers?( {_PARAMETERS})?",
        Role.HEADER,
        {Holding.CALL: Role.REQUEST_EXAMPLE, Holding.FENCE: Role.PROSE},
    ),
    Usual(rf"cookies?( {_PARAMETERS})?", Role.COOKIE),
    Usual(rf"(form([ -]?data)?|multipart)( ({_PARAMETERS}|fields))?", Role.FORM),
    Usual(r"(example |sample )?response headers?", Role.PROSE),
    Usual(
        rf"(example |sample )?response (body )?(fields|attributes|properties|schema|{_PARAMETERS})",
        Role.ANSWER,
        {Holding.WORDS: Role.PROSE},
    ),
    Usual(
        r"(example|sample) (response|answer|reply|result|output)s?( (body|payload|headers?))?.*",
        Role.ANSWER,
        {Holding.NOTHING: Role.GROUP},
    ),
    Usual(r"(sample|example) ([a-z]+ )?responses?.*", Role.ANSWER, {Holding.NOTHING: Role.GROUP}),
    Usual(
        r"(example )?(request|response)s?( example)s?",
        Role.GROUP,
        {Holding.JSON: Role.ANSWER, Holding.CALL: Role.REQUEST_EXAMPLE},
    ),
    Usual(
        r"(default|success(ful)?) (response|answer|reply|output)s?( (body|headers?))?.*",
        Role.ANSWER,
        {Holding.NOTHING: Role.GROUP},
    ),
    Usual(r"(responses?|answers?|reply|output|results?)( body)?", Role.ANSWER, _EXAMPLE_OF_ANSWER),
    Usual(
        r"((sample|example) )?(post |put |patch |json |request )?(payload|body)s?( example)?"
        r"( (for|of|to|with|\() ?.*)?",
        Role.BODY_EXAMPLE,
        {
            Holding.FIELDS: Role.BODY,
            Holding.LIST: Role.BODY,
            Holding.NOTHING: Role.GROUP,
            Holding.WORDS: Role.PROSE,
        },
    ),
    Usual(rf"(request )?(json )?body ({_PARAMETERS}|fields|attributes|properties|schema|arguments)", Role.BODY, _SENT),
    Usual(
        rf"(json|post|put|patch|request)( body| data)? ({_PARAMETERS}|fields|attributes|properties|data)",
        Role.BODY,
        {**_SENT, Holding.NOTHING: Role.GROUP},
    ),
    Usual(
        r"(sample|example) ([a-z]+ )?(request|call|usage|command|query)s?.*",
        Role.REQUEST_EXAMPLE,
        {Holding.JSON: Role.BODY_EXAMPLE, Holding.NOTHING: Role.GROUP},
    ),
    Usual(r"example [0-9a-z]+ .*(requests?|usage)", Role.GROUP),
    Usual(rf"request query {_PARAMETERS}", Role.REQUEST_EXAMPLE, {Holding.FIELDS: Role.QUERY}),
    Usual(r"(http )?requests?", Role.REQUEST_EXAMPLE, _REQUEST),
    Usual(r"(curl|usage|shell|command)( examples?)?", Role.REQUEST_EXAMPLE),
    Usual(r"examples?( ?[0-9]+)?(:.*| \(.*\))?", Role.GROUP),
    Usual(rf"(?P<required>required|mandatory) ({_PARAMETERS}|arguments?|args|fields|attributes)", Role.PARAMETERS),
    Usual(
        rf"([a-z]+ (fields )?and )?([a-z]+[ -]){{0,2}}({_PARAMETERS}|arguments?|args|options|inputs?)",
        Role.PARAMETERS,
    ),
    Usual(
        r"(supported |request |common )?(attributes|fields|properties)", Role.PARAMETERS, {Holding.WORDS: Role.PROSE}
    ),
    Usual(
        r"(oauth2?( scopes?)?|authentication|authorization|(required )?scopes?|auth( required)?)", Role.AUTHENTICATION
    ),
    Usual(
        r".*\breturns? [^0-9]*(?P<code>[1-5][0-9]{2})?.*\b(attributes|fields|properties|parameters)",
        Role.ANSWER,
        {Holding.WORDS: Role.PROSE},
    ),
    Usual(
        r"(common |typical |usual )?(successful|success) responses?",
        Role.ANSWER,
        {Holding.NOTHING: Role.GROUP},
    ),
    Usual(r"content( examples?)?", Role.ANSWER, {Holding.NOTHING: Role.GROUP, Holding.WORDS: Role.PROSE}),
    Usual(r"facts", Role.PROSE),
    Usual(
        r"(returns?|version history|history|see also|related|notes?|oauth notes?|remarks?|tips?|warnings?|changelog|"
        r"errors?)",
        Role.PROSE,
        {
            Holding.JSON: Role.ANSWER,
        },
    ),
)
"""The first pattern that fits counts."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": (
        "attribute",
        "option",
        "member",
        "input",
        "arg",
        "what",
        "item",
        "parameters",
        "arguments",
        "path variable",
    ),
    "type": ("kind", "format", "types", "value type", "datatype"),
    "required": ("need", "needed", "must", "req", "req.", "required?", "necessity", "obligatory"),
    "description": ("about", "purpose", "comment", "comments", "what it does", "what it is", "info", "note", "remarks"),
    "default": ("otherwise", "if omitted", "fallback", "preset", "standard"),
    "example": ("sample values", "for example"),
    "in": ("place", "goes in", "source", "travels in", "parameter type", "param type", "kind of parameter"),
}
"""Heads of tables that the reader does not know by itself, and the columns that they usually stand for."""


def usual_of(words: str) -> Usual | None:
    """Return the first row that fits the words of a heading or label."""
    return next((row for row in ROLES if pattern_of(row.pattern).whole(words) is not None), None)


def role_of(words: str, holding: Holding) -> Role | None:
    """Return the role that words usually have, with what stands under them."""
    row = usual_of(title_words(words))
    return row.role_of(holding) if row else None


def title_words(title: str) -> str:
    """Return the words of a heading or label without marks."""
    return " ".join(strip_emphasis(title.strip())[0].rstrip(":").split())


def pattern_of(text: str) -> Pattern:
    """Return a pattern of these tables, which stands in no file."""
    return Pattern(text, Span("", 1))
