"""JSON to typed values: exactly as documented, or else as much of it as there is."""

import gc
from functools import lru_cache
from threading import RLock
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

BUILDING: Final = RLock()
"""Held while models build themselves, which threads must not do side by side."""

_INVALID: Final = "json_invalid"
_LARGE: Final = 16384


class NotJson(ValueError):
    """The bytes are not JSON."""


@lru_cache(maxsize=4096)
def adapter(expected: Any) -> TypeAdapter[Any]:
    """Return the validator of a type, made once; the type must be hashable."""
    with BUILDING:
        return TypeAdapter(expected)


def _validate(expected: Any, content: bytes) -> Any:
    validator = adapter(expected)
    if len(content) < _LARGE or not gc.isenabled():
        return validator.validate_json(content, strict=True)
    # All that is made here is kept. Before Python 3.12 the collector looks for garbage
    # among it again and again meanwhile, which takes a third of the time.
    gc.disable()
    try:
        return validator.validate_json(content, strict=True)
    finally:
        gc.enable()


def decode(expected: Any, content: bytes) -> tuple[Any, list[str]]:
    """Return the JSON in `content` as the type `expected`, and where it is not that.

    Validation is strict: nothing is converted but what JSON cannot say (times). Where
    it fails, the value has every part that can be read, raw JSON for every part that
    cannot, and None for what is missing; each such place is told without its value.
    Raises NotJson.
    """
    try:
        if expected is Any:
            return from_json(content), []
        return _validate(expected, content), []
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == _INVALID:
            raise NotJson from None
    except ValueError:
        raise NotJson from None
    from .lenient import read_leniently

    mismatches: list[str] = []
    value = read_leniently(expected, from_json(content), mismatches)
    return value, mismatches
