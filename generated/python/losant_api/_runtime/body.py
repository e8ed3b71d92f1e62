"""Request bodies: values as compact JSON."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeAlias, cast

from .unset import UNSET
from .values import encode_text

# Pydantic takes the one of `typing` from 3.12 on, where nothing else of a new client
# imports `typing_extensions`.
if sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict

DateObject = TypedDict("DateObject", {"$date": datetime | str})
"""A time as an object, which the API accepts for one."""

TimestampLike: TypeAlias = datetime | int | float | str | DateObject
"""A time in any form that the API accepts; numbers are milliseconds since the epoch."""


class _ModelInside(Exception):
    """A body has a model in it, which is to be written back."""


def encode_body(
    body: object, extra: Mapping[str, Any], expected: Any = None
) -> bytes | None:
    """Return `body` as JSON with the keys of `extra` added, or None when it is UNSET.

    Models are written as what `expected`, the type of the body, takes of them.
    Raises TypeError when a value has no JSON form or `extra` meets no object, and
    ValueError for naive datetimes, numbers that are not finite, lone surrogates, and
    what is nested too deeply or holds itself.
    """
    try:
        return _encode_all(body, extra, expected)
    except RecursionError:
        reason = "is nested too deeply"
    except UnicodeEncodeError:
        reason = "holds a lone surrogate, which UTF-8 cannot carry"
    # Raised without what was caught, which holds the body.
    raise ValueError(f"the body {reason}")


def _encode_all(body: object, extra: Mapping[str, Any], expected: Any) -> bytes | None:
    with suppress(_ModelInside):
        return _dump(body, extra)
    # Imported here, since few bodies are made of answers.
    from .write_back import write_back

    return _dump(write_back(body, expected), extra)


def _dump(body: object, extra: Mapping[str, Any]) -> bytes | None:
    if extra:
        body = _add(body, extra)
    if body is UNSET:
        return None
    return json.dumps(
        body,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        default=_encode,
    ).encode()


def _add(body: Any, extra: Mapping[str, Any]) -> dict[str, Any]:
    if body is UNSET:
        return dict(extra)
    if isinstance(body, Mapping):
        return {**body, **extra}
    if callable(getattr(body, "to_dict", None)):
        raise _ModelInside
    raise TypeError(f"extra_body needs a JSON object, not a {type(body).__name__}")


def _encode(value: Any) -> Any:
    if (text := encode_text(value)) is not None:
        return text
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    if value is UNSET:
        raise TypeError("UNSET has no place in a body: leave the key out")
    if callable(getattr(value, "to_dict", None)):
        raise _ModelInside
    raise TypeError(f"a {type(value).__name__} has no JSON form")
