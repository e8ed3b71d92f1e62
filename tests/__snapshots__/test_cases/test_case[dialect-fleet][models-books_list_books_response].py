# Generated from reference.md. Do not edit.
"""What is received as Books List Books Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class BooksListBooksResponseBooksItem(Model):
    """An item of the `books` of `BooksListBooksResponse`."""

    id: int | None = None
    title: str | None = None


class BooksListBooksResponse(Model):
    """What `books.listBooks` answers.

    Inferred from examples.
    """

    books: list[BooksListBooksResponseBooksItem] | None = None
