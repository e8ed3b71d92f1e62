# Generated from reference.md. Do not edit.
"""Actions of the Books resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.books_add_a_book_body import BooksAddABookBody
from example_api.models.books_list_books_response import BooksListBooksResponse

LIST_BOOKS: Final[Action[BooksListBooksResponse]] = Action(
    name="books.listBooks",
    method="GET",
    path="/v1/books",
    responses={200: BooksListBooksResponse},
    errors={422: "Unprocessable Entity"},
)

ADD_A_BOOK: Final[Action[None]] = Action(
    name="books.addABook",
    method="POST",
    path="/v1/books",
    body=BooksAddABookBody,
    responses={201: None},
)


class BooksResource(BaseResource):
    """Actions of the Books resource."""

    def list_books(
        self, *, genre: str, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> BooksListBooksResponse:
        """Return the books, newest first.

        See members and [the guide](https://example.com/guide).

        Args:
            genre: **Required**. Which books, see above.
            limit: How many books to return. Default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            BooksListBooksResponse: OK (200).

        Raises:
            UnprocessableEntityError: Unprocessable Entity (422).

        Scopes:
            None: any token will do.
        """
        return self._client.request(
            LIST_BOOKS,
            query={"genre": genre, "limit": limit},
            options=options,
        )

    def add_a_book(
        self, *, body: BooksAddABookBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Send `POST /v1/books`.

        Args:
            body: The fields of what `books.addABook` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: Created (201).

        Scopes:
            None: any token will do.

        Example:
            client.books.add_a_book(
                body={
                    "title": "The Dispossessed",
                    "shelf": {"room": "north", "row": 3},
                },
            )
        """
        return self._client.request(ADD_A_BOOK, body=body, options=options)


class AsyncBooksResource(BaseAsyncResource):
    """Actions of the Books resource."""

    list_books = awaited(BooksResource.list_books)
    add_a_book = awaited(BooksResource.add_a_book)
