"""When to send a request again and how long to wait first: pure functions."""

import re
from datetime import UTC
from email.utils import parsedate_to_datetime
from random import SystemRandom
from typing import Final

import httpx2

FIRST_DELAY: Final = 0.5
"""Seconds that bound the first wait; each further bound is twice the one before."""
MAX_DELAY: Final = 8.0
"""Seconds that bound every wait of our own choosing."""
MAX_RETRY_AFTER: Final = 60.0
"""Seconds that we wait at most because the server asks for it."""

_SECONDS: Final = re.compile(r"\d+(\.\d+)?", re.ASCII)

draw: Final = SystemRandom().random

_IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "LIST", "PUT", "DELETE"})
_TRANSIENT: Final = frozenset({408, 429, 500, 502, 503, 504})
_NOT_SENT: Final = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_PERMANENT: Final = (httpx2.LocalProtocolError, httpx2.UnsupportedProtocol)


def is_repeatable(method: str, *, retry_writes: bool) -> bool:
    """Tell whether a request may reach the server twice without harm."""
    return retry_writes or method in _IDEMPOTENT


def retries_status(status: int, *, repeatable: bool, asked: bool) -> bool:
    """Tell whether to send again after `status`.

    `asked` is whether the server sent Retry-After. What is not repeatable is sent again
    only where the server surely refused it unread.
    """
    if repeatable:
        return status in _TRANSIENT
    return status == 429 or (status == 503 and asked)


def retries_failure(error: Exception, *, repeatable: bool) -> bool:
    """Tell whether to send again after `error`, when no answer came."""
    if not isinstance(error, httpx2.TransportError) or isinstance(error, _PERMANENT):
        return False
    return repeatable or isinstance(error, _NOT_SENT)


def parse_retry_after(value: str | None, now: float) -> float | None:
    """Return the seconds to wait from a Retry-After header, None without a usable one.

    `value` is a number of seconds or an HTTP date, `now` the time of day in seconds
    since the epoch. The result is not negative.
    """
    if value is None:
        return None
    text = value.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        date = parsedate_to_datetime(text)
        moment = date.replace(tzinfo=date.tzinfo or UTC).timestamp()
    except (ValueError, OverflowError):
        return None
    return max(moment - now, 0.0)


def backoff(attempt: int, fraction: float) -> float:
    """Return the seconds to wait after the `attempt`-th one (from 1), with full jitter.

    `fraction` is a new `draw()`, from 0 to 1.
    """
    bound = min(FIRST_DELAY * 2.0 ** min(attempt - 1, 16), MAX_DELAY)
    return bound * fraction
