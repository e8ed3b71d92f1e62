# Generated from schemas.md. Do not edit.
"""What is received as Coins."""

from __future__ import annotations

from example_api._runtime.models import Model


class CoinsItem(Model):
    """An item of the `items` of `Coins`."""

    value: int | None = None


class Coins(Model):
    """Schema for a page of coins."""

    items: list[CoinsItem] | None = None
