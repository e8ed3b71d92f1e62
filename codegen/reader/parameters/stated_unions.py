"""Several types with `or`, `|` or `/` between them -> a union.

string or integer       string|int, string/int          string or array of strings
array of strings or comma-separated string
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from codegen.model.parameter import ArrayStyle, Kind
from codegen.reader.parameters.stated_type import StatedType

_EITHER: Final = re.compile(r",? or (?:an? )?| ?\\?[|/] ?", re.IGNORECASE)
"""Between types, whose words stand one space apart."""
_JOINED: Final = re.compile(r"comma[- ](?:separated|delimited) (?:string|text)s?", re.IGNORECASE)
_ARRAY: Final = re.compile(r"(?:an? )?(?:array|list) of \w+", re.IGNORECASE)
_MOST: Final = 8
"""How many types one cell may have."""


def parse_union(text: str, parse: Callable[[str], StatedType | None]) -> StatedType | None:
    """Read several types, each of which `parse` reads; None where one of them is none, or names values."""
    parts = _EITHER.split(text)
    if not 2 <= len(parts) <= _MOST or (_ARRAY.fullmatch(parts[0]) and all(part.endswith("s") for part in parts)):
        # `array of strings or integers` is an array of items of both types.
        return None
    found = [_parse(part, parse) for part in parts]
    known = [item for item in found if item is not None and not item.is_enumeration]
    if len(known) < len(parts):
        return None
    types = _distinct(known)
    return types[0] if len(types) == 1 else StatedType(Kind.UNION, alternatives=tuple(types))


def _parse(part: str, parse: Callable[[str], StatedType | None]) -> StatedType | None:
    """Read one of them; a text that holds all items is a list that is sent so, and a text in a body."""
    return StatedType(Kind.STRING, style=ArrayStyle.COMMA) if _JOINED.fullmatch(part) else parse(part)


def _distinct(types: Sequence[StatedType]) -> list[StatedType]:
    found: list[StatedType] = []
    for item in types:
        if item not in found:
            found.append(item)
    return found
