# Generated from schemas.md. Do not edit.
"""What is received as Trains."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class TrainsTrainsItem(Model):
    """An item of the `trains` of `Trains`."""

    number: str | None = None


class Trains(Model):
    """Schema for a page of trains."""

    trains: list[TrainsTrainsItem] | None = None
    next_cursor: str | None = Field(default=None, alias="nextCursor")
