# Generated from schemas.md. Do not edit.
"""What is sent as Thing."""

from __future__ import annotations

from datetime import datetime
from typing import Required

from typing_extensions import TypedDict


class ThingTagsItem(TypedDict, total=False):
    """An item of the `tags` of `Thing`."""

    key: str


class Thing(TypedDict, total=False):
    """Schema for a single Thing."""

    thingId: Required[str]
    """Names the thing."""
    creationDate: datetime
    tags: list[ThingTagsItem]
    level: float
