# Generated from schemas.md. Do not edit.
"""What is received as Publisher."""

from __future__ import annotations

from example_api._runtime.models import Model


class Publisher(Model):
    """Who makes books."""

    name: str
