"""Cookies that arguments give: beside headers, beside credentials, and never another cookie."""

from datetime import UTC, datetime
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import unquote

import pytest

from templates.python.runtime.cookies import with_cookies


@pytest.mark.parametrize(
    ("headers", "cookies", "expected"),
    [
        ({}, {"sid": "a"}, {"Cookie": "sid=a"}),
        ({}, {"b": 1, "a": True, "c": 1.5}, {"Cookie": "b=1; a=true; c=1.5"}),
        ({"X": "x"}, {"sid": ""}, {"X": "x", "Cookie": "sid="}),
        ({"X": "x"}, {"sid": None}, {"X": "x"}),
        ({"X": None}, {}, {"X": None}),
        ({"cookie": "lang=en"}, {"sid": "a"}, {"Cookie": "lang=en; sid=a"}),
        ({"cookie": None}, {"sid": "a"}, {"Cookie": "sid=a"}),
        ({"cookie": "lang=en"}, {"sid": None}, {"cookie": "lang=en"}),
        ({}, {"at": datetime(2017, 6, 13, 4, tzinfo=UTC)}, {"Cookie": "at=2017-06-13T04%3A00%3A00.000Z"}),
        ({}, {"ids": "1,2"}, {"Cookie": "ids=1%2C2"}),
        ({}, {"name": "Zoë"}, {"Cookie": "name=Zo%C3%AB"}),
    ],
)
def test_cookies_stand_in_one_header(headers: Any, cookies: Any, expected: Any) -> None:
    """None is left out; a header `Cookie` that is an argument itself stands first."""
    assert expected == with_cookies(headers, cookies)


@pytest.mark.parametrize(
    "value", ["a; admin=1", "a\r\nX-Admin: 1", "a=b", 'a"b', "a,b=c", "a\\b", "a%3B", "a\tb", "a\0b"]
)
def test_no_value_becomes_another_cookie(value: str) -> None:
    """A server reads one cookie, whose value is the argument once it is decoded; the header is one line."""
    header = with_cookies({}, {"sid": value})["Cookie"]
    read = SimpleCookie(header)
    assert ["sid"] == list(read)
    assert value == unquote(read["sid"].value)
    assert header.isprintable()
    assert header.isascii()


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ({"a": 1}, TypeError),
        ([1], TypeError),
        (b"secret", TypeError),
        ("secret\ud800", ValueError),
        (float("nan"), ValueError),
    ],
)
def test_what_cannot_be_sent(value: object, error: type[Exception]) -> None:
    """The cookie is named, and its value is not shown."""
    with pytest.raises(error, match="`sid`") as raised:
        with_cookies({}, {"sid": value})
    assert "secret" not in str(raised.value)
