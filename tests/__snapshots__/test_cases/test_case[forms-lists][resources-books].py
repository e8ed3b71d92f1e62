# Generated from books.md. Do not edit.
"""Actions of the Books resource."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.book import Book

GetOrder: TypeAlias = Literal["asc", "desc"]

GET: Final[Action[Book]] = Action(
    name="books.get",
    method="GET",
    path="/shelves/{shelfId}/books/{bookId}",
    authenticated=False,
    responses={200: Book},
    errors={404: "No such book"},
)


class BooksResource(BaseResource):
    """Actions of the Books resource."""

    def get(
        self,
        *,
        shelf_id: str,
        book_id: str,
        order: GetOrder,
        limit: int | None = None,
        cover: str | None = None,
        x_reader: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Book:
        """Retrieve a book.

        Args:
            shelf_id: The shelf, counted from the left.
            book_id: The book.
            order: The order. Accepted values are: `asc`, `desc`.
            limit: How many pages to show. The API's default is `10`.
            cover: Whether to show the cover.
            x_reader: Who reads.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Raises:
            NotFoundError: No such book (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            path={"shelfId": shelf_id, "bookId": book_id},
            query={"order": order, "limit": limit, "cover": cover},
            headers={"X-Reader": x_reader},
            options=options,
        )


class AsyncBooksResource(BaseAsyncResource):
    """Actions of the Books resource."""

    get = awaited(BooksResource.get)
