# Generated from schemas.md. Do not edit.
"""What is received as Books."""

from __future__ import annotations

from example_api._runtime.models import Model


class BooksDataItem(Model):
    """An item of the `data` of `Books`."""

    title: str | None = None


class BooksMeta(Model):
    """The `meta` of `Books`."""

    total: int | None = None
    page: int | None = None
    per_page: int | None = None


class Books(Model):
    """Schema for a page of books."""

    data: list[BooksDataItem] | None = None
    meta: BooksMeta | None = None
