"""Answers become typed values; what is not as documented stays readable and is told."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Annotated, Any

import pytest
from pydantic import Field

from templates.python.runtime.decode import NotJson, decode
from templates.python.runtime.models import Model, parse_timestamp
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


@pytest.mark.parametrize("expected", [Device, Any, list[Device]])
@pytest.mark.parametrize("content", [b"<html>", b"", b"{", b"\xff", b"[" * 5000])
def test_what_is_not_json_is_told_apart(expected: Any, content: bytes) -> None:
    """Bytes that are no JSON are never a mismatch of types."""
    with pytest.raises(NotJson):
        decode(expected, content)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017-09-19T12:00:00.123Z", datetime(2017, 9, 19, 12, 0, 0, 123000, tzinfo=UTC)),
        ("2017-09-19T14:00:00+02:00", datetime(2017, 9, 19, 12, tzinfo=UTC)),
        ({"$date": "2017-09-19T12:00:00Z"}, datetime(2017, 9, 19, 12, tzinfo=UTC)),
        (1505822400123, 1505822400123),
        (1505822400123.0, 1505822400123),
        ("2017-09-19T12:00:00", "2017-09-19T12:00:00"),
        ("2017-13-19T12:00:00Z", "2017-13-19T12:00:00Z"),
        ("20170919", "20170919"),
        ("now", "now"),
        ({"$date": "now"}, "now"),
    ],
)
def test_a_time_has_one_of_three_types(value: object, expected: object) -> None:
    """A full ISO time is an aware datetime, milliseconds stay, other text stays."""
    actual = parse_timestamp(value)

    assert (expected, type(expected)) == (actual, type(actual))
    device, mismatches = _decode(Device, {"time": value})
    assert (expected, []) == (device.time, mismatches)


@pytest.mark.parametrize("value", [None, True, 1.5, [], {"$date": None}, {"date": "x"}, {"$date": "x", "y": 1}])
def test_what_is_no_time_is_refused(value: object) -> None:
    """Anything but the documented forms of a time does not fit."""
    with pytest.raises(ValueError, match="a time"):
        parse_timestamp(value)


def test_json_is_read_by_wire_names_alone() -> None:
    """What only looks like a field in Python is a field that the documentation does not know."""
    device, mismatches = _decode(Device, {"device_id": "d1", "device_class": 5})

    assert (None, None, []) == (device.device_id, device.device_class, mismatches)
    assert {"device_id": "d1", "device_class": 5} == device.model_extra


def test_names_that_differ_in_spelling_are_two_fields() -> None:
    """`a_b` and `aB` each have their own value, whichever comes."""

    class Spelled(Model):
        """Two fields, of which one has the wire name that the other has in Python."""

        a_b: str | None = Field(default=None, alias="aB")
        a_b_2: str | None = Field(default=None, alias="a_b")
        type: str | None = Field(default=None, alias="_type")
        type_2: str | None = Field(default=None, alias="type")

    for value in ({"a_b": "1"}, {"aB": "1"}, {"aB": "1", "a_b": "2"}, {"type": "t"}, {"_type": "t"}, {"type": None}):
        spelled, mismatches = _decode(Spelled, value)
        assert (value, []) == (spelled.to_dict(), mismatches)


def test_models_are_made_by_wire_names() -> None:
    """A user builds a model by the API's names, and reads the same out of it."""
    assert {"deviceId": "d1"} == Device(deviceId="d1").to_dict()
    assert '{"deviceId":"d1"}' == Device(deviceId="d1").model_dump_json(exclude_unset=True)
    assert "d1" == Device.model_validate({"deviceId": "d1"}).device_id


def test_models_are_built_by_many_threads_at_once() -> None:
    """Threads that meet a deferred model for the first time all get it whole."""

    class Fresh(Model):
        """A model nobody used yet."""

        inner: Device | None = None

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: _decode(Fresh, {"inner": {"deviceId": "d"}}), range(32)))

    assert {("d", 0)} == {(fresh.inner.device_id, len(mismatches)) for fresh, mismatches in results}
