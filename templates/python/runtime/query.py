"""Query parameters: argument values as the pairs of a query string."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, cast

from .values import Repeated, encode_text

Pairs: TypeAlias = list[tuple[str, str | int | float | bool | None]]


def encode_query(query: Mapping[str, Any]) -> Pairs:
    """Return the pairs to send for `query`, in its order; values of None are left out.

    Booleans become `true` and `false`, mappings and sequences are written in brackets:
    `{"tagFilter": [{"key": "Floor"}]}` gives `tagFilter[0][key]=Floor`, but what is
    `Repeated` has a pair of the same name for each item. Raises
    TypeError, naming the parameter, for a value that has no place in a query, and
    ValueError for one that is nested too deeply or cannot be sent in UTF-8.
    """
    pairs: Pairs = []
    for name, value in query.items():
        if type(value) is str:
            if not value.isascii():
                check_text(name, value)
            pairs.append((name, value))
        elif value is not None:
            pairs.extend(_pairs(name, value))
    return pairs


def check_text(name: str, text: str) -> None:
    """Raise ValueError, naming the parameter, for text that UTF-8 cannot carry."""
    try:
        text.encode()
    except UnicodeEncodeError:
        has_surrogate = True
    else:
        has_surrogate = False
    if has_surrogate:
        raise ValueError(f"`{name}` holds a lone surrogate, which UTF-8 cannot carry")


def encode_scalar(name: str, value: object) -> str:
    """Return a single value as text; raises TypeError or ValueError naming it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"`{name}` must be a finite number, not {value!r}")
        return float.__repr__(value)
    if (text := encode_text(value)) is not None:
        return text
    raise TypeError(f"`{name}` cannot be sent as a {type(value).__name__}")


def _pairs(name: str, value: object) -> list[tuple[str, str]]:
    try:
        pairs = list(_flatten(name, value))
    except RecursionError:
        pairs = None
    if pairs is None:
        raise ValueError(f"`{name}` is nested too deeply")
    for key, text in pairs:
        check_text(name, key + text)
    return pairs


def _flatten(name: str, value: object) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value, Repeated):
        for text in value:
            yield name, text
    elif isinstance(value, Mapping):
        for key, item in cast("Mapping[object, object]", value).items():
            yield from _flatten(f"{name}[{key}]", item)
    elif isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray)):
        for index, item in enumerate(cast("Sequence[object]", value)):
            yield from _flatten(f"{name}[{index}]", item)
    else:
        yield name, encode_scalar(name, value)
