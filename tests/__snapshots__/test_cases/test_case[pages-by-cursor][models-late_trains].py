# Generated from schemas.md. Do not edit.
"""What is received as Late Trains."""

from __future__ import annotations

from example_api._runtime.models import Model


class LateTrainsItem(Model):
    """An item of the `items` of `LateTrains`."""

    number: str | None = None


class LateTrainsPaging(Model):
    """The `paging` of `LateTrains`."""

    next_page_token: str | None = None
    has_more: bool | None = None


class LateTrains(Model):
    """Schema for a page of late trains."""

    items: list[LateTrainsItem] | None = None
    paging: LateTrainsPaging | None = None
