"""Answers become typed values; what is not as documented stays readable and is told."""

import inspect
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import pytest
from pydantic import Field

from templates.python.runtime.decode import NotJson, decode
from templates.python.runtime.models import Model, parse_timestamp
from templates.python.runtime.shapes import is_tangled
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
    """A fraction, infinity and what is no number stay as they are."""
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


class Left(Model):
    """One member of a union that holds itself."""

    child: "Left | Right | None" = None
    children: "list[Left | Right] | None" = None
    left: int | None = None


class Right(Model):
    """The other member."""

    child: "Left | Right | None" = None
    right: int | None = None


@pytest.mark.parametrize("depth", [3, 20, 35])
@pytest.mark.parametrize(("key", "kind"), [("left", Left), ("right", Right)])
def test_a_union_that_holds_itself_is_read(depth: int, key: str, kind: type[Model]) -> None:
    """Each level is read once for each member; time would double with every level else."""
    value: Any = {key: 1}
    for _ in range(depth):
        value = {"child": value}

    result, mismatches = _decode(Left | Right, value)

    for _ in range(depth):
        result = result.child
    assert (kind, 1, []) == (type(result), getattr(result, key), mismatches)


def test_a_wrong_part_of_a_union_that_holds_itself_is_told() -> None:
    """The place of a mismatch is told through all levels, and the rest is typed."""
    value: Any = {"left": 2, "child": 5}
    for _ in range(20):
        value = {"left": 0, "child": value}

    result, mismatches = _decode(Left | Right, value)

    for left in [0] * 20 + [2]:
        assert (Left, left) == (type(result), result.left)
        result = result.child
    assert (5, ["child." * 20 + "child"]) == (result, [mismatch.partition(":")[0] for mismatch in mismatches])


def test_what_is_nested_too_deeply_is_told() -> None:
    """Beyond some forty levels a value is left as it is, in every version of Python."""
    value: Any = {"left": 1}
    for _ in range(150):
        value = {"child": value}

    _, mismatches = _decode(Left | Right, value)

    assert ["nested too deeply to be read"] == [mismatch.partition(": ")[2] for mismatch in mismatches]


def test_a_program_that_is_deep_in_itself_reads_what_there_is_room_for() -> None:
    """Where the stack has no room to read part by part, the value is left as it is, and that is told."""
    value: Any = {"left": "x"}
    for _ in range(30):
        value = {"child": value}
    content = json.dumps(value).encode()
    decode(Left | Right, content)
    limit = sys.getrecursionlimit()
    frames = len(inspect.stack(0))

    sys.setrecursionlimit(frames + 60)
    try:
        result, mismatches = decode(Left | Right, content)
    finally:
        sys.setrecursionlimit(limit)

    assert (value, ["$: nested too deeply to be read"]) == (result, mismatches)


@pytest.mark.parametrize(
    ("expected", "tangled"),
    [
        (Left, True),
        (list[Left | Right], True),
        (Device, False),
        (DeviceOrDevices, False),
        (Any, False),
        (Tag | Row, False),
        (Annotated[int, []], False),
    ],
)
def test_unions_that_hold_themselves_are_known(expected: Any, *, tangled: bool) -> None:
    """Only they are read part by part from the start."""
    assert tangled is is_tangled(expected)


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
