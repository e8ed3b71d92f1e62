"""Arguments of stated types become what the API wants: dates, UUIDs, times in seconds, lists in their styles."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from templates.python.runtime.path import fill_path
from templates.python.runtime.query import encode_query
from templates.python.runtime.values import (
    comma_separated,
    date_time,
    full_date,
    repeated,
    scalar,
    timestamp,
    timestamp_seconds,
    uuid,
)

MOMENT = datetime(2017, 9, 19, 12, 0, 0, 123456, tzinfo=UTC)
DAY = date(2017, 6, 13)
TRACE = "575ec868-7ae1-43cd-83dc-4a97575ec868"


@pytest.mark.parametrize(
    ("function", "value", "expected"),
    [
        (timestamp_seconds, MOMENT, 1505822400),
        (timestamp_seconds, datetime(1969, 12, 31, 23, 59, 59, 500000, tzinfo=UTC), -1),
        (timestamp_seconds, 1505822400, 1505822400),
        (timestamp_seconds, None, None),
        (full_date, DAY, "2017-06-13"),
        (full_date, "2017-06-13", "2017-06-13"),
        (full_date, None, None),
        (date_time, MOMENT, "2017-09-19T12:00:00.123Z"),
        (date_time, MOMENT.astimezone(timezone(timedelta(hours=5))), "2017-09-19T12:00:00.123Z"),
        (date_time, "2017-06-13T04:00:00+02:00", "2017-06-13T04:00:00+02:00"),
        (date_time, None, None),
        (uuid, UUID(TRACE), TRACE),
        (uuid, TRACE, TRACE),
        (uuid, None, None),
        (scalar, True, "true"),
        (scalar, 10**20, "1" + "0" * 20),
        (scalar, 0.5, "0.5"),
        (scalar, None, None),
    ],
)
def test_a_value_is_sent_as(function: Callable[[Any], Any], value: Any, expected: object) -> None:
    """Each kind has one form on the wire; None stays absent."""
    actual = function(value)

    assert (expected, type(expected)) == (actual, type(actual))


@pytest.mark.parametrize(
    ("function", "value", "error", "reason"),
    [
        (timestamp_seconds, MOMENT.replace(tzinfo=None), ValueError, "has no time zone"),
        (timestamp_seconds, True, TypeError, "got bool"),
        (full_date, MOMENT, TypeError, "got datetime"),
        (full_date, "2017-02-30", ValueError, "is not a date"),
        (full_date, "20170613", ValueError, "is not a date"),
        (full_date, "2017-W24-2", ValueError, "is not a date"),
        (full_date, "\uff12017-06-13", ValueError, "is not a date"),
        (full_date, 1, TypeError, "got int"),
        (date_time, MOMENT.replace(tzinfo=None), ValueError, "has no time zone"),
        (date_time, "2017-06-13T04:00:00", ValueError, "names no point in time"),
        (date_time, "now", ValueError, "names no point in time"),
        (date_time, DAY, TypeError, "got date"),
        (uuid, 1, TypeError, "got int"),
        (scalar, "1", TypeError, "got str"),
        (scalar, float("nan"), ValueError, "finite"),
        (repeated, b"ab", TypeError, "got bytes"),
        (comma_separated, bytearray(b"ab"), TypeError, "got bytearray"),
        (repeated, [1], TypeError, "got int"),
        (repeated, 1, TypeError, "not iterable"),
    ],
)
def test_a_wrong_value_is_refused(
    function: Callable[[Any], Any], value: Any, error: type[Exception], reason: str
) -> None:
    """What would be sent wrong is an error that says why."""
    with pytest.raises(error, match=reason):
        function(value)


@pytest.mark.parametrize(
    ("value", "item", "expected"),
    [
        ([1, 2], scalar, [("a", "1"), ("a", "2")]),
        ([True], scalar, [("a", "true")]),
        ((DAY,), full_date, [("a", "2017-06-13")]),
        ([MOMENT], timestamp, [("a", "1505822400123")]),
        ([], scalar, []),
    ],
)
def test_items_are_repeated(value: Any, item: Callable[[Any], Any], expected: list[tuple[str, str]]) -> None:
    """Each item has a pair of its own, under the same name; no item sends nothing."""
    assert expected == encode_query({"a": repeated(value, item)})


def test_texts_are_repeated() -> None:
    """A comma is part of an item, a lone text is one item, and an absent list sends nothing."""
    assert [("a[]", "x,y"), ("a[]", "z")] == encode_query({"a[]": repeated(["x,y", "z"])})
    assert [("a", "xy")] == encode_query({"a": repeated("xy")})
    assert [] == encode_query({"a": repeated(None)})


def test_items_are_joined_as_what_they_are() -> None:
    """Items other than texts are joined by commas, too."""
    assert "1,2" == comma_separated([1, 2], scalar)
    assert "2017-06-13,2017-06-14" == comma_separated([DAY, "2017-06-14"], full_date)


def test_an_item_that_is_none_is_refused() -> None:
    """None has no text."""
    with pytest.raises(TypeError, match="got None"):
        repeated([None], scalar)


@pytest.mark.parametrize(("value", "expected"), [(42, "/books/42"), (-1, "/books/-1"), (0.5, "/books/0.5")])
def test_a_number_goes_into_a_path(value: Any, expected: str) -> None:
    """An id that is a number need not be made a text first."""
    assert expected == fill_path("/books/{BOOK_ID}", {"BOOK_ID": value})
