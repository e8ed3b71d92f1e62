# Generated from schemas.md. Do not edit.
"""What is sent as Single Or Multiple Device States."""

from __future__ import annotations

from typing import Any, Required, TypeAlias

from typing_extensions import TypedDict

from losant_api._runtime.body import TimestampLike


class SingleOrMultipleDeviceStatesItem(TypedDict, total=False):
    """An item of `SingleOrMultipleDeviceStates`."""

    time: TimestampLike
    relayId: str
    meta: Any
    data: Required[dict[str, float | str | bool]]
    flowVersion: str


SingleOrMultipleDeviceStates: TypeAlias = (
    SingleOrMultipleDeviceStatesItem | list[SingleOrMultipleDeviceStatesItem]
)
"""The body of a request that reports one state of a device, or several at once."""
