# Generated from songs.md. Do not edit.
"""Actions of the Songs resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import OffsetPosition
from example_api._runtime.sync_pages import BaseCollection
from example_api.models.songs import Songs, SongsResultsItem

GET: Final[Action[Songs]] = Action(
    name="songs.get",
    method="GET",
    path="/songs",
    authenticated=False,
    responses={200: Songs},
    errors={400: "Error if malformed request"},
)

GET_OLD: Final[Action[Songs]] = Action(
    name="songs.getOld",
    method="GET",
    path="/songs/old",
    authenticated=False,
    responses={200: Songs},
    errors={400: "Error if malformed request"},
)


class SongsResource(BaseCollection):
    """Actions of the Songs resource."""

    def get(
        self,
        *,
        skip: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Songs:
        """Return the songs.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            skip: How many songs to pass over. The API's default is `0`.
            count: How many songs to return. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Songs: Returns the songs (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            query={"skip": skip, "count": count},
            options=options,
        )

    def iter_get(
        self,
        *,
        skip: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[SongsResultsItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            skip: How many items to skip first.
            count: How many items to fetch at a time. The API's default is `50`.
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
                skip=skip,
                count=count,
                **options,
            ),
            ["results"],
        )

    def iter_get_pages(
        self,
        *,
        skip: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Songs]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            skip: How many items to skip first.
            count: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda skip, count: self.get(
                skip=skip,
                count=count,
                **options,
            ),
            OffsetPosition(
                GET.name,
                skip or 0,
                count,
                start_name="skip",
                size_name="count",
                items=["results"],
                total=["total_count"],
            ),
        )

    def get_old(
        self,
        *,
        start_index: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Songs:
        """Return the old songs.

        One page; `iter_get_old` iterates over all items, `iter_get_old_pages` over
        pages.

        Args:
            start_index: Index of the first song (1-based).
            count: How many songs to return. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Songs: Returns the old songs (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_OLD,
            query={"startIndex": start_index, "count": count},
            options=options,
        )

    def iter_get_old(
        self,
        *,
        start_index: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[SongsResultsItem]:
        """Iterate over the items that `get_old` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            start_index: The item to start at, from 1.
            count: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_old_pages(
                start_index=start_index,
                count=count,
                **options,
            ),
            ["results"],
        )

    def iter_get_old_pages(
        self,
        *,
        start_index: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Songs]:
        """Iterate over the pages that `get_old` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            start_index: The item to start at, from 1.
            count: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda start_index, count: self.get_old(
                start_index=start_index,
                count=count,
                **options,
            ),
            OffsetPosition(
                GET_OLD.name,
                1 if start_index is None else start_index,
                count,
                first=1,
                start_name="startIndex",
                size_name="count",
                items=["results"],
                total=["total_count"],
            ),
        )


class AsyncSongsResource(BaseAsyncCollection):
    """Actions of the Songs resource."""

    get = awaited(SongsResource.get)
    iter_get = iterated(SongsResource.iter_get)
    iter_get_pages = iterated(SongsResource.iter_get_pages)
    get_old = awaited(SongsResource.get_old)
    iter_get_old = iterated(SongsResource.iter_get_old)
    iter_get_old_pages = iterated(SongsResource.iter_get_old_pages)
