# Generated from things.md. Do not edit.
"""Actions of the Things resource."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import OffsetPosition, PagePosition
from example_api._runtime.sync_pages import BaseCollection
from example_api._runtime.unset import UNSET, Unset
from example_api.bodies.thing_query import ThingQuery
from example_api.models.thing_removal import ThingRemoval
from example_api.models.things import Things, ThingsItem

GetSortDirection: TypeAlias = Literal["asc", "desc"]

DELETE: Final[Action[ThingRemoval]] = Action(
    name="things.delete",
    method="POST",
    path="/things/delete",
    body=ThingQuery,
    responses={200: ThingRemoval},
    errors={400: "Error if malformed request"},
)

GET: Final[Action[Things]] = Action(
    name="things.get",
    method="GET",
    path="/things",
    responses={200: Things},
    errors={400: "Error if malformed request"},
)

QUERY: Final[Action[Things]] = Action(
    name="things.query",
    method="POST",
    path="/things/query",
    body=ThingQuery,
    responses={200: Things},
    errors={400: "Error if malformed request"},
)


class ThingsResource(BaseCollection):
    """Actions of the Things resource."""

    def delete(
        self,
        *,
        limit: int | None = None,
        body: ThingQuery | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ThingRemoval:
        """Delete the things that a query finds.

        Args:
            limit: Limit number of things to delete. The API's default is `1000`.
            body: A query of Things. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            ThingRemoval: If the things were deleted (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.delete`.

        Example:
            client.things.delete(body={"name": "My Thing"})
        """
        return self._client.request(
            DELETE,
            query={"limit": limit},
            body=body,
            options=options,
        )

    def get(
        self,
        *,
        sort_direction: GetSortDirection | None = None,
        page: int | None = None,
        per_page: int | None = None,
        start: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Things:
        """Return the things.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            sort_direction: Direction to sort the results by. Accepted values are:
                asc, desc. The API's default is `asc`.
            page: Which page of results to return. The API's default is `0`.
            per_page: How many items to return per page. The API's default is
                `1000`.
            start: Start of time range (ms since epoch).
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things: Collection of things (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.get`.
        """
        return self._client.request(
            GET,
            query={
                "sortDirection": sort_direction,
                "page": page,
                "perPage": per_page,
                "start": _values.timestamp(start),
            },
            options=options,
        )

    def iter_get(
        self,
        *,
        sort_direction: GetSortDirection | None = None,
        page: int | None = None,
        per_page: int | None = None,
        start: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[ThingsItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            sort_direction: Direction to sort the results by. Accepted values are:
                asc, desc. The API's default is `asc`.
            page: The page to start at, from 0.
            per_page: How many items to fetch at a time. The API's default is
                `1000`.
            start: Start of time range (ms since epoch).
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.get`.
        """
        return self._iterate_items(
            self.iter_get_pages(
                sort_direction=sort_direction,
                page=page,
                per_page=per_page,
                start=start,
                **options,
            ),
        )

    def iter_get_pages(
        self,
        *,
        sort_direction: GetSortDirection | None = None,
        page: int | None = None,
        per_page: int | None = None,
        start: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Things]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            sort_direction: Direction to sort the results by. Accepted values are:
                asc, desc. The API's default is `asc`.
            page: The page to start at, from 0.
            per_page: How many items to fetch at a time. The API's default is
                `1000`.
            start: Start of time range (ms since epoch).
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.get`.
        """
        return self._iterate_pages(
            lambda page, per_page: self.get(
                sort_direction=sort_direction,
                page=page,
                per_page=per_page,
                start=start,
                **options,
            ),
            PagePosition(GET.name, page or 0, per_page),
        )

    def query(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        body: ThingQuery | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Things:
        """Find things.

        One page; `iter_query` iterates over all items, `iter_query_pages` over pages.

        Args:
            limit: How many things to return. The API's default is `1000`.
            offset: How many things to skip. The API's default is `0`.
            body: A query of Things. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things: Collection of things (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.query`.

        Example:
            client.things.query(body={"name": "My Thing"})
        """
        return self._client.request(
            QUERY,
            query={"limit": limit, "offset": offset},
            body=body,
            options=options,
        )

    def iter_query(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        body: ThingQuery | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[ThingsItem]:
        """Iterate over the items that `query` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            limit: How many items to fetch at a time. The API's default is `1000`.
            offset: How many items to skip first.
            body: A query of Things. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.query`.
        """
        return self._iterate_items(
            self.iter_query_pages(
                limit=limit,
                offset=offset,
                body=body,
                **options,
            ),
        )

    def iter_query_pages(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        body: ThingQuery | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Things]:
        """Iterate over the pages that `query` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            limit: How many items to fetch at a time. The API's default is `1000`.
            offset: How many items to skip first.
            body: A query of Things. Nothing is sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            Any of `all.Application`, `things.*` or `things.query`.
        """
        return self._iterate_pages(
            lambda offset, limit: self.query(
                limit=limit,
                offset=offset,
                body=body,
                **options,
            ),
            OffsetPosition(QUERY.name, offset or 0, limit),
        )


class AsyncThingsResource(BaseAsyncCollection):
    """Actions of the Things resource."""

    delete = awaited(ThingsResource.delete)
    get = awaited(ThingsResource.get)
    iter_get = iterated(ThingsResource.iter_get)
    iter_get_pages = iterated(ThingsResource.iter_get_pages)
    query = awaited(ThingsResource.query)
    iter_query = iterated(ThingsResource.iter_query)
    iter_query_pages = iterated(ThingsResource.iter_query_pages)
