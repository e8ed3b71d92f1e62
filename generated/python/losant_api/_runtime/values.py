"""Arguments as the API wants them: one function per kind of parameter.

Each takes None for an absent argument and returns it as None. All raise TypeError for a
value of another type and ValueError, saying why, for one that would be sent wrong.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from .unset import Unset

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)
_SECOND: Final = timedelta(seconds=1)


def check_aware(value: datetime) -> datetime:
    """Return `value`; raises ValueError when it has no time zone."""
    if value.utcoffset() is None:
        raise ValueError(
            f"{value!r} has no time zone, so it names no point in time; "
            "write datetime(..., tzinfo=timezone.utc) or use .astimezone()"
        )
    return value


def _check_integer(value: object, accepted: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(f"expected {accepted} or int, got {type(value).__name__}")


def timestamp(value: datetime | int | None) -> int | None:
    """Return an aware datetime as milliseconds since the epoch, an int as it is."""
    if isinstance(value, datetime):
        return (check_aware(value) - _EPOCH) // _MILLISECOND
    return None if value is None else _check_integer(value, "datetime")


def relative_timestamp(value: datetime | timedelta | int | None) -> int | None:
    """Return milliseconds since the epoch, or 0 (now) and less for that long ago.

    A timedelta counts from now: `timedelta(hours=-1)` is an hour ago.
    """
    if isinstance(value, timedelta):
        if value > timedelta():
            raise ValueError(
                f"{value!r} from now is in the future; "
                f"write {-value!r} for that long ago"
            )
        return value // _MILLISECOND
    if isinstance(value, datetime):
        milliseconds_since = (check_aware(value) - _EPOCH) // _MILLISECOND
        if milliseconds_since <= 0:
            raise ValueError(f"{value!r} is not after 1970, so it would count from now")
        return milliseconds_since
    return None if value is None else _check_integer(value, "datetime, timedelta")


def _duration(value: timedelta | int | None, unit: timedelta) -> int | float | None:
    if not isinstance(value, timedelta):
        return None if value is None else _check_integer(value, "timedelta")
    if value < timedelta():
        raise ValueError(f"{value!r} is negative, which no duration is")
    return value / unit if value % unit else value // unit


def milliseconds(value: timedelta | int | None) -> int | float | None:
    """Return a duration in milliseconds, an int as it is."""
    return _duration(value, _MILLISECOND)


def seconds(value: timedelta | int | None) -> int | float | None:
    """Return a duration in seconds, an int as it is."""
    return _duration(value, _SECOND)


def comma_separated(value: Sequence[str] | str | None) -> str | None:
    """Join strings by commas; a string is taken as joined already."""
    if value is None or isinstance(value, str):
        return value
    joined = ",".join(value)
    for item in value:
        if "," in item:
            raise ValueError(f"{item!r} has a comma, which would make it two items")
    return joined


def optional_id(value: str | Unset | None) -> str | None:
    """Return an id as it is, None as the blank id, UNSET as None (not sent)."""
    if isinstance(value, Unset):
        return None
    return "" if value is None else value
