# Generated from schemas.md. Do not edit.
"""What is received as Things."""

from __future__ import annotations

from example_api._runtime.models import Model
from example_api.models.thing import Thing


class ThingsFirst(Model):
    """The `first` of `Things`."""

    id: str | None = None


class Things(Model):
    """Schema for a collection of Things."""

    items: list[Thing] | None = None
    first: ThingsFirst | None = None
