# Generated from schemas.md. Do not edit.
"""What is received as Device States."""

from __future__ import annotations

from typing import Any, TypeAlias

from pydantic import Field

from losant_api._runtime.models import Model, Timestamp


class DeviceStatesItem(Model):
    """An item of `DeviceStates`."""

    time: Timestamp | None = None
    relay_id: str | None = Field(default=None, alias="relayId")
    meta: Any = None
    data: dict[str, int | float | str | bool]
    flow_version: str | None = Field(default=None, alias="flowVersion")


DeviceStates: TypeAlias = list[DeviceStatesItem]
"""The states a device last reported, newest first."""
