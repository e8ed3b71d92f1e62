# Generated from trains.md. Do not edit.
"""Actions of the Trains resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import CursorPosition
from example_api._runtime.sync_pages import BaseCollection
from example_api.models.late_trains import LateTrains, LateTrainsItem
from example_api.models.night_trains import NightTrains, NightTrainsDataItem
from example_api.models.trains import Trains, TrainsTrainsItem

GET: Final[Action[Trains]] = Action(
    name="trains.get",
    method="GET",
    path="/trains",
    authenticated=False,
    responses={200: Trains},
    errors={400: "Error if malformed request"},
)

GET_LATE: Final[Action[LateTrains]] = Action(
    name="trains.getLate",
    method="GET",
    path="/trains/late",
    authenticated=False,
    responses={200: LateTrains},
    errors={400: "Error if malformed request"},
)

GET_NIGHT: Final[Action[NightTrains]] = Action(
    name="trains.getNight",
    method="GET",
    path="/trains/night",
    authenticated=False,
    responses={200: NightTrains},
    errors={400: "Error if malformed request"},
)


class TrainsResource(BaseCollection):
    """Actions of the Trains resource."""

    def get(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Trains:
        """Return the trains.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            cursor: Where to go on: the `nextCursor` of the page before.
            limit: How many trains to return. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Trains: Returns the trains (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            query={"cursor": cursor, "limit": limit},
            options=options,
        )

    def iter_get(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[TrainsTrainsItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            cursor: The cursor to start at; the beginning if absent.
            limit: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_pages(
                cursor=cursor,
                limit=limit,
                **options,
            ),
            ["trains"],
        )

    def iter_get_pages(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Trains]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            cursor: The cursor to start at; the beginning if absent.
            limit: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_cursors(
            lambda cursor, limit: self.get(
                cursor=cursor,
                limit=limit,
                **options,
            ),
            CursorPosition(
                GET.name,
                cursor,
                limit,
                start_name="cursor",
                size_name="limit",
                items=["trains"],
                next=["nextCursor"],
            ),
        )

    def get_late(
        self, *, page_token: str | None = None, **options: Unpack[RequestOptions]
    ) -> LateTrains:
        """Return the trains that are late.

        One page; `iter_get_late` iterates over all items, `iter_get_late_pages` over
        pages.

        Args:
            page_token: Where to go on.
            **options: Timeout, retries and more, for this call only.

        Returns:
            LateTrains: Returns the trains that are late (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_LATE,
            query={"page_token": page_token},
            options=options,
        )

    def iter_get_late(
        self, *, page_token: str | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[LateTrainsItem]:
        """Iterate over the items that `get_late` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page_token: The cursor to start at; the beginning if absent.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_late_pages(
                page_token=page_token,
                **options,
            ),
        )

    def iter_get_late_pages(
        self, *, page_token: str | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[LateTrains]:
        """Iterate over the pages that `get_late` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page_token: The cursor to start at; the beginning if absent.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_cursors(
            lambda page_token, _: self.get_late(
                page_token=page_token,
                **options,
            ),
            CursorPosition(
                GET_LATE.name,
                page_token,
                None,
                start_name="page_token",
                more=["paging", "has_more"],
                next=["paging", "next_page_token"],
            ),
        )

    def get_night(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> NightTrains:
        """Return the trains of the night.

        One page; `iter_get_night` iterates over all items, `iter_get_night_pages` over
        pages.

        Args:
            starting_after: The id of the last train of the page before.
            limit: How many trains to return. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            NightTrains: Returns the trains of the night (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_NIGHT,
            query={"starting_after": starting_after, "limit": limit},
            options=options,
        )

    def iter_get_night(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[NightTrainsDataItem]:
        """Iterate over the items that `get_night` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            starting_after: The cursor to start at; the beginning if absent.
            limit: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_night_pages(
                starting_after=starting_after,
                limit=limit,
                **options,
            ),
            ["data"],
        )

    def iter_get_night_pages(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[NightTrains]:
        """Iterate over the pages that `get_night` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            starting_after: The cursor to start at; the beginning if absent.
            limit: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_cursors(
            lambda starting_after, limit: self.get_night(
                starting_after=starting_after,
                limit=limit,
                **options,
            ),
            CursorPosition(
                GET_NIGHT.name,
                starting_after,
                limit,
                start_name="starting_after",
                size_name="limit",
                items=["data"],
                more=["has_more"],
                key="id",
            ),
        )


class AsyncTrainsResource(BaseAsyncCollection):
    """Actions of the Trains resource."""

    get = awaited(TrainsResource.get)
    iter_get = iterated(TrainsResource.iter_get)
    iter_get_pages = iterated(TrainsResource.iter_get_pages)
    get_late = awaited(TrainsResource.get_late)
    iter_get_late = iterated(TrainsResource.iter_get_late)
    iter_get_late_pages = iterated(TrainsResource.iter_get_late_pages)
    get_night = awaited(TrainsResource.get_night)
    iter_get_night = iterated(TrainsResource.iter_get_night)
    iter_get_night_pages = iterated(TrainsResource.iter_get_night_pages)
