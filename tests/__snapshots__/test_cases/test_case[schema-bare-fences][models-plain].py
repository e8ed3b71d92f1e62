# Generated from schemas.md. Do not edit.
"""What is received as Plain."""

from __future__ import annotations

from example_api._runtime.models import Model


class Plain(Model):
    """Schema for a plain thing."""

    name: str
