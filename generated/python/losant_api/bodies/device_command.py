# Generated from schemas.md. Do not edit.
"""What is sent as Device Command."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Required, TypedDict

DeviceCommandTime = TypedDict(
    "DeviceCommandTime",
    {
        "$date": "str",
    },
)
"""Device command time."""


class DeviceCommand(TypedDict, total=False):
    """The body of a request that sends a command to a device."""

    time: datetime | str | float | DeviceCommandTime
    name: Required[str]
    payload: Any
