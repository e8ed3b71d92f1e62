# Generated from schemas.md. Do not edit.
"""What is received as Things."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model
from example_api.models.thing import Thing


class Things(Model):
    """Schema for things.

    Beta: it may change.
    """

    items: list[Thing] | None = None
    total_count: int | None = Field(default=None, alias="totalCount")
    page: int | None = None
    per_page: int | None = Field(default=None, alias="perPage")
