"""Words that bound a value, as authors write them beside a type -> the keywords of JSON Schema.

    1-100    1..100    from 1 to 100    between 1 and 100    1 <= x <= 100
    min 1    minimum: 1    at least 1    >= 1    > 0    1 or more    positive    non-negative
    max 100    maximum: 100    at most 100    up to 100    <= 100    < 100    100 or less
    max 255 chars    max length: 255    1-20 characters    length 3    max 10 items    minItems: 1    unique items

What bounds the value of a number bounds the length of a text, and how many items a list has.
"""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet, LaterTable
from codegen.model.schema import JsonValue

_NUMBER: Final = r"(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)"
_LENGTHS: Final = "characters|character|chars|char|letters|symbols"
_ITEMS: Final = "items|elements|entries|values"
_UNIT: Final = re.compile(
    rf"(?P<before>.*[0-9])\s*(?:(?P<length>{_LENGTHS})|(?P<items>{_ITEMS}))(?: long)?(?P<after>.*)",
    re.DOTALL,
)
_MEASURE: Final = re.compile(
    r"(?P<side>(?:(?:min|max)(?:imum)?\.?|exact)[ _-]?)?(?:(?P<length>length|len)|(?P<items>items|item count)|"
    r"(?P<value>value|range))(?P<rest>(?![a-z]).*)"
)
_RANGE: Final = re.compile(
    rf"(?:from |in |within )?{_NUMBER}\s*(?:-|\.\.|\.\.\.|to|through)\s*{_NUMBER}|between {_NUMBER} and {_NUMBER}"
)
_SIDES: Final = re.compile(rf"{_NUMBER}\s*(<=?)\s*[a-z]{{1,20}}\s*(<=?)\s*{_NUMBER}")
_LOW: Final = re.compile(
    rf"(?:min(?:imum)?\.?|at least|not? less than|>=|=>)(?: of| is|:|=)?\s*{_NUMBER}|{_NUMBER} (?:or more|min(?:imum)?)"
)
_HIGH: Final = re.compile(
    rf"(?:max(?:imum)?\.?|at most|up to|not? more than|<=|=<)(?: of| is|:|=)?\s*{_NUMBER}"
    rf"|{_NUMBER} (?:or less|max(?:imum)?)"
)
_ABOVE: Final = re.compile(rf"(?:>|greater than|more than|above|exclusive ?min(?:imum)?[:= ])\s*{_NUMBER}")
_BELOW: Final = re.compile(rf"(?:<|less than|below|exclusive ?max(?:imum)?[:= ])\s*{_NUMBER}")
_EXACT: Final = re.compile(rf"(?:exactly|of|is|:|=)?\s*{_NUMBER}")
_SIGNS: Final = LaterTable(
    lambda: (
        dict.fromkeys(built_in().notes.positive, (0, True)) | dict.fromkeys(built_in().notes.not_negative, (0, False))
    )
)
_UNIQUE: Final = LaterSet(lambda: built_in().notes.unique)
_DASHES: Final = str.maketrans(
    {"\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2265": ">=", "\u2264": "<=", "\u2026": "..."}
)


class _Bounds(Struct, frozen=True):
    """What words say: the ends, whether each is still a value, and what is measured (empty: the value itself)."""

    low: str | None = None
    high: str | None = None
    is_above: bool = False
    is_below: bool = False
    measure: str = ""
    is_range: bool = False


def read_bounds(words: str, kind: str, items: str = "") -> Mapping[str, JsonValue]:
    """Return the keywords that words mean beside a type of JSON Schema; none where they bound no value of it.

    `items` is the type of the items of an array: how long each text of it is may be said of the array.
    """
    text = " ".join(words.translate(_DASHES).lower().split())
    if kind == "array" and text in _UNIQUE:
        return {"uniqueItems": True}
    if kind in {"integer", "number"} and (match := re.fullmatch(rf"multiple ?of[:= ]+{_NUMBER}", text)):
        return {"multipleOf": _value(match[1])} if float(match[1]) > 0 else {}
    found = _parse(text)
    return {} if found is None else _keywords(found, kind, items)


def _parse(text: str) -> _Bounds | None:
    if text in _SIGNS:
        low, is_above = _SIGNS[text]
        return _Bounds(str(low), is_above=is_above, measure="value")
    measure, rest = _split_measure(text)
    found = _parse_ends(rest)
    if found is None and measure in {"length", "items"} and (match := _EXACT.fullmatch(rest)):
        found = _Bounds(match[1], match[1])
    return found and replace(found, measure=measure)


def _split_measure(text: str) -> tuple[str, str]:
    """Take out what is measured: `max 255 chars` and `max length: 255` are a length and `max 255`."""
    match = _MEASURE.fullmatch(text)
    if match is not None:
        side = "" if (match["side"] or "").startswith("exact") else match["side"] or ""
        return _measured(match), f"{side.strip(' _-')}{match['rest']}" if side else match["rest"].lstrip(" :=")
    match = _UNIT.fullmatch(text)
    if match is None:
        return "", text
    return _measured(match), f"{match['before']}{match['after']}"


def _measured(match: re.Match[str]) -> str:
    return next((name for name in ("length", "items") if match[name]), "value")


def _parse_ends(text: str) -> _Bounds | None:
    if match := _RANGE.fullmatch(text):
        return _Bounds(match[1] or match[3], match[2] or match[4], is_range=True)
    if match := _SIDES.fullmatch(text):
        return _Bounds(match[1], match[4], match[2] == "<", match[3] == "<", is_range=True)
    if match := _LOW.fullmatch(text):
        return _Bounds(match[1] or match[2])
    if match := _HIGH.fullmatch(text):
        return _Bounds(None, match[1] or match[2])
    if match := _ABOVE.fullmatch(text):
        return _Bounds(match[1], is_above=True)
    if match := _BELOW.fullmatch(text):
        return _Bounds(None, match[1], is_below=True)
    return None


def _keywords(found: _Bounds, kind: str, items: str) -> Mapping[str, JsonValue]:
    if found.low is not None and found.high is not None and float(found.low) > float(found.high):
        return {}
    if kind in {"integer", "number"} and found.measure in {"", "value"}:
        return dict(_ends(found, ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"), shift=0))
    # `string (1-100)` may be the length, or a number that is written as text.
    is_length = found.measure == "length" or (found.measure == "" and not found.is_range)
    if "string" in {kind, items if found.measure == "length" else ""} and is_length:
        return _counted(found, "Length")
    # `array of integers (max 10)` may bound each of them.
    is_count = found.measure == "items" or (is_length and items not in {"integer", "number"})
    if kind == "array" and is_count:
        return _counted(found, "Items")
    return {}


def _counted(found: _Bounds, what: str) -> Mapping[str, JsonValue]:
    """Return how many there may be: whole numbers."""
    if not all(end is None or end.isdigit() for end in (found.low, found.high)):
        return {}
    keywords = dict(_ends(found, (f"min{what}", f"min{what}"), (f"max{what}", f"max{what}"), shift=1))
    return {} if -1 in keywords.values() else keywords


def _ends(found: _Bounds, low: tuple[str, str], high: tuple[str, str], *, shift: int) -> list[tuple[str, JsonValue]]:
    """Return the keywords of both ends; what is above or below an end starts `shift` beside it."""
    ends: list[tuple[str, JsonValue]] = []
    if found.low is not None:
        ends.append((low[found.is_above], _value(found.low) + (shift if found.is_above else 0)))
    if found.high is not None:
        ends.append((high[found.is_below], _value(found.high) - (shift if found.is_below else 0)))
    return ends


def _value(text: str) -> int | float:
    return float(text) if "." in text else int(text)
