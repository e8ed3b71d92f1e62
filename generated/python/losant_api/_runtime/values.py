"""Arguments as the API wants them: one function per kind of parameter.

Each takes None for an absent argument and returns it as None. All raise TypeError for a
value of another type and ValueError, saying why, for one that would be sent wrong.
"""

import math
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

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


def encode_datetime(value: datetime) -> str:
    """Return an aware datetime in ISO 8601, in UTC with milliseconds and `Z`.

    Raises ValueError for one without a time zone.
    """
    utc = check_aware(value).astimezone(UTC)
    return f"{utc.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def encode_text(value: object) -> str | None:
    """Return what is sent of a value that JSON has no form for but a text.

    That is a time, a day or a time of day in ISO 8601, or a UUID; None for any other.
    """
    if isinstance(value, datetime):
        return encode_datetime(value)
    if isinstance(value, date | time):
        return value.isoformat()
    # Imported here, since few calls have one.
    from uuid import UUID

    return str(value) if isinstance(value, UUID) else None


def _check_integer(value: object, accepted: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(f"expected {accepted} or int, got {type(value).__name__}")


def timestamp(value: datetime | int | None) -> int | None:
    """Return an aware datetime as milliseconds since the epoch, an int as it is."""
    if isinstance(value, datetime):
        return (check_aware(value) - _EPOCH) // _MILLISECOND
    return None if value is None else _check_integer(value, "datetime")


def timestamp_seconds(value: datetime | int | None) -> int | None:
    """Return an aware datetime as whole seconds since the epoch, an int as it is."""
    if isinstance(value, datetime):
        return (check_aware(value) - _EPOCH) // _SECOND
    return None if value is None else _check_integer(value, "datetime")


def full_date(value: object) -> str | None:
    """Return a day as `2017-06-13`; a string has to be one."""
    if value is None:
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if not isinstance(value, str):
        raise TypeError(f"expected date or str, got {type(value).__name__}")
    if not _is_date(value):
        raise ValueError(f"{value!r} is not a date; write `2017-06-13` or date(...)")
    return value


def _is_date(value: str) -> bool:
    """Tell whether a text is a day as it is sent: ISO 8601 has other forms, too."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def date_time(value: object) -> str | None:
    """Return an aware datetime in ISO 8601; a string that is one stays as it is."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return encode_datetime(value)
    if not isinstance(value, str):
        raise TypeError(f"expected datetime or str, got {type(value).__name__}")
    if not _names_a_point(value):
        raise ValueError(
            f"{value!r} names no point in time; "
            "write `2017-06-13T04:00:00Z` or datetime(..., tzinfo=timezone.utc)"
        )
    return value


def _names_a_point(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).utcoffset() is not None
    except ValueError:
        return False


def uuid(value: object) -> str | None:
    """Return a UUID as text; a string stays as it is."""
    if value is None or isinstance(value, str):
        return value
    # Imported here, since few calls have one.
    from uuid import UUID

    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"expected UUID or str, got {type(value).__name__}")


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


def scalar(value: object) -> str | None:
    """Return a number or a boolean as text; raises ValueError for one without end."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if not isinstance(value, float):
        raise TypeError(f"expected a number or a bool, got {type(value).__name__}")
    if not math.isfinite(value):
        raise ValueError(f"expected a finite number, not {value!r}")
    return float.__repr__(value)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(f"expected str, got {type(value).__name__}")


class Repeated(tuple[str, ...]):
    """Items that are sent one by one under the same name."""

    __slots__ = ()


def repeated(
    value: Iterable[Any] | None, item: Callable[[Any], object] = _text
) -> Repeated | None:
    """Return the items as texts, each for a pair of its own; a string is one item."""
    if value is None:
        return None
    if isinstance(value, str):
        return Repeated((value,))
    return Repeated(_items(value, item))


def comma_separated(
    value: Iterable[Any] | None, item: Callable[[Any], object] = _text
) -> str | None:
    """Join items, each as text, by commas; a string is taken as joined already."""
    if value is None or isinstance(value, str):
        return value
    texts = _items(value, item)
    for text in texts:
        if "," in text:
            raise ValueError(f"{text!r} has a comma, which would make it two items")
    return ",".join(texts)


def _items(value: Iterable[Any], item: Callable[[Any], object]) -> list[str]:
    if isinstance(value, (bytes, bytearray)):
        raise TypeError(f"expected a sequence of values, got {type(value).__name__}")
    sent = [item(each) for each in value]
    if None in sent:
        raise TypeError("expected values in the sequence, got None")
    return [text if isinstance(text, str) else str(text) for text in sent]


def optional_id(value: str | Unset | None) -> str | None:
    """Return an id as it is, None as the blank id, UNSET as None (not sent)."""
    if isinstance(value, Unset):
        return None
    return "" if value is None else value
