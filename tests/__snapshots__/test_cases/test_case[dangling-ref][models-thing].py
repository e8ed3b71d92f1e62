# Generated from schemas.md. Do not edit.
"""What is received as Thing."""

from __future__ import annotations

from example_api._runtime.models import Model
from example_api.models.thing_query import ThingQuery


class Thing(Model):
    """Schema for a single Thing."""

    id: str | None = None
    query: ThingQuery | None = None
