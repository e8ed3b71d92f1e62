# Generated from schemas.md. Do not edit.
"""What is received as Composite Device State."""

from __future__ import annotations

from typing import TypeAlias

from pydantic import Field

from losant_api._runtime.models import Model, Timestamp


class CompositeDeviceStateValue(Model):
    """A value of `CompositeDeviceState`."""

    value: int | float | str | bool | None = None
    time: Timestamp | None = None
    relay_id: str | None = Field(default=None, alias="relayId")


CompositeDeviceState: TypeAlias = dict[str, CompositeDeviceStateValue]
"""The newest value of each attribute of a device, merged from all of its states."""
