# Generated from book.md. Do not edit.
"""What is received as Book Get Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class BookGetResponseShelvesItem(Model):
    """An item of the `shelves` of `BookGetResponse`."""

    name: str | None = None
    """Name of a shelf."""


class BookGetResponse(Model):
    """The fields of what `book.get` answers."""

    count: int | None = None
    """How many books there are."""
    shelves: list[BookGetResponseShelvesItem] | None = None
