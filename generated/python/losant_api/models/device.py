# Generated from schemas.md. Do not edit.
"""What is received as Device."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from losant_api._runtime.models import Exact, Model

DeviceAttributesItemDataType: TypeAlias = (
    Literal["string", "number", "gps", "boolean"] | str
)

DeviceDeviceClass: TypeAlias = (
    Literal["standalone", "gateway", "peripheral", "floating"] | str
)

DeviceConnectionInfoConnected: TypeAlias = Annotated[Literal[1, 0], Exact] | int


class DeviceTagsItem(Model):
    """An item of the `tags` of `Device`."""

    key: str
    value: str


class DeviceAttributesItem(Model):
    """An item of the `attributes` of `Device`."""

    name: str
    data_type: DeviceAttributesItemDataType = Field(alias="dataType")


class DeviceConnectionInfo(Model):
    """The `connectionInfo` of `Device`."""

    time: AwareDatetime | None = None
    connected: DeviceConnectionInfoConnected | None = None


class Device(Model):
    """A single device of an application."""

    id: str | None = None
    device_id: str | None = Field(default=None, alias="deviceId")
    application_id: str | None = Field(default=None, alias="applicationId")
    creation_date: AwareDatetime | None = Field(default=None, alias="creationDate")
    last_updated: AwareDatetime | None = Field(default=None, alias="lastUpdated")
    name: str | None = None
    description: str | None = None
    tags: list[DeviceTagsItem] | None = None
    attributes: list[DeviceAttributesItem] | None = None
    device_class: DeviceDeviceClass | None = Field(default=None, alias="deviceClass")
    gateway_id: str | None = Field(default=None, alias="gatewayId")
    connection_info: DeviceConnectionInfo | None = Field(
        default=None,
        alias="connectionInfo",
    )
