"""What was read goes into what is sent."""

import json
from typing import Any, Literal, Required

import pytest
from pydantic import Field
from typing_extensions import TypedDict

from templates.python.runtime.body import encode_body
from templates.python.runtime.models import Model
from tests.runtime.samples import Device, Tag


class TagBody(TypedDict, total=False):
    """What is sent as a tag."""

    key: Required[str]


class Circle(TypedDict):
    """A member of a union."""

    kind: Literal["circle"]
    size: int


class Square(TypedDict):
    """Another one, with the same keys and one more."""

    kind: Literal["square"]
    size: int
    color: str | None


class DeviceBody(TypedDict, total=False):
    """What is sent as a device: it has no id, and no date."""

    name: str
    count: int | None
    deviceClass: Literal["standalone", "gateway"]
    tags: list[TagBody]
    parent: "DeviceBody | None"
    attributes: dict[str, int]
    shape: Circle | Square
    free: Any


class Shaped(Model):
    """A model with fields of kinds that need a choice."""

    shape: Any = None
    free: Any = None
    new_one: str | None = Field(default=None, alias="newOne")


def _sent(body: object, expected: Any = DeviceBody, **extra: object) -> Any:
    content = encode_body(body, extra, expected)
    assert content is not None
    return json.loads(content)


READ = {
    "deviceId": "d1",
    "created": "2017-09-19T12:00:00.000Z",
    "name": "Pump",
    "count": None,
    "deviceClass": None,
    "tags": [{"key": "a", "value": "b", "more": 1}],
    "parent": {"deviceId": "d0", "name": "Hall", "count": 2},
    "attributes": {"x": 1},
    "unknown": [1],
}
WRITTEN = {
    "name": "Pump",
    "count": None,
    "tags": [{"key": "a"}],
    "parent": {"name": "Hall", "count": 2},
    "attributes": {"x": 1},
}


def test_a_model_is_sent_with_the_keys_of_the_body() -> None:
    """Ids, dates and unknown fields are left out at every level, and null where the body takes none."""
    assert WRITTEN == _sent(Device.model_validate(READ))


def test_a_change_is_sent() -> None:
    """What was read, changed, is what is sent; what was not there is not."""
    device = Device.model_validate({"deviceId": "d1", "name": "Pump"})
    device.name, device.tags = "Fan", [Tag(key="a", value="b")]

    assert {"name": "Fan", "tags": [{"key": "a"}]} == _sent(device)


def test_models_stand_in_bodies_and_lists() -> None:
    """A part of an answer in a body of one's own loses what only answers have, the rest stays as it is."""
    tags = [Tag(key="a", value="b")]

    assert {"name": "Pump", "tags": [{"key": "a"}], "other": 1} == _sent({"name": "Pump", "tags": tags, "other": 1})
    assert [{"key": "a"}, {"value": "c"}] == _sent([*tags, {"value": "c"}], list[TagBody])
    assert [{"key": "a"}] == _sent((*tags,), TagBody | list[TagBody])
    assert {"x": {"key": "a"}} == _sent({"x": tags[0]}, dict[str, TagBody])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"shape": {"kind": "circle", "size": 1, "color": "red"}}, {"shape": {"kind": "circle", "size": 1}}),
        ({"shape": {"kind": "square", "size": 1, "id": 2}}, {"shape": {"kind": "square", "size": 1}}),
        ({"shape": {"size": 1, "color": None}}, {"shape": {"size": 1, "color": None}}),
        ({"free": {"a": [{"b": None}]}, "newOne": "x"}, {"free": {"a": [{"b": None}]}}),
        ({"free": None}, {"free": None}),
    ],
)
def test_the_nearest_member_of_a_union_is_taken(value: Any, expected: Any) -> None:
    """Literals decide, then the number of keys; what may be any JSON is sent whole."""
    assert expected == _sent(Shaped.model_validate(value))


def test_a_body_of_unknown_type_is_sent_whole() -> None:
    """Where the documentation does not say what is sent, all that was read is."""
    assert READ == {**_sent(Device.model_validate(READ), None), "created": READ["created"]}


def test_keys_are_added_to_a_model() -> None:
    """`extra_body` wins, and may add what the body does not have."""
    assert {"name": "Fan", "id": 5} == _sent(Device.model_validate({"name": "Pump", "deviceId": "d"}), name="Fan", id=5)
