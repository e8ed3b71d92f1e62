# Generated from schemas.md. Do not edit.
"""What is received as Device Log."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AwareDatetime, Field

from losant_api._runtime.models import Exact, Model


class DeviceLogItem(Model):
    """An item of `DeviceLog`."""

    connected: Annotated[Literal[1, 0], Exact] | int | None = None
    time: AwareDatetime | None = None
    disconnect_reason: str | None = Field(default=None, alias="disconnectReason")
    messages_from_client: int | float | None = Field(
        default=None,
        alias="messagesFromClient",
    )
    messages_to_client: int | float | None = Field(
        default=None,
        alias="messagesToClient",
    )


DeviceLog: TypeAlias = list[DeviceLogItem]
"""When a device connected and disconnected, newest first."""
