"""Arguments become what the API wants, and wrong ones are refused with the reason."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from templates.python.runtime.unset import UNSET
from templates.python.runtime.values import (
    comma_separated,
    milliseconds,
    optional_id,
    relative_timestamp,
    seconds,
    timestamp,
)

MOMENT = datetime(2017, 9, 19, 12, 0, 0, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("function", "value", "expected"),
    [
        (timestamp, MOMENT, 1505822400123),
        (timestamp, MOMENT.astimezone(timezone(timedelta(hours=5))), 1505822400123),
        (timestamp, 1505822400123, 1505822400123),
        (timestamp, None, None),
        (relative_timestamp, MOMENT, 1505822400123),
        (relative_timestamp, timedelta(hours=-1), -3600000),
        (relative_timestamp, timedelta(), 0),
        (relative_timestamp, -2592000000, -2592000000),
        (relative_timestamp, None, None),
        (milliseconds, timedelta(seconds=1.5), 1500),
        (milliseconds, 60000, 60000),
        (milliseconds, None, None),
        (seconds, timedelta(minutes=2), 120),
        (seconds, timedelta(milliseconds=500), 0.5),
        (seconds, 2, 2),
        (seconds, None, None),
        (comma_separated, ["a", "b"], "a,b"),
        (comma_separated, ("a",), "a"),
        (comma_separated, [], ""),
        (comma_separated, "a,b", "a,b"),
        (comma_separated, None, None),
        (optional_id, "575ec8687ae143cd83dc4a97", "575ec8687ae143cd83dc4a97"),
        (optional_id, None, ""),
        (optional_id, UNSET, None),
    ],
)
def test_a_value_is_sent_as(function: Callable[[Any], Any], value: Any, expected: object) -> None:
    """Each kind of parameter has one form on the wire; None stays absent."""
    actual = function(value)

    assert (expected, type(expected)) == (actual, type(actual))


@pytest.mark.parametrize(
    ("function", "value", "error", "reason"),
    [
        (timestamp, MOMENT.replace(tzinfo=None), ValueError, "has no time zone"),
        (relative_timestamp, MOMENT.replace(tzinfo=None), ValueError, "has no time zone"),
        (relative_timestamp, timedelta(hours=1), ValueError, r"in the future; write datetime.timedelta\(days=-1"),
        (relative_timestamp, datetime(1970, 1, 1, tzinfo=UTC), ValueError, "not after 1970"),
        (milliseconds, timedelta(seconds=-1), ValueError, "negative"),
        (seconds, timedelta(seconds=-1), ValueError, "negative"),
        (comma_separated, ["a,b"], ValueError, "comma"),
        (comma_separated, [1], TypeError, "str"),
        (timestamp, "2017-09-19", TypeError, "got str"),
        (timestamp, True, TypeError, "got bool"),
        (timestamp, timedelta(), TypeError, "got timedelta"),
        (relative_timestamp, 1.5, TypeError, "got float"),
        (milliseconds, MOMENT, TypeError, "got datetime"),
    ],
)
def test_a_wrong_value_is_refused(
    function: Callable[[Any], Any], value: Any, error: type[Exception], reason: str
) -> None:
    """What would be sent wrong is an error that says why."""
    with pytest.raises(error, match=reason):
        function(value)
