"""Paths: a template and its values, filled so that no value can change the path."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from .query import encode_scalar

_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_SEPARATOR: Final = re.compile(r"[/\\]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HEX: Final = re.compile(rb"%[0-9A-Fa-f]{2}")
_LONGEST: Final = 4096
"""How many characters a value may have; servers refuse far shorter URLs than httpx2."""


@lru_cache(maxsize=1024)
def _split(template: str) -> tuple[str, ...]:
    """Cut a template into fixed texts (even indexes) and placeholder names (odd)."""
    return tuple(_PLACEHOLDER.split(template))


def fill_path(template: str, values: Mapping[str, object]) -> str:
    """Return the path of `template` with each placeholder as its encoded value.

    Raises TypeError for a value that is neither a string nor a number, and ValueError
    for one that is too long or would name another path: empty, a dot segment or with
    control characters, as it is or percent-decoded. Raises KeyError when a value is
    missing.
    """
    pieces = _split(template)
    parts = list(pieces)
    for index in range(1, len(pieces), 2):
        parts[index] = _encode(pieces[index], values[pieces[index]])
    return "".join(parts)


def _encode(name: str, value: object) -> str:
    value = _text(name, value)
    if len(value) > _LONGEST:
        raise ValueError(f"{_parameter(name)} is longer than {_LONGEST} characters")
    if _PLAIN.fullmatch(value):
        return value
    try:
        decoded = decode_percents(value.encode())
    except UnicodeEncodeError:
        raise ValueError(f"{_parameter(name)} is not encodable as UTF-8") from None
    if not decoded:
        raise ValueError(f"{_parameter(name)} must not be empty")
    if any(segment in {".", ".."} for segment in _SEPARATOR.split(decoded)):
        raise ValueError(f"{_parameter(name)} must not be or hold a dot segment")
    if _CONTROL.search(decoded):
        raise ValueError(f"{_parameter(name)} must not hold control characters")
    return quote(value, safe="")


def _text(name: str, value: object) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = encode_scalar(name, value)
    if not isinstance(value, str):
        raise TypeError(f"{_parameter(name)} must be a str, not {type(value).__name__}")
    return value


def decode_percents(value: bytes) -> str:
    """Percent-decode until nothing changes: a proxy may do it more than once.

    It is one pass over `value`: what a decoded byte completes is decoded there and
    then. Returns text, with U+FFFD for bytes that are not text.
    """
    done = bytearray()
    for byte in value:
        done.append(byte)
        while _HEX.match(done, max(len(done) - 3, 0)):
            done[-3:] = bytes.fromhex(done[-2:].decode())
    return done.decode(errors="replace")


def _parameter(name: str) -> str:
    return f"path parameter {name} (`{name.lower()}`)"
