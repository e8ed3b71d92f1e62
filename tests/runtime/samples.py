"""Models and actions as a generated SDK declares them."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from templates.python.runtime.action import Action, StreamAction
from templates.python.runtime.event import StreamEvent
from templates.python.runtime.models import Model, Timestamp

DeviceClass: TypeAlias = Literal["standalone", "gateway"]


class Tag(Model):
    """A model inside another."""

    key: str
    value: str | None = None


class Device(Model):
    """A model with one field of each kind."""

    device_id: str | None = Field(default=None, alias="deviceId")
    name: str | None = None
    count: int | None = None
    device_class: DeviceClass | str | None = Field(default=None, alias="deviceClass")
    created: AwareDatetime | None = None
    time: Timestamp | None = None
    seen: Timestamp = 0
    tags: list[Tag] | None = None
    parent: "Device | None" = None
    attributes: dict[str, int] | None = None


class Row(Model):
    """A model whose unnamed fields have a type."""

    __pydantic_extra__: dict[str, float | str]

    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class TagEvent(StreamEvent):
    """A documented event."""

    name: Literal["tag"] = "tag"
    data: Tag


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class DeviceEvent(StreamEvent):
    """Another."""

    name: Literal["device"] = "device"
    data: Device


DeviceOrDevices: TypeAlias = Device | list[Device]

GET: Action[Device] = Action(
    name="device.get",
    method="GET",
    path="/devices/{DEVICE_ID}",
    scopes=("all.Application", "device.*", "device.get"),
    responses={200: Device},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)
POST: Action[Device] = Action(
    name="devices.post", method="POST", path="/devices", scopes=(), responses={200: Device, 201: Tag}
)
LOGIN: Action[Any] = Action(
    name="auth.login", method="POST", path="/auth", scopes=(), authenticated=False, responses={200: Any}
)
STREAM: StreamAction[TagEvent | DeviceEvent] = StreamAction(
    name="device.commandStream",
    method="GET",
    path="/devices/{DEVICE_ID}/commands",
    scopes=(),
    events={"tag": TagEvent, "device": DeviceEvent},
)

DEVICE = {"DEVICE_ID": "d1"}
