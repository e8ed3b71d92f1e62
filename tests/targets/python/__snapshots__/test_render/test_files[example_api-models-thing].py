# Generated from schemas.md. Do not edit.
"""What is received as Thing."""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from example_api._runtime.models import Model


class ThingTagsItem(Model):
    """An item of the `tags` of `Thing`."""

    key: str | None = None


class Thing(Model):
    """Schema for a single Thing."""

    thing_id: str = Field(alias="thingId")
    """Names the thing."""
    creation_date: AwareDatetime | None = Field(default=None, alias="creationDate")
    tags: list[ThingTagsItem] | None = None
    level: int | float | None = None
