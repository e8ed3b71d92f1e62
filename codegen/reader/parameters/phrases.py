"""Words of descriptions that tell what kind of value a parameter takes.

They count where no `Type` column states it. Each says a kind outright, whatever example and default are. Words that
only may mean one (`Should`, `Allow`, `Filter out`, `List`) are not among them: there the values decide.
"""

import re
from dataclasses import dataclass
from typing import Final

from codegen.model.parameter import Kind


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words, the kind they tell, and a sentence of the known trees that has them (or of the format, in brackets)."""

    words: re.Pattern[str]
    kind: Kind
    seen: str


def _phrase(words: str, kind: Kind, seen: str) -> Phrase:
    return Phrase(re.compile(words), kind, seen)


RELATIVE: Final = _phrase(
    r"\bnegative is relative to now",
    Kind.RELATIVE_TIMESTAMP,
    "Start time of export (ms since epoch - 0 means now, negative is relative to now)",
)
"""Counts in the parentheses about the epoch alone: elsewhere a sentence may tell of another parameter."""

SINCE_EPOCH: Final = _phrase(
    r"\(ms since epoch\b", Kind.TIMESTAMP, "Look for state entries since this time (ms since epoch)"
)

PHRASES: Final = (
    SINCE_EPOCH,
    _phrase(
        r"(?i)\bmilliseconds since (the )?(unix )?epoch\b",
        Kind.TIMESTAMP,
        "[Start of the range, in milliseconds since the epoch]",
    ),
    _phrase(
        r"(?i)(\bseconds|\(s) since (the )?(unix )?epoch\b",
        Kind.TIMESTAMP_SECONDS,
        "[Start of the range, in seconds since the epoch]",
    ),
    _phrase(r"\(milliseconds\)|\bin milliseconds\b", Kind.MILLISECONDS, "Duration in milliseconds"),
    _phrase(
        r"^Number of seconds\b|\(seconds\)|\bin seconds\b",
        Kind.SECONDS,
        "Number of seconds between keepalive messages",
    ),
    _phrase(
        r"\bIf provided but blank\b",
        Kind.OPTIONAL_ID,
        "If not provided, return all applications. If provided but blank, only return applications belonging to "
        "the current user.",
    ),
    _phrase(r"^(List of |Comma[ -]sep[ea]rated )", Kind.LIST, "List of summary fields to exclude from org summaries"),
    _phrase(
        r"^Allow replacement of an existing flow version with same version name$",
        Kind.BOOLEAN,
        "Allow replacement of an existing flow version with same version name",
    ),
    _phrase(
        r"^Filter out deployments where both the current and desired version are null\.$",
        Kind.BOOLEAN,
        "Filter out deployments where both the current and desired version are null.",
    ),
    _phrase(r"^If set, do not return connection info$", Kind.BOOLEAN, "If set, do not return connection info"),
    _phrase(
        r"^If this is set, (all )?Experience [A-Z][^.]* will (not )?be removed\b[^.]*\.$",
        Kind.BOOLEAN,
        "If this is set, Experience Domains will not be removed.",
    ),
    _phrase(
        r"^If the result of the request should also include the details of any custom nodes\b",
        Kind.BOOLEAN,
        "If the result of the request should also include the details of any custom nodes referenced by the returned "
        "workflows",
    ),
    _phrase(
        r"^Should the user include recent app/dashboard info$",
        Kind.BOOLEAN,
        "Should the user include recent app/dashboard info",
    ),
)
"""In the order in which they are tried."""

TIME_NAME: Final = re.compile(r"(start|end|since|until|before|after|date|time)$|.+(Date|Time)$")
"""Names of points in time; `Start of time range for audit log query` says no more than that."""

TIME_WORDS: Final = re.compile(
    r"(?i)\b(time|times|date|dates|day|days|range|period|moment|instant|epoch|timestamp|since|until|before|after)\b"
)
"""What a description says of a point in time, besides the name."""

TEXTS_OF_DIGITS: Final = re.compile(
    r"(?i)\b(isbn|issn|ean|gtin|upc|barcode|(postal|zip|post) ?code|zip|phone|telephone|fax|serial( number)?|pin|"
    r"(account|card|tracking|part|article|invoice|tax) (number|code)|version|password|token|secret|sku|imei|iban)\b"
)
"""What is written in digits and still a text: `1234` may be followed by `01234` or `12-A`."""


def told_kind(description: str) -> Kind | None:
    """Return the kind that the words of a description tell, None where they do not."""
    if _says_relative(description):
        return RELATIVE.kind
    return next((phrase.kind for phrase in PHRASES if phrase.words.search(description)), None)


def _says_relative(description: str) -> bool:
    """Tell whether the parentheses about the epoch go on to say it, before they are closed."""
    parts = ((part, SINCE_EPOCH.words.search(part)) for part in description.split(")"))
    return any(found and RELATIVE.words.search(part, found.end()) for part, found in parts)
