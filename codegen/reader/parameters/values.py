"""Texts of cells -> values of a kind, and whether a text is one."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final
from urllib.parse import unquote

from codegen.model.parameter import Alternative, ArrayStyle, Kind
from codegen.model.schema import JsonValue

_INTEGER: Final = re.compile(r"-?[0-9]{1,15}", re.ASCII)
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", re.ASCII)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_DATE_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[-+][0-9]{2}:[0-9]{2})", re.ASCII
)
_UUID: Final = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", re.ASCII)
_BOOLEANS: Final = {"true": True, "false": False}


def _whole(text: str) -> JsonValue:
    return int(text) if _INTEGER.fullmatch(text) else None


def _number(text: str) -> JsonValue:
    return float(text) if _NUMBER.fullmatch(text) else None


def _date(text: str) -> JsonValue:
    return text if _DATE.fullmatch(text) and _exists(text, date.fromisoformat) else None


def _date_time(text: str) -> JsonValue:
    return text if _DATE_TIME.fullmatch(text) and _exists(text[:19], datetime.fromisoformat) else None


def _exists(text: str, parse: Callable[[str], object]) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


_READERS: Final[dict[Kind, Callable[[str], JsonValue]]] = {
    **dict.fromkeys(
        (
            Kind.INTEGER,
            Kind.TIMESTAMP,
            Kind.TIMESTAMP_SECONDS,
            Kind.RELATIVE_TIMESTAMP,
            Kind.MILLISECONDS,
            Kind.SECONDS,
        ),
        _whole,
    ),
    Kind.NUMBER: _number,
    Kind.BOOLEAN: _BOOLEANS.get,
    Kind.DATE: _date,
    Kind.DATE_TIME: _date_time,
    Kind.UUID: lambda text: text if _UUID.fullmatch(text) else None,
}


def typed_value(kind: Kind, text: str | None, items: Kind = Kind.STRING) -> JsonValue:
    """Return a default or example in the JSON type of its kind, None where it is not a value of that kind.

    The items of a list stand between commas, as in a query, in brackets and quotes or not.
    """
    if text is None:
        return None
    if kind is Kind.LIST:
        values = [typed_value(items, item) for item in _split(text)]
        return None if None in values else values
    reader = _READERS.get(kind)
    return text if reader is None else reader(text)


def listed_value(name: str, items: Kind, text: str) -> JsonValue:
    """Return the items of `a=1&a=2`, of `a[]=1&a[]=2`, or of what `typed_value` takes."""
    name = name.removesuffix("[]")
    if "&" not in text and not text.startswith(f"{name}[]="):
        return typed_value(Kind.LIST, text, items)
    texts = (pair.removeprefix(name).removeprefix("[]").removeprefix("=") for pair in text.split("&"))
    values = [typed_value(items, unquote(item)) for item in texts]
    return None if None in values else values


def union_value(alternatives: Sequence[Alternative], name: str, text: str) -> JsonValue:
    """Return a text in the first of several types that it is of: numbers and the like, then lists, then any text."""
    ranks = {Kind.STRING: 2, Kind.LIST: 1}
    for item in sorted(alternatives, key=lambda item: ranks.get(item.kind, 0)):
        is_one = item.kind is Kind.LIST and not set(text) & set(",&[") and len(alternatives) > 1
        value = listed_value(name, item.items, text) if item.kind is Kind.LIST else typed_value(item.kind, text)
        if value is not None and not (is_one and any(other.kind is Kind.STRING for other in alternatives)):
            return value
    return None


def shown_style(name: str, text: str) -> ArrayStyle | None:
    """Return the style in which an example spells the pairs of several values; None for other texts."""
    bare, pairs = name.removesuffix("[]"), text.split("&")
    if all(pair.startswith(f"{bare}[]=") for pair in pairs):
        return ArrayStyle.BRACKETS
    is_repeated = len(pairs) > 1 and all(pair.startswith(f"{name}=") for pair in pairs)
    return ArrayStyle.REPEATED if is_repeated else None


def _split(text: str) -> list[str]:
    is_display = text.startswith("[") and text.endswith("]")
    parts = [item.strip() for item in (text[1:-1] if is_display else text).split(",")]
    return [item.strip("\"'") for item in parts] if is_display else parts
