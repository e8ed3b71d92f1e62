# Generated from book.md. Do not edit.
"""Actions of the Book resource."""

from __future__ import annotations

from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.book_create_body import BookCreateBody
from example_api.bodies.book_replace_body import BookReplaceBody
from example_api.models.book import Book
from example_api.models.book_get_response import BookGetResponse
from example_api.models.book_replace_response import BookReplaceResponse

CREATE: Final[Action[Book]] = Action(
    name="book.create",
    method="POST",
    path="/books",
    authenticated=False,
    body=BookCreateBody,
    responses={201: Book},
    errors={409: "Conflict"},
)

REPLACE: Final[Action[BookReplaceResponse]] = Action(
    name="book.replace",
    method="PUT",
    path="/books/1",
    authenticated=False,
    body=BookReplaceBody,
    responses={200: BookReplaceResponse, 202: BookReplaceResponse},
)

GET: Final[Action[BookGetResponse]] = Action(
    name="book.get",
    method="GET",
    path="/stock",
    authenticated=False,
    responses={200: BookGetResponse},
)

LIST: Final[Action[list[Book]]] = Action(
    name="book.list",
    method="GET",
    path="/books",
    authenticated=False,
    responses={200: list[Book]},
)

PING: Final[Action[Any]] = Action(
    name="book.ping",
    method="GET",
    path="/ping",
    authenticated=False,
    responses={200: Any},
)


class BookResource(BaseResource):
    """Actions of the Book resource."""

    def create(
        self, *, body: BookCreateBody | Book, **options: Unpack[RequestOptions]
    ) -> Book:
        """Add a book.

        Args:
            body: The fields of what `book.create` sends. Sent as
                `application/json`; the API takes `application/x-www-form-urlencoded`,
                too. What was read as `Book` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: Created (201).

        Raises:
            ConflictError: Conflict (409).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(CREATE, body=body, options=options)

    def replace(
        self, *, body: BookReplaceBody, **options: Unpack[RequestOptions]
    ) -> BookReplaceResponse:
        """Send one of two.

        | 4xx | Error | Anything else |

        Args:
            body: One of what `book.replace` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            BookReplaceResponse: What became of it (200). What became of it (202).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(REPLACE, body=body, options=options)

    def get(self, **options: Unpack[RequestOptions]) -> BookGetResponse:
        """Return fields.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            BookGetResponse: (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET, options=options)

    def list_(self, **options: Unpack[RequestOptions]) -> list[Book]:
        """Return all of them.

        ### Response Headers

        | Name | Description |
        | ---- | ----------- |
        | X-Total | How many there are |

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            list[Book]: Returns a list of books (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(LIST, options=options)

    def ping(self, **options: Unpack[RequestOptions]) -> Any:
        """Says that it is there.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(PING, options=options)


class AsyncBookResource(BaseAsyncResource):
    """Actions of the Book resource."""

    create = awaited(BookResource.create)
    replace = awaited(BookResource.replace)
    get = awaited(BookResource.get)
    list_ = awaited(BookResource.list_)
    ping = awaited(BookResource.ping)
