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
    path="/books/",
    authenticated=False,
    responses={200: Book},
)

GET: Final[Action[Book]] = Action(
    name="books.get",
    method="GET",
    path="/books/{bookId}",
    authenticated=False,
    responses={200: Book},
)

REPLACE: Final[Action[Book]] = Action(
    name="books.replace",
    method="PUT",
    path="/books/{bookId}",
    authenticated=False,
    responses={200: Book},
)

CHANGE: Final[Action[Book]] = Action(
    name="books.change",
    method="PATCH",
    path="/books/{book_id}",
    authenticated=False,
    responses={200: Book},
)

DELETE: Final[Action[Book]] = Action(
    name="books.delete",
    method="DELETE",
    path="/books/{BOOK_ID}",
    authenticated=False,
    responses={200: Book},
)

LOOK: Final[Action[Book]] = Action(
    name="books.look",
    method="HEAD",
    path="/books/{bookId}/pages/",
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
        """What list does.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(LIST, options=options)

    def get(self, *, book_id: str, **options: Unpack[RequestOptions]) -> Book:
        """What get does.

        Args:
            book_id: The book.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET, path={"bookId": book_id}, options=options)

    def replace(self, *, book_id: str, **options: Unpack[RequestOptions]) -> Book:
        """What replace does.

        Args:
            book_id: The book.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(REPLACE, path={"bookId": book_id}, options=options)

    def change(self, *, book_id: str, **options: Unpack[RequestOptions]) -> Book:
        """What change does.

        Args:
            book_id: The book.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(CHANGE, path={"book_id": book_id}, options=options)

    def delete(self, *, book_id: str, **options: Unpack[RequestOptions]) -> Book:
        """What delete does.

        Args:
            book_id: The book.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(DELETE, path={"BOOK_ID": book_id}, options=options)

    def look(self, *, book_id: str, **options: Unpack[RequestOptions]) -> Book:
        """What look does.

        Args:
            book_id: The book.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The book (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(LOOK, path={"bookId": book_id}, options=options)

    def count(self, **options: Unpack[RequestOptions]) -> Book:
        """Tells how many books there are.

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
    get = awaited(BooksResource.get)
    replace = awaited(BooksResource.replace)
    change = awaited(BooksResource.change)
    delete = awaited(BooksResource.delete)
    look = awaited(BooksResource.look)
    count = awaited(BooksResource.count)
