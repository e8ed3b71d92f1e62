# Generated from schemas.md. Do not edit.
"""What is received as Night Trains."""

from __future__ import annotations

from example_api._runtime.models import Model


class NightTrainsDataItem(Model):
    """An item of the `data` of `NightTrains`."""

    id: str | None = None


class NightTrains(Model):
    """Schema for a page of night trains."""

    data: list[NightTrainsDataItem] | None = None
    has_more: bool | None = None
