# Generated from schemas.md. Do not edit.
"""What is received as Thing Removal."""

from __future__ import annotations

from example_api._runtime.models import Model


class ThingRemoval(Model):
    """Schema for the result of a removal of Things."""

    removed: int | None = None
