"""The policy of retries: what is sent again, and how long to wait first."""

import math

import httpx2
import pytest

from templates.python.runtime.retry import (
    backoff,
    draw,
    is_repeatable,
    parse_retry_after,
    retries_failure,
    retries_status,
)

NOW = 1505822400.0


@pytest.mark.parametrize(
    ("method", "retry_writes", "expected"),
    [
        ("GET", False, True),
        ("DELETE", False, True),
        ("PUT", False, True),
        ("HEAD", False, True),
        ("POST", False, False),
        ("PATCH", False, False),
        ("POST", True, True),
        ("PATCH", True, True),
    ],
)
def test_a_method_is_repeatable(method: str, *, retry_writes: bool, expected: bool) -> None:
    """Only idempotent methods may arrive twice, unless the caller allows it."""
    assert expected is is_repeatable(method, retry_writes=retry_writes)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 422, 501])
def test_a_final_status_is_not_retried(status: int) -> None:
    """A status that another attempt would not change ends the call."""
    assert not retries_status(status, repeatable=True, asked=True)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_transient_status_is_retried_where_repeatable(status: int) -> None:
    """A status that may pass is retried for what may arrive twice."""
    assert retries_status(status, repeatable=True, asked=False)


@pytest.mark.parametrize(
    ("status", "asked", "expected"),
    [
        (408, True, False),
        (429, False, True),
        (500, True, False),
        (502, True, False),
        (503, True, True),
        (503, False, False),
        (504, True, False),
    ],
)
def test_a_write_is_retried_only_when_surely_not_processed(status: int, *, asked: bool, expected: bool) -> None:
    """A write is sent again after 429, and after 503 when the server asks for it."""
    assert expected is retries_status(status, repeatable=False, asked=asked)


@pytest.mark.parametrize(
    ("error", "repeatable", "write"),
    [
        (httpx2.ConnectError(""), True, True),
        (httpx2.ConnectTimeout(""), True, True),
        (httpx2.PoolTimeout(""), True, True),
        (httpx2.ReadTimeout(""), True, False),
        (httpx2.ReadError(""), True, False),
        (httpx2.WriteError(""), True, False),
        (httpx2.RemoteProtocolError(""), True, False),
        (httpx2.LocalProtocolError(""), False, False),
        (httpx2.UnsupportedProtocol(""), False, False),
        (httpx2.TooManyRedirects(""), False, False),
        (httpx2.DecodingError(""), False, False),
    ],
)
def test_a_failure_is_retried(error: httpx2.RequestError, *, repeatable: bool, write: bool) -> None:
    """A broken connection is retried, for writes only when it was never made."""
    assert (repeatable, write) == (
        retries_failure(error, repeatable=True),
        retries_failure(error, repeatable=False),
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("0", 0.0),
        (" 7 ", 7.0),
        ("4233600", 4233600.0),
        ("9" * 5000, math.inf),
        ("Tue, 19 Sep 2017 12:00:30 GMT", 30.0),
        ("Tue, 19 Sep 2017 13:00:00 GMT", 3600.0),
        ("Tue, 19 Sep 2017 11:00:00 GMT", 0.0),
        ("Tue, 19 Sep 2017 12:00:30 -0000", 30.0),
        ("-5", None),
        ("1.5", 1.5),
        ("1.", None),
        ("soon", None),
        ("٣", None),
        ("", None),
    ],
)
def test_retry_after_is_read(value: str | None, expected: float | None) -> None:
    """Retry-After is read in seconds and as a date, however far away."""
    assert expected == parse_retry_after(value, NOW)


def test_backoff_doubles_up_to_a_bound() -> None:
    """The bound of the wait doubles with each attempt, up to eight seconds."""
    assert [0.5, 1.0, 2.0, 4.0, 8.0, 8.0] == [backoff(attempt, 1.0) for attempt in range(1, 7)]
    assert 8.0 == backoff(10**6, 1.0)


def test_jitter_is_full() -> None:
    """A wait may be anything from nothing to its bound."""
    assert (0.0, 1.0) == (backoff(3, 0.0), backoff(3, 0.5))
    assert all(0.0 <= draw() <= 1.0 for _ in range(100))
