# Generated from schemas.md. Do not edit.
"""What is received as Thing."""

from __future__ import annotations

from example_api._runtime.models import Model


class ThingLimits(Model):
    """The `limits` of `Thing`."""

    device: int | float | None = None


class Thing(Model):
    """Schema for a single Thing."""

    id: str
    name: str | None = None
    code: int | None = None
    key: str | None = None
    limits: ThingLimits | None = None
