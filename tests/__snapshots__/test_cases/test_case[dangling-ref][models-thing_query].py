# Generated from schemas.md. Do not edit.
"""What is received as Thing Query."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from example_api._runtime.models import Model


class ThingQuery(Model):
    """Schema for a single Thing Query."""

    and_: list[ThingQuery] | None = Field(default=None, alias="and")
    of: Any = None
