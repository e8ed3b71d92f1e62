"""Paths, queries, bodies and headers are built so that no value can change what is called."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest

from templates.python.runtime.body import encode_body
from templates.python.runtime.errors import MissingTokenError
from templates.python.runtime.headers import add_headers, bearer
from templates.python.runtime.path import decode_percents, fill_path
from templates.python.runtime.query import encode_query
from templates.python.runtime.unset import UNSET
from tests.runtime.callers import SETTINGS
from tests.runtime.samples import Device

TEMPLATE = "/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/state"

CONTROLS = ("\x00", "a\nb", "%00", "%0a", "\x7f", "\x85", "\ud800")


class Order(StrEnum):
    """An enumeration that a user may pass for its value."""

    ASCENDING = "asc"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("575ec8687ae143cd83dc4a97", "575ec8687ae143cd83dc4a97"),
        ("a/b", "a%2Fb"),
        ("a?x", "a%3Fx"),
        ("a#f", "a%23f"),
        ("a b", "a%20b"),
        ("a%b", "a%25b"),
        ("v1.2", "v1.2"),
        ("...", "..."),
        ("ü", "%C3%BC"),
        ("//evil.example", "%2F%2Fevil.example"),
        ("{DEVICE_ID}", "%7BDEVICE_ID%7D"),
    ],
)
def test_a_path_value_is_one_segment(value: str, expected: str) -> None:
    """A path value is encoded whole and stays in its place."""
    path = fill_path(TEMPLATE, {"APPLICATION_ID": "app", "DEVICE_ID": value})

    assert f"/applications/app/devices/{expected}/state" == path


@pytest.mark.parametrize(
    "value",
    [
        "x" * 4097,
        "",
        ".",
        "..",
        "%2525252e%252e",
        "%2e%2e",
        "%2E",
        ".%2e",
        "%252e%252e",
        "../x",
        "a/..",
        "a\\..",
        "%2e%2e%2fx",
        *CONTROLS,
    ],
)
def test_a_path_value_cannot_name_another_path(value: str) -> None:
    """Empty values, dot segments and control characters are refused by name, decoded or not."""
    with pytest.raises(ValueError, match=r"^path parameter DEVICE_ID \(`device_id`\) "):
        fill_path(TEMPLATE, {"APPLICATION_ID": "app", "DEVICE_ID": value})


@pytest.mark.parametrize("value", [None, True, b"x", UNSET])
def test_a_path_value_is_a_text_or_a_number(value: Any) -> None:
    """Nothing else goes into a path, so that None never becomes `None`."""
    with pytest.raises(TypeError, match="DEVICE_ID"):
        fill_path(TEMPLATE, {"APPLICATION_ID": "app", "DEVICE_ID": value})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"a": None}, []),
        ({"b": "x", "a": ""}, [("b", "x"), ("a", "")]),
        ({"a": True, "b": False}, [("a", "true"), ("b", "false")]),
        ({"a": 5, "b": 0.5, "c": -1}, [("a", "5"), ("b", "0.5"), ("c", "-1")]),
        ({"a": Order.ASCENDING}, [("a", "asc")]),
        (
            {"tagFilter": [{"key": "Floor", "value": 2}, {"key": "x"}]},
            [("tagFilter[0][key]", "Floor"), ("tagFilter[0][value]", "2"), ("tagFilter[1][key]", "x")],
        ),
        ({"a": {"b": {"c": None, "d": True}}, "e": [], "f": {}}, [("a[b][d]", "true")]),
        ({"a": [datetime(2017, 9, 19, tzinfo=UTC)]}, [("a[0]", "2017-09-19T00:00:00.000Z")]),
    ],
)
def test_a_query_is_pairs_of_text(query: Mapping[str, Any], expected: list[tuple[str, str]]) -> None:
    """Values of a query become text; structures are written in brackets, None is left out."""
    assert expected == encode_query(query)


@pytest.mark.parametrize(
    ("value", "error"),
    [(b"x", TypeError), (object(), TypeError), ({1, 2}, TypeError), (float("nan"), ValueError), (UNSET, TypeError)],
)
def test_a_query_value_without_text_is_refused(value: object, error: type[Exception]) -> None:
    """What has no place in a query is refused by name."""
    with pytest.raises(error, match=r"`a\[b\]`"):
        encode_query({"a": {"b": value}})


@pytest.mark.parametrize(
    ("body", "extra", "expected"),
    [
        (UNSET, {}, None),
        (None, {}, b"null"),
        ({"b": 1, "a": None, "c": []}, {}, b'{"b":1,"a":null,"c":[]}'),
        ({"name": "Größe"}, {}, '{"name":"Größe"}'.encode()),
        ({"time": datetime(2017, 9, 19, 1, 2, 3, 4999, tzinfo=UTC)}, {}, b'{"time":"2017-09-19T01:02:03.004Z"}'),
        ({"a": 1}, {"a": 2, "b": 3}, b'{"a":2,"b":3}'),
        (UNSET, {"b": 3}, b'{"b":3}'),
    ],
)
def test_a_body_is_compact_json(body: object, extra: Mapping[str, Any], expected: bytes | None) -> None:
    """A body is JSON without spaces, absent and null differ, and extra keys are added."""
    assert expected == encode_body(body, extra)


@pytest.mark.parametrize(
    ("body", "extra", "error", "reason"),
    [
        ({"time": datetime(2017, 9, 19, tzinfo=UTC).replace(tzinfo=None)}, {}, ValueError, "time zone"),
        ({"a": float("inf")}, {}, ValueError, "JSON"),
        ({"a": object()}, {}, TypeError, "object has no JSON form"),
        ({"a": UNSET}, {}, TypeError, "leave the key out"),
        ([1], {"a": 1}, TypeError, "needs a JSON object, not a list"),
    ],
)
def test_a_body_without_json_form_is_refused(
    body: object, extra: Mapping[str, Any], error: type[Exception], reason: str
) -> None:
    """What would be sent wrong in a body is an error that says why."""
    with pytest.raises(error, match=reason):
        encode_body(body, extra)


def test_headers_replace_the_same_name_in_any_case() -> None:
    """A header of the caller takes the place of the SDK's own; None is left out."""
    headers = {"Accept": "application/json", "User-Agent": "x"}

    add_headers(headers, {"accept": "text/plain", "X-Count": 3, "X-None": None})

    assert {"User-Agent": "x", "accept": "text/plain", "X-Count": "3"} == headers


@pytest.mark.parametrize(
    ("name", "value"),
    [("X-Key", "s3cret\r\nHost: evil"), ("X-Key", "s3cret\x00"), ("X-Key", "s3cretü"), ("X Key\r\n", "s3cret")],
)
def test_a_header_cannot_break_out(name: str, value: str) -> None:
    """Line ends and the like are refused in headers, without telling the value."""
    with pytest.raises(ValueError, match=r"X.Key") as caught:
        add_headers({}, {name: value})

    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(("token", "error"), [("two words", ValueError), ("line\n", ValueError), (5, TypeError)])
def test_a_token_that_is_none_is_refused_without_telling_it(token: object, error: type[Exception]) -> None:
    """A token with stray characters is an error that does not show it."""
    with pytest.raises(error, match="the token") as caught:
        bearer(token, "device.get", SETTINGS)

    assert str(token) not in str(caught.value)


@pytest.mark.parametrize("token", [None, ""])
def test_a_missing_token_names_the_variable(token: object) -> None:
    """The error for a missing token says where it is looked for."""
    with pytest.raises(MissingTokenError, match="ACME_API_TOKEN"):
        bearer(token, "device.get", SETTINGS)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("%2525252541", "A"),
        ("%2%35%34%31", "A"),
        ("a%", "a%"),
        ("%zz%4", "%zz%4"),
        ("%c3%BC\xfc", "\xfc\xfc"),
        ("%" + "25" * 100_000, "%"),
    ],
)
def test_percents_are_decoded_to_the_end(value: str, expected: str) -> None:
    """What is encoded many times is decoded in one pass, in time that grows with its length."""
    assert expected == decode_percents(value.encode())


def test_a_naive_time_in_a_model_is_refused() -> None:
    """A model in a body is held to what arguments are held to, at every depth."""
    naive = datetime(2017, 9, 19, 12, tzinfo=UTC).replace(tzinfo=None)
    for device in (Device.model_construct(created=naive), Device.model_construct(time=naive)):
        for body in (device, {"devices": [device]}, Device(parent=device)):
            with pytest.raises(ValueError, match="has no time zone"):
                encode_body(body, {})


def test_a_model_is_sent_as_its_json() -> None:
    """Names are the API's, times have milliseconds and `Z`, and what is absent is not sent."""
    device = Device(deviceId="d", created=datetime(2017, 9, 19, 12, tzinfo=UTC), parent=Device(name=None))

    assert b'{"deviceId":"d","created":"2017-09-19T12:00:00.000Z","parent":{"name":null}}' == encode_body(device, {})
