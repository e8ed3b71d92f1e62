# Generated from boats.md. Do not edit.
"""Actions of the Boats resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import PagePosition
from example_api._runtime.sync_pages import BaseCollection
from example_api.models.boats import Boats, BoatsBoatsItem
from example_api.models.lent_boats import LentBoats, LentBoatsBoatsItem
from example_api.models.old_boats import OldBoats, OldBoatsBoatsItem

GET: Final[Action[Boats]] = Action(
    name="boats.get",
    method="GET",
    path="/boats",
    authenticated=False,
    responses={200: Boats},
)

GET_OLD: Final[Action[OldBoats]] = Action(
    name="boats.getOld",
    method="GET",
    path="/boats/old",
    authenticated=False,
    responses={200: OldBoats},
)

GET_LENT: Final[Action[LentBoats]] = Action(
    name="boats.getLent",
    method="GET",
    path="/boats/lent",
    authenticated=False,
    responses={200: LentBoats},
)


class BoatsResource(BaseCollection):
    """Actions of the Boats resource."""

    def get(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Boats:
        """Return boats, and how many pages of them there are.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            page: Which page of boats to return. The API's default is `1`.
            per_page: How many boats a page has. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Boats: A page of boats (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            query={"page": page, "perPage": per_page},
            options=options,
        )

    def iter_get(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[BoatsBoatsItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: The page to start at, from 1.
            per_page: How many items to fetch at a time. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_pages(
                page=page,
                per_page=per_page,
                **options,
            ),
            ["boats"],
        )

    def iter_get_pages(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Boats]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: The page to start at, from 1.
            per_page: How many items to fetch at a time. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page, per_page: self.get(
                page=page,
                per_page=per_page,
                **options,
            ),
            PagePosition(
                GET.name,
                1 if page is None else page,
                per_page,
                first=1,
                items=["boats"],
                more=["meta", "hasNext"],
                pages=["meta", "totalPages"],
            ),
        )

    def get_old(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> OldBoats:
        """Return old boats, and the number of the last page of them.

        One page; `iter_get_old` iterates over all items, `iter_get_old_pages` over
        pages.

        Args:
            page: Which page of boats to return. The API's default is `0`.
            limit: How many boats a page has. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            OldBoats: A page of old boats (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_OLD,
            query={"page": page, "limit": limit},
            options=options,
        )

    def iter_get_old(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[OldBoatsBoatsItem]:
        """Iterate over the items that `get_old` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: The page to start at, from 0.
            limit: How many items to fetch at a time. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_old_pages(
                page=page,
                limit=limit,
                **options,
            ),
            ["boats"],
        )

    def iter_get_old_pages(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[OldBoats]:
        """Iterate over the pages that `get_old` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: The page to start at, from 0.
            limit: How many items to fetch at a time. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page, limit: self.get_old(
                page=page,
                limit=limit,
                **options,
            ),
            PagePosition(
                GET_OLD.name,
                page or 0,
                limit,
                size_name="limit",
                items=["boats"],
                last=["lastPage"],
            ),
        )

    def get_lent(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> LentBoats:
        """Return the boats that are lent, and how many of them the page has.

        One page; `iter_get_lent` iterates over all items, `iter_get_lent_pages` over
        pages.

        Args:
            page: Which page of boats to return. The API's default is `1`.
            per_page: How many boats a page has. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            LentBoats: A page of lent boats (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_LENT,
            query={"page": page, "perPage": per_page},
            options=options,
        )

    def iter_get_lent(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LentBoatsBoatsItem]:
        """Iterate over the items that `get_lent` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: The page to start at, from 1.
            per_page: How many items to fetch at a time. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_lent_pages(
                page=page,
                per_page=per_page,
                **options,
            ),
            ["boats"],
        )

    def iter_get_lent_pages(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LentBoats]:
        """Iterate over the pages that `get_lent` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: The page to start at, from 1.
            per_page: How many items to fetch at a time. The API's default is `20`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page, per_page: self.get_lent(
                page=page,
                per_page=per_page,
                **options,
            ),
            PagePosition(
                GET_LENT.name,
                1 if page is None else page,
                per_page,
                first=1,
                items=["boats"],
            ),
        )


class AsyncBoatsResource(BaseAsyncCollection):
    """Actions of the Boats resource."""

    get = awaited(BoatsResource.get)
    iter_get = iterated(BoatsResource.iter_get)
    iter_get_pages = iterated(BoatsResource.iter_get_pages)
    get_old = awaited(BoatsResource.get_old)
    iter_get_old = iterated(BoatsResource.iter_get_old)
    iter_get_old_pages = iterated(BoatsResource.iter_get_old_pages)
    get_lent = awaited(BoatsResource.get_lent)
    iter_get_lent = iterated(BoatsResource.iter_get_lent)
    iter_get_lent_pages = iterated(BoatsResource.iter_get_lent_pages)
