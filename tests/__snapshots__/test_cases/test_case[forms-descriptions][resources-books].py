# Generated from books.md. Do not edit.
"""Actions of the Books resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.book import Book

LIST: Final[Action[Book]] = Action(
    name="books.list",
    method="GET",
    path="/books",
    authenticated=False,
    responses={200: Book},
)

COUNT: Final[Action[Book]] = Action(
    name="books.count",
    method="GET",
    path="/books/count",
    authenticated=False,
    responses={200: Book},
)


class BooksResource(BaseResource):
    """Actions of the Books resource."""

    def list_(self, **options: Unpack[RequestOptions]) -> Book:
        """List the books of the shop.

        Sold ones are not among them:

        1. they are gone
        2. nobody knows where

        > **Note:** The shop is closed on Sundays.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(LIST, options=options)

    def count(self, **options: Unpack[RequestOptions]) -> Book:
        """Counts the books.

        ### Rates

        Counting takes a while.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(COUNT, options=options)


class AsyncBooksResource(BaseAsyncResource):
    """Actions of the Books resource."""

    list_ = awaited(BooksResource.list_)
    count = awaited(BooksResource.count)
