"""Paths: a template and its values, filled so that no value can change the path."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote

_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_SEPARATOR: Final = re.compile(r"[/\\]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@lru_cache(maxsize=1024)
def _split(template: str) -> tuple[str, ...]:
    """Cut a template into fixed texts (even places) and placeholder names (odd)."""
    return tuple(_PLACEHOLDER.split(template))


def fill_path(template: str, values: Mapping[str, str]) -> str:
    """Return the path of `template` with each placeholder as its encoded value.

    Raises TypeError for a value that is no string, and ValueError for one that would
    name another path: empty, a dot segment or with control characters, as it is or
    percent-decoded. Raises KeyError when a placeholder has no value.
    """
    pieces = _split(template)
    parts = list(pieces)
    for index in range(1, len(pieces), 2):
        parts[index] = _encode(pieces[index], values[pieces[index]])
    return "".join(parts)


def _encode(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{_parameter(name)} must be a str, not {type(value).__name__}")
    if _PLAIN.fullmatch(value):
        return value
    decoded = _decode(value)
    if not value or not decoded:
        raise ValueError(f"{_parameter(name)} must not be empty")
    if any(segment in {".", ".."} for segment in _SEPARATOR.split(decoded)):
        raise ValueError(f"{_parameter(name)} must not be or hold a dot segment")
    if _CONTROL.search(decoded):
        raise ValueError(f"{_parameter(name)} must not hold control characters")
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise ValueError(f"{_parameter(name)} is not encodable as UTF-8") from None


def _decode(value: str) -> str:
    """Percent-decode until nothing changes: a proxy may do it more than once."""
    while (decoded := unquote(value)) != value:
        value = decoded
    return value


def _parameter(name: str) -> str:
    return f"path parameter {name} (`{name.lower()}`)"
