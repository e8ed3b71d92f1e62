# Generated from schemas.md. Do not edit.
"""What is sent as Device Patch."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict

DevicePatchAttributesItemDataType: TypeAlias = Literal[
    "string", "number", "gps", "boolean"
]

DevicePatchDeviceClass: TypeAlias = Literal[
    "standalone", "gateway", "peripheral", "floating"
]


class DevicePatchTagsItem(TypedDict):
    """An item of the `tags` of `DevicePatch`."""

    key: str
    value: str


class DevicePatchAttributesItem(TypedDict):
    """An item of the `attributes` of `DevicePatch`."""

    name: str
    dataType: DevicePatchAttributesItemDataType


class DevicePatch(TypedDict, total=False):
    """The body of a request that changes a device; what it leaves out stays as it
    is.
    """

    name: str
    description: str
    tags: list[DevicePatchTagsItem]
    attributes: list[DevicePatchAttributesItem]
    deviceClass: DevicePatchDeviceClass
    gatewayId: str
