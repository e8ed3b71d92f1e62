# Generated from book.md. Do not edit.
"""Actions of the Book resource."""

from __future__ import annotations

from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.book import Book

LIST: Final[Action[list[Book]]] = Action(
    name="book.list",
    method="GET",
    path="/books",
    authenticated=False,
    responses={200: list[Book]},
    errors={404: "There is no shelf", 410: "The shelf was removed"},
)

GET: Final[Action[Book | None]] = Action(
    name="book.get",
    method="GET",
    path="/books/{BOOK_ID}",
    authenticated=False,
    responses={200: Book, 204: None},
)

SIMILAR: Final[Action[list[Book]]] = Action(
    name="book.similar",
    method="GET",
    path="/books/{BOOK_ID}/similar",
    authenticated=False,
    responses={200: list[Book]},
)

DELETE: Final[Action[None]] = Action(
    name="book.delete",
    method="DELETE",
    path="/books/{BOOK_ID}",
    authenticated=False,
    responses={204: None},
)

COVER: Final[Action[bytes]] = Action(
    name="book.cover",
    method="GET",
    path="/books/{BOOK_ID}/cover",
    authenticated=False,
    responses={200: bytes},
    media={200: "image/png"},
)

EXPORT: Final[Action[str]] = Action(
    name="book.export",
    method="GET",
    path="/books.csv",
    authenticated=False,
    responses={200: str},
    media={200: "text/csv"},
)

TAGS: Final[Action[list[str]]] = Action(
    name="book.tags",
    method="GET",
    path="/tags",
    authenticated=False,
    responses={200: list[str]},
)

COUNT: Final[Action[Any]] = Action(
    name="book.count",
    method="GET",
    path="/count",
    authenticated=False,
    responses={200: int, 202: Any},
)

EXISTS: Final[Action[None]] = Action(
    name="book.exists",
    method="HEAD",
    path="/books/{BOOK_ID}",
    authenticated=False,
    responses={200: None},
)


class BookResource(BaseResource):
    """Actions of the Book resource."""

    def list_(self, **options: Unpack[RequestOptions]) -> list[Book]:
        """List the books of a shelf.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            list[Book]: All books (200).

        Raises:
            NotFoundError: There is no shelf (404).
            GoneError: The shelf was removed (410).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(LIST, options=options)

    def get(
        self, *, book_id: int | str, **options: Unpack[RequestOptions]
    ) -> Book | None:
        """Return one book.

        Args:
            book_id: ID of the book, for example `7`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book | None: The book (200). It is not there yet (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET, path={"BOOK_ID": book_id}, options=options)

    def similar(
        self, *, book_id: int | str, **options: Unpack[RequestOptions]
    ) -> list[Book]:
        """Return books that are like one.

        Args:
            book_id: ID of the book, for example `7`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            list[Book]: Those books (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SIMILAR, path={"BOOK_ID": book_id}, options=options)

    def delete(self, *, book_id: int | str, **options: Unpack[RequestOptions]) -> None:
        """Remove one book.

        Args:
            book_id: ID of the book, for example `7`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: The book is gone (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(DELETE, path={"BOOK_ID": book_id}, options=options)

    def cover(self, *, book_id: int | str, **options: Unpack[RequestOptions]) -> bytes:
        """Return the picture of the cover.

        Args:
            book_id: ID of the book, for example `7`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            bytes: The picture (200). Sent as `image/png`:
                `client.raw_stream(client.book.cover)` reads it as it comes in.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(COVER, path={"BOOK_ID": book_id}, options=options)

    def export(self, **options: Unpack[RequestOptions]) -> str:
        """Return all books as a table.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            str: One line a book (200). Sent as `text/csv`:
                `client.raw_stream(client.book.export)` reads it as it comes in.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(EXPORT, options=options)

    def tags(self, **options: Unpack[RequestOptions]) -> list[str]:
        """Return the words that books are tagged with.

        ```http
        HTTP/1.1 200 OK
        Content-Type: application/json

        ["old", new]
        ```

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            list[str]: The words (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(TAGS, options=options)

    def count(self, **options: Unpack[RequestOptions]) -> Any:
        """Return how many books there are.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: The number (200). Still counting (202).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(COUNT, options=options)

    def exists(self, *, book_id: int | str, **options: Unpack[RequestOptions]) -> None:
        """Tells whether a book is there.

        Args:
            book_id: ID of the book, for example `7`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It is there (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(EXISTS, path={"BOOK_ID": book_id}, options=options)


class AsyncBookResource(BaseAsyncResource):
    """Actions of the Book resource."""

    list_ = awaited(BookResource.list_)
    get = awaited(BookResource.get)
    similar = awaited(BookResource.similar)
    delete = awaited(BookResource.delete)
    cover = awaited(BookResource.cover)
    export = awaited(BookResource.export)
    tags = awaited(BookResource.tags)
    count = awaited(BookResource.count)
    exists = awaited(BookResource.exists)
