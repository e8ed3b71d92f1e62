"""Words, example and default -> what kind of value a parameter takes, where no `Type` column states it.

Most trusted is a phrase of the description, then what example and default have in common. What they do not force is
a text: a value is read as a number or a boolean only where that is spelled just as the document spells it, so that
`01234` and `1.10` stay what they are.
"""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final

from codegen.markdown.emphasis import strip_emphasis
from codegen.model.parameter import Kind, Location
from codegen.reader.parameters.counts import counts_pages
from codegen.reader.parameters.phrases import is_time, says_text_of_digits, told_kind

_ACCEPTED: Final = re.compile(
    r"\b(?:(?:Accepted|Allowed|Possible|Valid|Supported) values(?: are)?|"
    r"(?:(?:Must|Can) be o|O)ne of(?: the following)?)"
    r"(?P<mark>:?)[ \t]+(?=\S)"
)
_SHOWN: Final = re.compile(r"(?:^|(?::|[Ee]ither)[ \t]+)(?P<mark>)(?=[`\"'\u201c\u2018])")
_PHRASES_TRIED: Final = 10
"""Phrases of one description after each of which values are looked for: each goes on to the end of its sentence."""
_SENTENCE_END: Final = re.compile(r"\.(?:\s|$)")
_BETWEEN: Final = re.compile(r", (?:or|and) | (?:or|and) |,| ?\| ?")
_QUOTES: Final = frozenset({'""', "''", "\u201c\u201d", "\u2018\u2019"})
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
    """Return the values that `Accepted values are: a, b, c` names in a description, up to the end of its sentence.

    `Allowed values: `, `One of: ` and their like say the same; without the colon only where each value is in backticks
    or quotes. None at all where one of them is not a word.
    """
    found = (_values_of(match) for match in islice(_ACCEPTED.finditer(description), _PHRASES_TRIED))
    return next(filter(None, found), ())


def shown_values(description: str) -> tuple[str, ...]:
    """Return the values of what is stated to be an enumeration: as `accepted_values`, or all in backticks or quotes.

    These stand at the start of the description or behind a colon: ``Order: `title`, `year` or `author`.``
    """
    found = (_values_of(match) for match in islice(_SHOWN.finditer(description), _PHRASES_TRIED))
    return accepted_values(description) or next(filter(None, found), ())


def _values_of(match: re.Match[str]) -> tuple[str, ...]:
    sentence = _SENTENCE_END.split(match.string[match.end() :], maxsplit=1)[0]
    items = [item.strip() for item in _BETWEEN.split(" ".join(sentence.split()))]
    values = tuple(map(_bare, items))
    is_told = match["mark"] == ":" or all(value != item for value, item in zip(values, items, strict=True))
    return values if is_told and all(value and " " not in value for value in values) else ()


def _bare(item: str) -> str:
    """Take off the emphasis, the backticks or the quotes around a value."""
    value = strip_emphasis(item)[0]
    return value[1:-1] if value[:1] + value[1:][-1:] in _QUOTES else value


def infer_kind(
    name: str, description: str, default: str | None, example: str | None, location: Location = Location.QUERY
) -> Kind:
    """Tell the kind of a parameter without a stated type, accepted values and schema."""
    told = told_kind(description)
    if told is not None:
        return Kind.STRING if told in _QUERY_KINDS and location is not Location.QUERY else told
    if _is_time(name, description, example):
        return Kind.TIMESTAMP
    if example is None and default is None and counts_pages(name, description):
        return Kind.INTEGER
    kind = common_kind(value for value in (default, example) if value is not None)
    is_text = kind in {Kind.INTEGER, Kind.NUMBER} and _is_text_of_digits(name, description)
    return Kind.STRING if is_text else kind


def _is_time(name: str, description: str, example: str | None) -> bool:
    """A number of 13 digits is a time where both the name and the words are about one."""
    has_digits = example is not None and _MILLISECONDS_SINCE_EPOCH.fullmatch(example) is not None
    return has_digits and is_time(name, description)


def _is_text_of_digits(name: str, description: str) -> bool:
    words = re.sub(r"[_-]|(?<=[a-z0-9])(?=[A-Z])", " ", name)
    return any(map(says_text_of_digits, (words, description)))


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
