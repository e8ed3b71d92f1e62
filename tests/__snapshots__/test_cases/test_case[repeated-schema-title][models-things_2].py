# Generated from schemas.md. Do not edit.
"""What is received as Things 2."""

from __future__ import annotations

from typing import Any

from example_api._runtime.models import Model


class Things2(Model):
    """Schema for a single Things."""

    items: list[dict[str, Any]] | None = None
