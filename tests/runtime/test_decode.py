"""Answers become typed values; what is not as documented stays readable and is told."""

import json
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from templates.python.runtime.decode import NotJson, decode
from tests.runtime.samples import Device, DeviceOrDevices, Row, Tag


def _decode(expected: Any, value: Any) -> tuple[Any, list[str]]:
    return decode(expected, json.dumps(value).encode())


def test_an_answer_as_documented_is_typed() -> None:
    """Fields get their types, nothing is told."""
    device, mismatches = _decode(
        Device,
        {
            "deviceId": "d1",
            "created": "2017-09-19T12:00:00.000Z",
            "tags": [{"key": "a"}],
            "parent": {"deviceId": "d0"},
            "attributes": {"x": 1},
        },
    )

    assert [] == mismatches
    assert ("d1", datetime(2017, 9, 19, 12, tzinfo=UTC), "a", "d0", {"x": 1}) == (
        device.device_id,
        device.created,
        device.tags[0].key,
        device.parent.device_id,
        device.attributes,
    )


@pytest.mark.parametrize(
    "value",
    [
        {"deviceId": "d1", "_links": {"self": {"href": "x"}}},
        {"deviceClass": "floating"},
        {"name": None},
        {},
        {"count": "many", "tags": [{"key": 5, "new": 1}, "x"], "parent": [1]},
        {"_fields_set": 1, "self": 2, "model_config": 3, "device_id": "d1"},
        {"device_id": "d1", "deviceId": "d2", "tags": [{"key": "a", "value": "b"}]},
        {"parent": {"device_id": "d1"}, "device_class": None},
        {"device_id": "d1", "count": "many"},
    ],
)
def test_an_answer_is_written_back_as_it_came(value: dict[str, Any]) -> None:
    """Unknown fields, unknown values, null, absence and what did not fit survive a round trip."""
    device, _ = _decode(Device, value)

    assert value == device.to_dict()


@pytest.mark.parametrize(
    ("value", "attribute", "expected", "place"),
    [
        ({"count": "5"}, "count", "5", "count"),
        ({"count": True}, "count", True, "count"),
        ({"count": 1.5}, "count", 1.5, "count"),
        ({"deviceId": 5}, "device_id", 5, "deviceId"),
        ({"tags": {"a": 1}}, "tags", {"a": 1}, "tags"),
        ({"parent": "d0"}, "parent", "d0", "parent"),
        ({"time": [1]}, "time", [1], "time"),
        ({"seen": [1]}, "seen", [1], "seen"),
        ({"attributes": {"a": 1, "b": "x"}}, "attributes", {"a": 1, "b": "x"}, "attributes.b"),
    ],
)
def test_a_wrong_field_is_readable_and_told(
    value: dict[str, Any], attribute: str, expected: object, place: str
) -> None:
    """A field of another type keeps its JSON value; one message names its place."""
    device, mismatches = _decode(Device, {"name": "n", **value})

    assert ("n", expected) == (device.name, getattr(device, attribute))
    assert [place] == [mismatch.partition(":")[0] for mismatch in mismatches]


def test_right_parts_beside_wrong_ones_are_typed() -> None:
    """Deep inside lists and models, only the wrong part stays raw."""
    devices, mismatches = _decode(
        list[Device],
        [
            {"created": "2017-09-19T12:00:00Z", "tags": [{"key": "a"}, {"key": 1}, {"value": "v"}, 7]},
            {"created": "yesterday", "parent": {"tags": [{"key": "b"}], "count": []}},
            None,
        ],
    )

    assert datetime(2017, 9, 19, 12, tzinfo=UTC) == devices[0].created
    assert [Tag, Tag, Tag, int] == [type(tag) for tag in devices[0].tags]
    assert ("a", 1, None, "v") == (
        devices[0].tags[0].key,
        devices[0].tags[1].key,
        devices[0].tags[2].key,
        devices[0].tags[2].value,
    )
    assert ("yesterday", "b", []) == (
        devices[1].created,
        devices[1].parent.tags[0].key,
        devices[1].parent.count,
    )
    assert devices[2] is None
    assert [
        "[0].tags[1].key",
        "[0].tags[2].key",
        "[0].tags[3]",
        "[1].created",
        "[1].parent.count",
        "[2]",
    ] == [mismatch.partition(":")[0] for mismatch in mismatches]
    assert "[0].tags[2].key: missing" in mismatches


@pytest.mark.parametrize(
    ("value", "expected"), [({"count": "x"}, Device), ([{"count": "x"}], list), ("x", str), (None, type(None))]
)
def test_a_union_is_read_as_what_it_resembles(value: object, expected: type) -> None:
    """An object or a list that fits no member of a union is read as the nearest one."""
    result, mismatches = _decode(DeviceOrDevices, value)

    assert expected is type(result)
    assert 1 == len(mismatches)


def test_unnamed_fields_have_their_type() -> None:
    """What a typed rest of a model does not allow is told, and kept."""
    row, mismatches = _decode(Row, {"id": 1, "price": 2.5, "bad": [1]})

    assert {"price": 2.5, "bad": [1]} == row.model_extra
    assert ["id", "bad"] == [mismatch.partition(":")[0] for mismatch in mismatches]


def test_a_broken_constraint_is_told() -> None:
    """Parts that fit do not hide that the whole does not."""
    result, mismatches = _decode(Annotated[list[int], Field(max_length=1)], [1, 2])

    assert [1, 2] == result
    assert ["$"] == [mismatch.partition(":")[0] for mismatch in mismatches]


@pytest.mark.parametrize(
    ("expected", "text", "value"),
    [
        (int, "1.0", 1),
        (int, "-2e3", -2000),
        (int | str, "5.0", 5),
        (Literal[1, 0], "1.0", 1),
        (list[int], "[1.0, 2]", [1, 2]),
        (dict[str, int], '{"a": 1.0}', {"a": 1}),
        (float, "1.0", 1.0),
        (int | float, "1.5", 1.5),
        (Annotated[int, Field(ge=1)], "1.0", 1),
    ],
)
def test_a_number_without_a_fraction_is_an_integer(expected: Any, text: str, value: object) -> None:
    """JSON knows numbers only, and `1.0` is as good an integer as `1`."""
    result, mismatches = decode(expected, text.encode())

    assert (value, type(value), []) == (result, type(result), mismatches)


@pytest.mark.parametrize("text", ["1.5", "1e400", "true", '"1.0"'])
def test_no_other_number_is_an_integer(text: str) -> None:
    """A fraction, infinity and what is not a number stay as they are."""
    _, mismatches = decode(int, text.encode())

    assert ["$"] == [mismatch.partition(":")[0] for mismatch in mismatches]


@pytest.mark.parametrize("text", ["2017-09-19T12:00:00", "2017-09-19 12:00", "2017-09-19"])
def test_a_time_without_a_zone_is_a_mismatch(text: str) -> None:
    """It names no point in time, so it stays text."""
    device, mismatches = _decode(Device, {"created": text})

    assert (text, ["created"]) == (device.created, [mismatch.partition(":")[0] for mismatch in mismatches])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (rb'"\ud800"', "\ufffd"),
        (rb'"a\uDFFFb"', "a\ufffdb"),
        (rb'"\ud83d\ude00\ud83d"', "\U0001f600\ufffd"),
        (rb'"\\ud800"', "\\ud800"),
        (rb'"\\\ud800"', "\\\ufffd"),
        (rb'"\ud800\u0041"', "\ufffdA"),
        (rb'"\ud800\ud83d\ude00"', "\ufffd\U0001f600"),
        (rb'"\"\ud800\n"', '"\ufffd\n'),
    ],
)
@pytest.mark.parametrize("kind", [Any, str])
def test_half_a_character_is_json(content: bytes, expected: str, kind: Any) -> None:
    """A lone surrogate escape is valid JSON; as text it is the replacement character."""
    assert (expected, []) == decode(kind, content)


@pytest.mark.parametrize("expected", [Device, Any, list[Device]])
@pytest.mark.parametrize("content", [b"<html>", b"", b"{", b"\xff", b"[" * 5000])
def test_what_is_not_json_is_told_apart(expected: Any, content: bytes) -> None:
    """Bytes that are no JSON are never a mismatch of types."""
    with pytest.raises(NotJson):
        decode(expected, content)
