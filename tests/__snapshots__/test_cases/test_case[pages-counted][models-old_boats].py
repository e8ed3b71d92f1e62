# Generated from schemas.md. Do not edit.
"""What is received as Old Boats."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class OldBoatsBoatsItem(Model):
    """An item of the `boats` of `OldBoats`."""

    title: str | None = None


class OldBoats(Model):
    """A page of old boats."""

    boats: list[OldBoatsBoatsItem] | None = None
    last_page: int | None = Field(default=None, alias="lastPage")
