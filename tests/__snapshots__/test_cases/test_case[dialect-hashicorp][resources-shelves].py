# Generated from shelves/index.mdx. Do not edit.
"""Actions of the Shelves resource."""

from __future__ import annotations

from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.deprecation import (
    deprecated_arguments as _deprecated_arguments,
)
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.unset import UNSET, Unset
from example_api.bodies.shelves_create_read_or_empty_a_shelf_post_body import (
    ShelvesCreateReadOrEmptyAShelfPostBody,
)
from example_api.bodies.shelves_create_read_or_empty_a_shelf_post_books_body import (
    ShelvesCreateReadOrEmptyAShelfPostBooksBody,
)
from example_api.models.shelves_list_shelves_response import ShelvesListShelvesResponse

LIST_SHELVES: Final[Action[ShelvesListShelvesResponse]] = Action(
    name="shelves.listShelves",
    method="LIST",
    path="/shelves/{room}",
    responses={200: ShelvesListShelvesResponse},
)

CREATE_READ_OR_EMPTY_A_SHELF: Final[Action[Any]] = Action(
    name="shelves.createReadOrEmptyAShelf",
    method="GET",
    path="/shelves/{room}/{name}",
    responses={200: Any},
)

CREATE_READ_OR_EMPTY_A_SHELF_POST: Final[Action[Any]] = Action(
    name="shelves.createReadOrEmptyAShelfPost",
    method="POST",
    path="/shelves/{room}/{name}",
    body=ShelvesCreateReadOrEmptyAShelfPostBody,
    responses={200: Any},
)

CREATE_READ_OR_EMPTY_A_SHELF_POST_BOOKS: Final[Action[Any]] = Action(
    name="shelves.createReadOrEmptyAShelfPostBooks",
    method="POST",
    path="/shelves/{room}/{name}/books",
    body=ShelvesCreateReadOrEmptyAShelfPostBooksBody,
    responses={200: Any},
)

CREATE_READ_OR_EMPTY_A_SHELF_DELETE: Final[Action[Any]] = Action(
    name="shelves.createReadOrEmptyAShelfDelete",
    method="DELETE",
    path="/shelves/{room}/{name}",
    responses={200: Any},
)

CREATE_READ_OR_EMPTY_A_SHELF_DELETE_BOOKS: Final[Action[Any]] = Action(
    name="shelves.createReadOrEmptyAShelfDeleteBooks",
    method="DELETE",
    path="/shelves/{room}/{name}/books",
    responses={200: Any},
)


class ShelvesResource(BaseResource):
    """Actions of the Shelves resource."""

    def list_shelves(
        self, *, room: str, after: str | None = None, **options: Unpack[RequestOptions]
    ) -> ShelvesListShelvesResponse:
        """This endpoint lists the shelves of a room.

        Args:
            room: The room. This is part of the URL.
            after: Where to go on.
            **options: Timeout, retries and more, for this call only.

        Returns:
            ShelvesListShelvesResponse: OK (200).

        Credentials:
            An API key in the header `X-Vault-Token`.
        """
        return self._client.request(
            LIST_SHELVES,
            path={"room": room},
            query={"after": after},
            options=options,
        )

    def create_read_or_empty_a_shelf(
        self, *, room: str, name: str, **options: Unpack[RequestOptions]
    ) -> Any:
        """Send `GET /shelves/{room}/{name}`.

        Args:
            room: The room.
            name: The name of the shelf.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: OK (200).

        Credentials:
            An API key in the header `X-Vault-Token`.
        """
        return self._client.request(
            CREATE_READ_OR_EMPTY_A_SHELF,
            path={"room": room, "name": name},
            options=options,
        )

    @_deprecated_arguments({"/limits/weight": "`limits.weight` is deprecated."})
    def create_read_or_empty_a_shelf_post(
        self,
        *,
        room: str,
        name: str,
        body: ShelvesCreateReadOrEmptyAShelfPostBody | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send `POST /shelves/{room}/{name}`.

        Args:
            room: The room.
            name: The name of the shelf.
            body: The fields of what `shelves.createReadOrEmptyAShelfPost` sends.
                Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: OK (200).

        Credentials:
            An API key in the header `X-Vault-Token`.

        Example:
            client.shelves.create_read_or_empty_a_shelf_post(
                room="north",
                name="a",
                body={"rows": 3, "limits": {"books": 40}},
            )
        """
        return self._client.request(
            CREATE_READ_OR_EMPTY_A_SHELF_POST,
            path={"room": room, "name": name},
            body=body,
            options=options,
        )

    @_deprecated_arguments({"/limits/weight": "`limits.weight` is deprecated."})
    def create_read_or_empty_a_shelf_post_books(
        self,
        *,
        room: str,
        name: str,
        body: ShelvesCreateReadOrEmptyAShelfPostBooksBody | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send `POST /shelves/{room}/{name}/books`.

        Args:
            room: The room.
            name: The name of the shelf.
            body: The fields of what `shelves.createReadOrEmptyAShelfPostBooks`
                sends. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: OK (200).

        Credentials:
            An API key in the header `X-Vault-Token`.

        Example:
            client.shelves.create_read_or_empty_a_shelf_post_books(
                room="room",
                name="name",
                body={"rows": 3, "limits": {"books": 40}},
            )
        """
        return self._client.request(
            CREATE_READ_OR_EMPTY_A_SHELF_POST_BOOKS,
            path={"room": room, "name": name},
            body=body,
            options=options,
        )

    def create_read_or_empty_a_shelf_delete(
        self, *, room: str, name: str, **options: Unpack[RequestOptions]
    ) -> Any:
        """Send `DELETE /shelves/{room}/{name}`.

        Args:
            room: The room.
            name: The name of the shelf.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: OK (200).

        Credentials:
            An API key in the header `X-Vault-Token`.
        """
        return self._client.request(
            CREATE_READ_OR_EMPTY_A_SHELF_DELETE,
            path={"room": room, "name": name},
            options=options,
        )

    def create_read_or_empty_a_shelf_delete_books(
        self, *, room: str, name: str, **options: Unpack[RequestOptions]
    ) -> Any:
        """Send `DELETE /shelves/{room}/{name}/books`.

        Args:
            room: The room.
            name: The name of the shelf.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: OK (200).

        Credentials:
            An API key in the header `X-Vault-Token`.
        """
        return self._client.request(
            CREATE_READ_OR_EMPTY_A_SHELF_DELETE_BOOKS,
            path={"room": room, "name": name},
            options=options,
        )


class AsyncShelvesResource(BaseAsyncResource):
    """Actions of the Shelves resource."""

    list_shelves = awaited(ShelvesResource.list_shelves)
    create_read_or_empty_a_shelf = awaited(ShelvesResource.create_read_or_empty_a_shelf)
    create_read_or_empty_a_shelf_post = awaited(
        ShelvesResource.create_read_or_empty_a_shelf_post,
    )
    create_read_or_empty_a_shelf_post_books = awaited(
        ShelvesResource.create_read_or_empty_a_shelf_post_books,
    )
    create_read_or_empty_a_shelf_delete = awaited(
        ShelvesResource.create_read_or_empty_a_shelf_delete,
    )
    create_read_or_empty_a_shelf_delete_books = awaited(
        ShelvesResource.create_read_or_empty_a_shelf_delete_books,
    )
