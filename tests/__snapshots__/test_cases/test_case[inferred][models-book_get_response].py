# Generated from book.md. Do not edit.
"""What is received as Book Get Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class BookGetResponseAuthor(Model):
    """The `author` of `BookGetResponse`."""

    name: str | None = None
    born: int | float | None = None


class BookGetResponseCopiesItem(Model):
    """An item of the `copies` of `BookGetResponse`."""

    shelf_id: int | None = None


class BookGetResponse(Model):
    """What `book.get` answers.

    Inferred from examples.
    """

    id: int | None = None
    title: str | None = None
    score: int | float | None = None
    author: BookGetResponseAuthor | None = None
    ratings: dict[str, int | float] | None = None
    tags: list[str] | None = None
    copies: list[BookGetResponseCopiesItem] | None = None
