"""Models and actions as a generated SDK declares them."""

from typing import Any, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from templates.python.runtime.action import Action, StreamAction
from templates.python.runtime.models import Model, Timestamp

DeviceClass: TypeAlias = Literal["standalone", "gateway"]


class Tag(Model):
    """A model inside another."""

    key: str
    value: str | None = None


class Device(Model):
    """A model with one field of each kind."""

    device_id: str | None = Field(default=None, validation_alias="deviceId", serialization_alias="deviceId")
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


DeviceOrDevices: TypeAlias = Device | list[Device]

GET: Action[Device] = Action(
    name="device.get",
    method="GET",
    path="/devices/{DEVICE_ID}",
    required_scopes=("all.Application", "device.*", "device.get"),
    responses={200: Device},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)
POST: Action[Device] = Action(name="devices.post", method="POST", path="/devices", responses={200: Device, 201: Tag})
LOGIN: Action[Any] = Action(name="auth.login", method="POST", path="/auth", authenticated=False, responses={200: Any})
STREAM: StreamAction[Tag] = StreamAction(
    name="device.commandStream", method="GET", path="/devices/{DEVICE_ID}/commands", events={"tag": Tag}
)

DEVICE = {"DEVICE_ID": "d1"}
