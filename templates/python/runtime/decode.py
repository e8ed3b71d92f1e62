"""JSON to typed values: exactly as documented, or else as much of it as there is."""

import gc
import re
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import from_json

from .models import BUILDING
from .shapes import is_tangled

_SURROGATE: Final = re.compile(
    # An escaped pair is one match, and so is any other escape: none is cut in two.
    rb"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)"
)
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


def parse(content: bytes) -> Any:
    """Return the JSON in `content`; raises NotJson, without a cause or context."""
    try:
        return from_json(content)
    except ValueError:
        whole = _without_lone_surrogates(content)
    with suppress(ValueError):
        return from_json(whole)
    raise NotJson


def _without_lone_surrogates(content: bytes) -> bytes:
    """Replace escapes of half a character by U+FFFD: JSON allows them, no text does."""
    return _SURROGATE.sub(lambda match: rb"\ufffd" if match[1] else match[0], content)


def decode(expected: Any, content: bytes) -> tuple[Any, list[str]]:
    """Return the JSON in `content` as the type `expected`, and where it is not that.

    Validation is strict: nothing is converted but what JSON cannot say (times), and a
    number like `1.0` is the integer that it is. Where validation fails, the value has
    every part that can be read, raw JSON for every part that cannot, and None for what
    is missing; each such part is told without its value. Raises NotJson.
    """
    if expected is Any:
        return parse(content), []
    if not is_tangled(expected):
        with suppress(ValueError):
            return _validate(expected, content), []
    from .lenient import read_leniently

    return read_leniently(expected, parse(content))
