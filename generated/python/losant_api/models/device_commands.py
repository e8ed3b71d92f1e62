# Generated from schemas.md. Do not edit.
"""What is received as Device Commands."""

from __future__ import annotations

from typing import Any, TypeAlias

from losant_api._runtime.models import Model, Timestamp


class DeviceCommandsItem(Model):
    """An item of `DeviceCommands`."""

    time: Timestamp | None = None
    name: str
    payload: Any = None


DeviceCommands: TypeAlias = list[DeviceCommandsItem]
"""The commands last sent to a device, newest first."""
