"""Prose, example and default -> what kind of value a parameter takes.

There is no type column in the documents. Most trusted is a phrase of the description, then the shape of the example,
then that of the default.
"""

import re
from collections.abc import Callable
from typing import Final

from codegen.model.parameter import Kind, Location
from codegen.model.schema import JsonValue
from codegen.reader.parameters.counts import counts_pages

_ACCEPTED: Final = re.compile(r"\bAccepted values are: (?P<values>\S.*?)\.?$")
_INTEGER: Final = re.compile(r"-?[0-9]{1,15}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,15}")
_MILLISECONDS_SINCE_EPOCH: Final = re.compile(r"[0-9]{13}")
_TIME_NAME: Final = re.compile(r"(start|end|since|until|before|after|date|time)$|.+(Date|Time)$")
_BOOLEAN_PHRASE: Final = re.compile(
    r"(If set, |If this is set, |Should |Allow |Filter out |If the result of the request should also include )"
)
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")
_BOOLEANS: Final = {"true": True, "false": False}

_SINCE_EPOCH: Final = re.compile(r"\(ms since epoch\b")
_RELATIVE: Final = re.compile(r"\bnegative is relative to now")
_PHRASES: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = (
    (_SINCE_EPOCH, Kind.TIMESTAMP),
    (re.compile(r"\(milliseconds\)|\bin milliseconds\b"), Kind.MILLISECONDS),
    (re.compile(r"^Number of seconds\b|\(seconds\)|\bin seconds\b"), Kind.SECONDS),
    (re.compile(r"\bIf provided but blank\b"), Kind.OPTIONAL_ID),
    (re.compile(r"^(List of |Comma[ -]sep[ea]rated )"), Kind.LIST),
)


def accepted_values(description: str) -> tuple[str, ...]:
    """Return the values that `Accepted values are: a, b, c` names at the end of a description."""
    match = _ACCEPTED.search(description)
    if match is None:
        return ()
    values = tuple(value.strip() for value in match["values"].split(","))
    return values if all(value and " " not in value for value in values) else ()


def infer_kind(name: str, description: str, default: str | None, example: str | None) -> Kind:
    """Tell the kind of a parameter without accepted values and without a schema."""
    if _says_relative(description):
        return Kind.RELATIVE_TIMESTAMP
    for phrase, kind in _PHRASES:
        if phrase.search(description):
            return kind
    if example in _BOOLEANS or _says_boolean(description, default, example):
        return Kind.BOOLEAN
    if example and _MILLISECONDS_SINCE_EPOCH.fullmatch(example) and _TIME_NAME.fullmatch(name):
        return Kind.TIMESTAMP
    if example is None and default is None and counts_pages(name, description):
        return Kind.INTEGER
    return _shape(example if example is not None else default)


def _says_relative(description: str) -> bool:
    """Tell whether the parentheses about the epoch go on to say it, before they are closed."""
    parts = ((part, _SINCE_EPOCH.search(part)) for part in description.split(")"))
    return any(found and _RELATIVE.search(part, found.end()) for part, found in parts)


def _says_boolean(description: str, default: str | None, example: str | None) -> bool:
    """A phrase such as `If set, ` tells a switch, unless the default or the example is of another shape."""
    fits = all(value is None or value in _BOOLEANS for value in (default, example))
    return fits and _BOOLEAN_PHRASE.match(description) is not None


def _shape(value: str | None) -> Kind:
    if value is None:
        return Kind.STRING
    if value in _BOOLEANS:
        return Kind.BOOLEAN
    if _INTEGER.fullmatch(value):
        return Kind.INTEGER
    return Kind.NUMBER if _NUMBER.fullmatch(value) else Kind.STRING


def infer_accepted_kind(values: tuple[str, ...]) -> Kind:
    """Tell the kind of a parameter from its accepted values."""
    if all(_INTEGER.fullmatch(value) for value in values):
        return Kind.INTEGER
    return Kind.BOOLEAN if all(value in _BOOLEANS for value in values) else Kind.STRING


def infer_format(kind: Kind, location: Location, example: str | None) -> str:
    """Tell `email` or `uri` for a string whose example is one, else an empty text."""
    if kind is not Kind.STRING or location is Location.PATH or not example:
        return ""
    if _ADDRESS.fullmatch(example) and "." in example.partition("@")[2][1:-1]:
        return "email"
    return "uri" if re.match(r"https?://", example) else ""


_WHOLE: Final = {Kind.INTEGER, Kind.TIMESTAMP, Kind.RELATIVE_TIMESTAMP, Kind.MILLISECONDS, Kind.SECONDS}
_READERS: Final[dict[Kind, Callable[[str], JsonValue]]] = {
    **dict.fromkeys(_WHOLE, lambda text: int(text) if _INTEGER.fullmatch(text) else text),
    Kind.NUMBER: lambda text: float(text) if _NUMBER.fullmatch(text) or _INTEGER.fullmatch(text) else text,
    Kind.BOOLEAN: lambda text: _BOOLEANS.get(text, text),
    Kind.LIST: lambda text: [item.strip() for item in text.split(",")],
}


def typed_value(kind: Kind, text: str | None) -> JsonValue:
    """Return a default or example in the JSON type of its kind; text that does not fit stays text."""
    if text is None:
        return None
    reader = _READERS.get(kind)
    return text if reader is None else reader(text)
