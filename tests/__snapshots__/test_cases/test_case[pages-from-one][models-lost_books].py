# Generated from schemas.md. Do not edit.
"""What is received as Lost Books."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class LostBooksBooksItem(Model):
    """An item of the `books` of `LostBooks`."""

    title: str | None = None


class LostBooks(Model):
    """Schema for a page of lost books."""

    books: list[LostBooksBooksItem] | None = None
    has_more: bool | None = Field(default=None, alias="hasMore")
