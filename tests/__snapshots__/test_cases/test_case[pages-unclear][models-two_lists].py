# Generated from schemas.md. Do not edit.
"""What is received as Two Lists."""

from __future__ import annotations

from example_api._runtime.models import Model


class TwoListsGoldItem(Model):
    """An item of the `gold` of `TwoLists`."""

    value: int | None = None


class TwoLists(Model):
    """Schema for coins in two lists."""

    gold: list[TwoListsGoldItem] | None = None
    silver: list[TwoListsGoldItem] | None = None
