# Generated from books.md. Do not edit.
"""Actions of the Books resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.book import Book as BookBody
from example_api.models.book import Book

GET: Final[Action[Book]] = Action(
    name="books.get",
    method="GET",
    path="/books/{bookId}",
    authenticated=False,
    responses={200: Book},
    errors={404: "No such book", 410: "The book was sold"},
)

LIST: Final[Action[Book]] = Action(
    name="books.list",
    method="GET",
    path="/shelves/{shelfId}/books",
    authenticated=False,
    responses={200: Book},
)

SELL: Final[Action[Book]] = Action(
    name="books.sell",
    method="POST",
    path="/books/{bookId}/sales",
    authenticated=False,
    body=BookBody,
    responses={201: Book},
)


class BooksResource(BaseResource):
    """Actions of the Books resource."""

    def get(
        self,
        *,
        book_id: str,
        cover: bool,
        pages: int | None = None,
        x_reader: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Book:
        """Retrieve a book.

        Args:
            book_id: The book.
            cover: Whether to show the cover. The API's default is `true`.
            pages: How many pages to show. The API's default is `10`.
            x_reader: Who reads.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Raises:
            NotFoundError: No such book (404).
            GoneError: The book was sold (410).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            path={"bookId": book_id},
            query={"cover": cover, "pages": pages},
            headers={"X-Reader": x_reader},
            options=options,
        )

    def list_(
        self,
        *,
        shelf_id: str,
        limit: int,
        x_reader: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Book:
        """List books.

        Args:
            shelf_id: The shelf.
            limit: How many books to return.
            x_reader: Who reads.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The first book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            LIST,
            path={"shelfId": shelf_id},
            query={"limit": limit},
            headers={"X-Reader": x_reader},
            options=options,
        )

    def sell(
        self,
        *,
        book_id: str,
        price: str,
        body: BookBody | Book,
        **options: Unpack[RequestOptions],
    ) -> Book:
        """Sells a book.

        Args:
            book_id: The book.
            price: What is paid.
            body: A book of the shop. What was read as `Book` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (201).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            SELL,
            path={"bookId": book_id},
            query={"price": price},
            body=body,
            options=options,
        )


class AsyncBooksResource(BaseAsyncResource):
    """Actions of the Books resource."""

    get = awaited(BooksResource.get)
    list_ = awaited(BooksResource.list_)
    sell = awaited(BooksResource.sell)
