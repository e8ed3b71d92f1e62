# Generated from schemas.md. Do not edit.
"""What is received as Boats."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class BoatsBoatsItem(Model):
    """An item of the `boats` of `Boats`."""

    title: str | None = None


class BoatsMeta(Model):
    """The `meta` of `Boats`."""

    total_pages: int | None = Field(default=None, alias="totalPages")
    has_next: bool | None = Field(default=None, alias="hasNext")


class Boats(Model):
    """A page of boats."""

    boats: list[BoatsBoatsItem] | None = None
    meta: BoatsMeta | None = None
