# Generated from schemas.md. Do not edit.
"""What is received as Thing."""

from __future__ import annotations

from example_api._runtime.models import Model


class Thing(Model):
    """Schema for a single Thing."""

    id: str | None = None
    name: str | None = None
