"""Models are made and built by users and threads; times have one of three types."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import Field

from templates.python.runtime.decode import decode
from templates.python.runtime.models import Model, parse_timestamp
from tests.runtime.samples import Device


def _decode(expected: Any, value: Any) -> tuple[Any, list[str]]:
    return decode(expected, json.dumps(value).encode())


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
