# Generated from book.md. Do not edit.
"""Actions of the Book resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.book_create_body import BookCreateBody
from example_api.bodies.book_patch_body import BookPatchBody
from example_api.models.book_create_response import BookCreateResponse
from example_api.models.book_get_response import BookGetResponse

GET: Final[Action[BookGetResponse]] = Action(
    name="book.get",
    method="GET",
    path="/books/{BOOK_ID}",
    authenticated=False,
    responses={200: BookGetResponse},
    errors={404: "No such book"},
)

CREATE: Final[Action[BookCreateResponse]] = Action(
    name="book.create",
    method="POST",
    path="/books",
    authenticated=False,
    body=BookCreateBody,
    responses={201: BookCreateResponse},
)

PATCH: Final[Action[None]] = Action(
    name="book.patch",
    method="PATCH",
    path="/books/{BOOK_ID}",
    authenticated=False,
    body=BookPatchBody,
    responses={204: None},
)


class BookResource(BaseResource):
    """Actions of the Book resource."""

    def get(
        self, *, book_id: int | str, **options: Unpack[RequestOptions]
    ) -> BookGetResponse:
        """Retrieve a book.

        Args:
            book_id: ID of the book, for example `7`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            BookGetResponse: The book (200).

        Raises:
            NotFoundError: No such book (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET, path={"BOOK_ID": book_id}, options=options)

    def create(
        self, *, body: BookCreateBody, **options: Unpack[RequestOptions]
    ) -> BookCreateResponse:
        """Make a book.

        Args:
            body: The fields of what `book.create` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            BookCreateResponse: The books (201).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.book.create(
                body={"title": "Dune", "author": {"name": "Frank"}, "pages": 412},
            )
        """
        return self._client.request(CREATE, body=body, options=options)

    def patch(
        self,
        *,
        book_id: int | str,
        body: BookPatchBody,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Change a book.

        Args:
            book_id: ID of the book, for example `7`.
            body: What `book.patch` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: Done (204).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.book.patch(book_id=7, body={"title": "Dune"})
        """
        return self._client.request(
            PATCH,
            path={"BOOK_ID": book_id},
            body=body,
            options=options,
        )


class AsyncBookResource(BaseAsyncResource):
    """Actions of the Book resource."""

    get = awaited(BookResource.get)
    create = awaited(BookResource.create)
    patch = awaited(BookResource.patch)
