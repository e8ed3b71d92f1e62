# Generated from schemas.md. Do not edit.
"""What is received as Things."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class ThingsItem(Model):
    """An item of the `items` of `Things`."""

    id: str | None = None
    name: str | None = None


class Things(Model):
    """Schema for a collection of Things."""

    items: list[ThingsItem] | None = None
    count: int | None = None
    total_count: int | None = Field(default=None, alias="totalCount")
    per_page: int | None = Field(default=None, alias="perPage")
    page: int | None = None
