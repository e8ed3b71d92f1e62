"""How items, descriptions, types and answers are usually written: patterns that a proposal tries and counts.

Patterns are as RE2 has them, tried without regard to case.
"""

from typing import Final

from msgspec import Struct

_DASHES: Final = "-\N{EN DASH}\N{EM DASH}"
_DASH: Final = f"[{_DASHES}:]"
_TYPE: Final = (
    r"(Array of |List of )?(Strings?|Booleans?|Bool|Integers?|Int|Numbers?|Objects?|Hash|Files?|Floats?|Arrays?|Lists?|"
    r"Dates?|Datetime|Timestamps?|UUIDs?|URLs?)(\[\])?"
)


class Candidate(Struct, frozen=True):
    """A pattern, and which share of the texts it has to fit to be kept; it has to fit two of them in any case."""

    pattern: str
    share: float = 0.0


ITEMS: Final = (
    Candidate(
        r"`(?P<name>[^`]+)`\s*`?\((?P<type>[^:()`]*(\([^()]*\)[^:()`]*)?):?\s*(?P<default>.*?)\)`?\s*(<a [^>]*></a>)?"
        rf"\s*{_DASH}*\s*(?P<description>.*)"
    ),
    Candidate(rf"`(?P<name>[^`]+)`\s*`?\((?P<type>[^:()`]*): (?P<default><[a-z]+>)`?\s*{_DASH}+\s*(?P<description>.*)"),
    Candidate(
        r"(\*\*|__)`?(?P<name>[^*_`\s][^*`\s]*?)`?:?(\*\*|__):?\s*`?\((?P<type>[^(),;]+)[,;]?\s*(?P<required>(mandatory|required))?\s*"
        rf"[^()]*\)`?\s*{_DASH}*\s*(?P<description>.*)"
    ),
    Candidate(
        r"(?P<name>[A-Za-z_][A-Za-z0-9_.\[\]-]*)\s+\((?P<type>[^(),;]+)[,;]?\s*(?P<required>(mandatory|required))?\s*"
        rf"[^()]*\)\s*{_DASH}*\s*(?P<description>.*)"
    ),
    Candidate(
        rf"(\*\*)?`(?P<name>[^`]+)`(\*\*)?\s*{_DASH}*\s*[_*`](?P<type>{_TYPE})[_*`]\s*{_DASH}*\s*(?P<description>.*)",
        0.05,
    ),
    Candidate(rf"(\*\*)?`(?P<name>[^`]+)`(\*\*)?\s*{_DASH}+\s*(?P<type>{_TYPE})\b[.,;:]\s*(?P<description>.*)", 0.05),
    Candidate(rf"`(?P<name>[^`]+)`\s*{_DASH}\s*(?P<description>.*)"),
    Candidate(
        rf"(\*\*|__)(?P<name>[^*`\s]+?):?(\*\*|__)\s*{_DASH}*\s*[_*`](?P<type>{_TYPE})[_*`]\s*{_DASH}*\s*(?P<description>.*)",
        0.05,
    ),
    Candidate(
        rf"(\*\*|__)(?P<name>[^*`\s]+?):?(\*\*|__)\s*{_DASH}*\s*(?P<type>{_TYPE})\b[.,;:]\s*(?P<description>.*)", 0.05
    ),
    Candidate(rf"(\*\*|__)(?P<name>[^*`\s]+?):?(\*\*|__)\s*{_DASH}*\s*(?P<description>.*)", 0.1),
    Candidate(r"`(?P<name>[^`\s]+)`,? (?P<description>.*)", 0.3),
    Candidate(r"`(?P<name>[^`\s]+)`", 0.05),
    Candidate(
        rf"(?P<name>[A-Za-z_][A-Za-z0-9_.\[\]]*)\s*(:|\s[{_DASHES}])\s*(?P<type>{_TYPE})\b[.,;:]?\s*(?P<description>.*)",
        0.3,
    ),
    Candidate(rf"(?P<name>[A-Za-z_][A-Za-z0-9_.\[\]]*)\s*(:|\s[{_DASHES}])\s*(?P<description>.*)", 0.6),
)
"""Items of lists of parameters, from the form that says most to the one that says least."""

TEXTS: Final = (
    Candidate(
        rf"(?P<required>\{{\{{<\s*required\s*>\}}\}})?\s*(?P<type>{_TYPE})( \([^)]*\))?[.,;:]?\s+(?P<description>.*)",
        0.3,
    ),
    Candidate(rf"\((?P<type>{_TYPE})\)\s*{_DASH}*\s*(?P<description>.*)", 0.2),
    Candidate(rf"[`_*](?P<type>{_TYPE})[`_*][.,;:]?\s*{_DASH}*\s*(?P<description>.*)", 0.2),
)
"""The start of descriptions that stand without a column for the type."""

REQUIRED: Final = (
    r"\*\*Required\*?\*?\.?",
    r"\{\{[<%]\s*required\s*[>%]\}\}",
    r"<required>",
    r"\(\s*(mandatory|required)\s*\)",
    r"\[\s*(mandatory|required)\s*\]",
    r"(^|[ (,])[_*](mandatory|required)[_*]",
    r"^(mandatory|required)$",
    r",\s*(mandatory|required)$",
    r"\bRequired\.",
    rf"^(mandatory|required)\s*[{_DASHES}.:,;]",
    r"\brequired:\s*(true|yes)\b",
)
OPTIONAL: Final = (
    r"<optional>",
    r"\(\s*optional\s*\)",
    r"\[\s*optional\s*\]",
    r"(^|[ (,])[_*]optional[_*]",
    r"^optional$",
    r",\s*optional$",
    r"\bnot required",
    rf"^optional\s*[{_DASHES}.:,;]",
    r"becomes? optional",
    r"required if",
)
DEFAULT: Final = (
    r'\bdefaults? (value )?(is|to) `?"?(?P<default>[^`",. ]+)',
    r'\bdefault( value)?: ?`?"?(?P<default>[^`",.) ]+)',
    r'\(default `?"?(?P<default>[^`")]+)',
)
DEPRECATED: Final = (
    r"\{\{[<%]\s*deprecated\s*[>%]\}\}",
    r"\*\*Deprecated",
    r"\(deprecated\b",
    r"^deprecated\b",
    r"<deprecated>",
)
DROPPED: Final = (
    r"\{\{[<%].*?[>%]\}\}",
    r"\{#[^}]*\}",
    r"<a [^>]*></a>",
    r"<sup>.*?</sup>",
    r"<br ?/?>",
)
"""Marks of generators of sites within texts."""

STATUS: Final = (
    r"`?Status:? ?(?P<code>[0-9]{3})",
    r"[*_`]*(HTTP )?(status( code)?|code)[*_`]*\s*:?[*_`]* ?[*_`]*(?P<code>[1-5][0-9]{2})\b",
    r"(>\s*)?[*_`]*(HTTP(/[0-9.]+)? )?(?P<code>[1-5][0-9]{2})([ :]+[A-Za-z][A-Za-z' -]*)?[*_`]*:?$",
    rf"(>\s*)?[*_`]*(?P<code>[1-5][0-9]{{2}})[*_`]*\s*[{_DASHES}:]\s",
    r"(on )?(success|failure|error)[*_`]*:?[*_`]* ?[*_`]*(returns )?[*_`]*(HTTP )?(?P<code>[1-5][0-9]{2})\b",
    r"returns? (an? )?(HTTP )?[*_`]*(?P<code>[1-5][0-9]{2})\b",
)
"""Lines that tell the status of an answer."""

TYPES: Final = (
    ("object", r"map.*"),
    ("object", r"key-value-map"),
    ("object", r"kv"),
    ("object", r".*json object"),
    ("object", r"json"),
    ("object", r"hash"),
    ("integer", r"[0-9]+"),
    ("array of integers", r"\[\]int(eger)?s?"),
    ("array of integers", r"(int(eger)?|number)s?\[\]"),
    ("array of integers", r"(list|array) of (int(eger)?|number|id)s?"),
    ("array of strings", r"\[\]string"),
    ("array of strings", r"(string|array|list)<(string)?>"),
    ("array of strings", r"slice|set"),
    ("array of strings", r"strings?\[\]"),
    ("array of strings", r"comma-separated (string,? or array of )?strings?( or list)?"),
    ("array of objects", r"array<object>"),
    ("array of objects", r"\[\](map|object).*"),
    ("array of objects", r"objects?\[\]"),
    ("array of objects", r"(list|array) of (object|hash|map)(s|es)?"),
    ("array of objects", r"objects"),
    ("array", r"list"),
    ("string", r"time"),
    ("string", r"(duration|time) string"),
    ("integer or string", r"(int|integer)( or |/)(time string|duration.*)"),
)
"""A word for types, by its pattern, and the usual word for it."""

CREDENTIALS: Final = (
    (
        r"(none|no|no (token|authentication|credentials)[^`]*|public|anyone|not (required|needed))\.?",
        "No authentication is required.",
    ),
    (r"[^`]*(?P<scopes>`[^`]+`(,? or `[^`]+`)*)( scopes?)?\.?", "A token with one of the scopes {scopes} is required."),
    (r".*\b(token|bearer|required|yes|user|app|scopes?)\b.*", "A token is required."),
)
"""What is said of an action's credentials, and the sentence that it means."""
