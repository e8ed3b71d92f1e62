# Generated from schemas.md. Do not edit.
"""What is sent as Device Command."""

from __future__ import annotations

from typing import Any, Required

from typing_extensions import TypedDict

from losant_api._runtime.body import TimestampLike


class DeviceCommand(TypedDict, total=False):
    """The body of a request that sends a command to a device."""

    time: TimestampLike
    name: Required[str]
    payload: Any
