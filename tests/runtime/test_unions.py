"""Arguments of several types: a single value as it is, and a list as its style writes it."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from templates.python.runtime.unions import either
from templates.python.runtime.values import Repeated, comma_separated, repeated, scalar


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("a,b", "a,b"),
        ("", ""),
        (5, "5"),
        (1.5, "1.5"),
        (True, "true"),
        (date(2017, 6, 13), "2017-06-13"),
        (datetime(2017, 6, 13, 4, tzinfo=UTC), "2017-06-13T04:00:00.000Z"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
def test_a_single_value(value: object, expected: object) -> None:
    """It is sent as it would be alone, whether a list would do or not."""
    assert expected == either(value)
    assert expected == either(value, repeated, scalar)


def test_several_values() -> None:
    """They are sent in the style of the list, each as an item of it."""
    assert "1,2" == either([1, 2], comma_separated, scalar)
    assert "a,b" == either(("a", "b"), comma_separated)
    assert Repeated(("1", "2")) == either([1, 2], repeated, scalar)


@pytest.mark.parametrize("value", [[1], object(), {"a": 1}, b"a"])
def test_what_is_none_of_the_types(value: object) -> None:
    """Without a list no list is taken."""
    with pytest.raises(TypeError):
        either(value)


@pytest.mark.parametrize(("value", "error"), [(float("inf"), ValueError), (object(), TypeError), (["a"], TypeError)])
def test_what_would_be_sent_wrong(value: object, error: type[Exception]) -> None:
    """It is refused as it would be alone, and so is an item of another type."""
    with pytest.raises(error):
        either(value, comma_separated, scalar)
