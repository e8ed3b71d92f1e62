# Generated from book.md. Do not edit.
"""Actions of the Book resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.files import FileContent
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.unset import UNSET, Unset
from example_api.bodies.book_create_body import BookCreateBody
from example_api.bodies.book_set_cover_body import BookSetCoverBody
from example_api.bodies.book_sign_in_body import BookSignInBody
from example_api.bodies.publisher import Publisher as PublisherBody
from example_api.models.publisher import Publisher

CREATE: Final[Action[Publisher]] = Action(
    name="book.create",
    method="POST",
    path="/books",
    authenticated=False,
    body=BookCreateBody,
    responses={201: Publisher},
)

SET_COVER: Final[Action[None]] = Action(
    name="book.setCover",
    method="PUT",
    path="/books/cover",
    authenticated=False,
    content_type="multipart/form-data",
    responses={204: None},
)

SIGN_IN: Final[Action[None]] = Action(
    name="book.signIn",
    method="POST",
    path="/sessions",
    authenticated=False,
    content_type="application/x-www-form-urlencoded",
    responses={204: None},
)

IMPORT: Final[Action[None]] = Action(
    name="book.import",
    method="POST",
    path="/books.csv",
    authenticated=False,
    content_type="text/csv",
    responses={202: None},
)

SCAN: Final[Action[None]] = Action(
    name="book.scan",
    method="POST",
    path="/scans",
    authenticated=False,
    content_type="application/pdf",
    responses={204: None},
)

SORT: Final[Action[None]] = Action(
    name="book.sort",
    method="POST",
    path="/order",
    authenticated=False,
    body=list[PublisherBody],
    responses={204: None},
)

RENAME: Final[Action[None]] = Action(
    name="book.rename",
    method="PATCH",
    path="/names",
    authenticated=False,
    body=PublisherBody,
    responses={204: None},
)

GET: Final[Action[Publisher]] = Action(
    name="book.get",
    method="GET",
    path="/publisher",
    authenticated=False,
    responses={200: Publisher},
)


class BookResource(BaseResource):
    """Actions of the Book resource."""

    def create(
        self, *, body: BookCreateBody, **options: Unpack[RequestOptions]
    ) -> Publisher:
        """Add a book.

        Args:
            body: The fields of what `book.create` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Publisher: It was added (201).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.book.create(body={"title": "Emma", "year": 1815, "state": "lent"})
        """
        return self._client.request(CREATE, body=body, options=options)

    def set_cover(
        self, *, body: BookSetCoverBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Store the picture of a cover.

        Args:
            body: The form, sent as `multipart/form-data`: its files are bytes,
                paths, open files, or tuples of a name, one of these and, if wanted, a
                type.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SET_COVER, body=body, options=options)

    def sign_in(
        self, *, body: BookSignInBody | Unset = UNSET, **options: Unpack[RequestOptions]
    ) -> None:
        """Start a session.

        Args:
            body: The form, sent as `application/x-www-form-urlencoded`. Nothing is
                sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was started (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SIGN_IN, body=body, options=options)

    def import_(
        self, *, body: str | FileContent, **options: Unpack[RequestOptions]
    ) -> None:
        """Add all books of a table.

        Args:
            body: The content, sent as `text/csv`: a text, bytes, a path or an open
                file.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was taken (202).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(IMPORT, body=body, options=options)

    def scan(self, *, body: FileContent, **options: Unpack[RequestOptions]) -> None:
        """Store a scan.

        Args:
            body: The content, sent as `application/pdf`: bytes, a path or an open
                file.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was stored (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SCAN, body=body, options=options)

    def sort(
        self,
        *,
        body: list[PublisherBody] | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Put books into an order.

        Args:
            body: The body. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: They are in order (204).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.book.sort(body=[{"name": "Murray"}])
        """
        return self._client.request(SORT, body=body, options=options)

    def rename(
        self, *, body: PublisherBody | Unset = UNSET, **options: Unpack[RequestOptions]
    ) -> None:
        """Change a name, in words of the author's own.

        Args:
            body: Who makes books. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: It was renamed (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(RENAME, body=body, options=options)

    def get(self, **options: Unpack[RequestOptions]) -> Publisher:
        """Return the publisher of all books.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Publisher: The publisher (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET, options=options)


class AsyncBookResource(BaseAsyncResource):
    """Actions of the Book resource."""

    create = awaited(BookResource.create)
    set_cover = awaited(BookResource.set_cover)
    sign_in = awaited(BookResource.sign_in)
    import_ = awaited(BookResource.import_)
    scan = awaited(BookResource.scan)
    sort = awaited(BookResource.sort)
    rename = awaited(BookResource.rename)
    get = awaited(BookResource.get)
