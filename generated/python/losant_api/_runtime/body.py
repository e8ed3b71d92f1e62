"""Request bodies: values as compact JSON."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias, TypedDict, cast

from .unset import UNSET
from .values import check_aware

DateObject = TypedDict("DateObject", {"$date": datetime | str})
"""A time as an object, which the API accepts for one."""

TimestampLike: TypeAlias = datetime | int | float | str | DateObject
"""A time in any form that the API accepts; numbers are milliseconds since the epoch."""


def encode_datetime(value: datetime) -> str:
    """Return an aware datetime in ISO 8601, in UTC with milliseconds and `Z`.

    Raises ValueError for one without a time zone.
    """
    utc = check_aware(value).astimezone(UTC)
    return f"{utc.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def encode_body(body: object, extra: Mapping[str, Any]) -> bytes | None:
    """Return `body` as JSON with the keys of `extra` added, or None when it is UNSET.

    Raises TypeError when a value has no JSON form or `extra` meets no object, and
    ValueError for naive datetimes, numbers that are not finite, lone surrogates, and
    what is nested too deeply or holds itself.
    """
    if extra:
        body = _add(body, extra)
    if body is UNSET:
        return None
    try:
        return json.dumps(
            body,
            ensure_ascii=False,
            allow_nan=False,
            separators=(",", ":"),
            default=_encode,
        ).encode()
    except RecursionError:
        reason = "is nested too deeply"
    except UnicodeEncodeError:
        reason = "holds a lone surrogate, which UTF-8 cannot carry"
    # Raised without what was caught, which holds the body.
    raise ValueError(f"the body {reason}")


def _add(body: Any, extra: Mapping[str, Any]) -> dict[str, Any]:
    if body is UNSET:
        return dict(extra)
    if isinstance(body, Mapping):
        return {**body, **extra}
    raise TypeError(f"extra_body needs a JSON object, not a {type(body).__name__}")


def _encode(value: Any) -> Any:
    if isinstance(value, datetime):
        return encode_datetime(value)
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    if value is UNSET:
        raise TypeError("UNSET has no place in a body: leave the key out")
    if callable(dump := getattr(value, "model_dump", None)):
        # Not as JSON: times are to be checked and written as everywhere else.
        return dump(mode="python", by_alias=True, exclude_unset=True, warnings=False)
    raise TypeError(f"a {type(value).__name__} has no JSON form")
