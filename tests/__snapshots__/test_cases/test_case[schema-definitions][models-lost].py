# Generated from schemas.md. Do not edit.
"""What is received as Lost."""

from __future__ import annotations

from typing import Any

from example_api._runtime.models import Model


class Lost(Model):
    """Schema for references that lead nowhere."""

    missing: Any = None
    remote: Any = None
    """Somewhere else."""
    title: Any = None
    anchor: Any = None
    circle: Any = None
