"""Words, example and default -> what kind of value a parameter takes, where no `Type` column states it.

Most trusted is a phrase of the description, then what example and default have in common. What they do not force is
a text: a value is read as a number or a boolean only where that is spelled just as the document spells it, so that
`01234` and `1.10` stay what they are.
"""

import re
from collections.abc import Iterable
from typing import Final

from codegen.model.parameter import Kind, Location
from codegen.reader.parameters.phrases import TEXTS_OF_DIGITS, TIME_NAME, TIME_WORDS, told_kind

_ACCEPTED: Final = re.compile(r"\bAccepted values are: (?P<values>\S.*?)\.?$")
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,11}", re.ASCII)
"""More digits are numbers of things (ISBN, serial numbers) more often than amounts."""
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,11})\.([0-9]{0,14}[1-9]|0)", re.ASCII)
_MILLISECONDS_SINCE_EPOCH: Final = re.compile(r"1[0-9]{12}", re.ASCII)
"""From September 2001 to May 2033."""
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")
_BOOLEANS: Final = frozenset({"true", "false"})
_QUERY_KINDS: Final = frozenset({Kind.OPTIONAL_ID})
"""Kinds that mean something in a query alone."""


def accepted_values(description: str) -> tuple[str, ...]:
    """Return the values that `Accepted values are: a, b, c` names at the end of a description."""
    match = _ACCEPTED.search(description)
    if match is None:
        return ()
    values = tuple(value.strip() for value in match["values"].split(","))
    return values if all(value and " " not in value for value in values) else ()


def infer_kind(
    name: str, description: str, default: str | None, example: str | None, location: Location = Location.QUERY
) -> Kind:
    """Tell the kind of a parameter without a stated type, accepted values and schema."""
    told = told_kind(description)
    if told is not None:
        return Kind.STRING if told in _QUERY_KINDS and location is not Location.QUERY else told
    if _is_time(name, description, example):
        return Kind.TIMESTAMP
    kind = common_kind(value for value in (default, example) if value is not None)
    is_text = kind in {Kind.INTEGER, Kind.NUMBER} and _is_text_of_digits(name, description)
    return Kind.STRING if is_text else kind


def _is_time(name: str, description: str, example: str | None) -> bool:
    """A number of 13 digits is a time where both the name and the words are about one."""
    has_digits = example is not None and _MILLISECONDS_SINCE_EPOCH.fullmatch(example) is not None
    return has_digits and TIME_NAME.fullmatch(name) is not None and TIME_WORDS.search(description) is not None


def _is_text_of_digits(name: str, description: str) -> bool:
    words = re.sub(r"[_-]|(?<=[a-z0-9])(?=[A-Z])", " ", name)
    return any(TEXTS_OF_DIGITS.search(text) for text in (words, description))


def common_kind(values: Iterable[str]) -> Kind:
    """Tell the kind that all values have; a text where there are none, or of several kinds."""
    kinds = {_shape(value) for value in values}
    if kinds == {Kind.INTEGER, Kind.NUMBER}:
        return Kind.NUMBER
    return kinds.pop() if len(kinds) == 1 else Kind.STRING


def _shape(value: str) -> Kind:
    if value in _BOOLEANS:
        return Kind.BOOLEAN
    if _INTEGER.fullmatch(value):
        return Kind.INTEGER
    return Kind.NUMBER if _NUMBER.fullmatch(value) else Kind.STRING


def infer_accepted_kind(values: tuple[str, ...]) -> Kind:
    """Tell the kind of a parameter from its accepted values."""
    kind = common_kind(values)
    return kind if kind in {Kind.INTEGER, Kind.BOOLEAN} else Kind.STRING


def infer_format(kind: Kind, location: Location, example: str | None) -> str:
    """Tell `email` or `uri` for a string whose example is one, else an empty text."""
    if kind is not Kind.STRING or location is Location.PATH or not example:
        return ""
    if _ADDRESS.fullmatch(example) and "." in example.partition("@")[2][1:-1]:
        return "email"
    return "uri" if re.match(r"https?://", example) else ""
