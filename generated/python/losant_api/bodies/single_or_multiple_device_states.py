# Generated from schemas.md. Do not edit.
"""What is sent as Single Or Multiple Device States."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Required, TypeAlias, TypedDict

SingleOrMultipleDeviceStates_2Time = TypedDict(
    "SingleOrMultipleDeviceStates_2Time",
    {
        "$date": "str",
    },
)
"""Single or multiple device states 2 time."""


class SingleOrMultipleDeviceStates_2(TypedDict, total=False):
    """Single or multiple device states 2."""

    time: datetime | str | float | SingleOrMultipleDeviceStates_2Time
    relayId: str
    meta: Any
    data: Required[dict[str, float | str | bool]]
    flowVersion: str


SingleOrMultipleDeviceStates: TypeAlias = (
    SingleOrMultipleDeviceStates_2 | list[SingleOrMultipleDeviceStates_2]
)
"""The body of a request that reports one state of a device, or several at once."""
