# Generated from schemas.md. Do not edit.
"""What is received as Lent Boats."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class LentBoatsBoatsItem(Model):
    """An item of the `boats` of `LentBoats`."""

    title: str | None = None


class LentBoats(Model):
    """A page of lent boats."""

    boats: list[LentBoatsBoatsItem] | None = None
    page_count: int | None = Field(default=None, alias="pageCount")
    """How many boats this page has."""
