# Generated from lakes.md. Do not edit.
"""Actions of the Lakes resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import LinkPosition
from example_api._runtime.sync_pages import BaseCollection
from example_api.models.deep_lakes import DeepLakes, DeepLakesLakesItem
from example_api.models.lakes import Lakes, LakesResultsItem

GET: Final[Action[Lakes]] = Action(
    name="lakes.get",
    method="GET",
    path="/lakes",
    authenticated=False,
    responses={200: Lakes},
    errors={400: "Error if malformed request"},
)

GET_DEEP: Final[Action[DeepLakes]] = Action(
    name="lakes.getDeep",
    method="GET",
    path="/lakes/deep",
    authenticated=False,
    responses={200: DeepLakes},
    errors={400: "Error if malformed request"},
)


class LakesResource(BaseCollection):
    """Actions of the Lakes resource."""

    def get(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Lakes:
        """Return the lakes.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            page: Which page to return.
            page_size: How many lakes a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Lakes: Returns the lakes (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            query={"page": page, "page_size": page_size},
            options=options,
        )

    def iter_get(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LakesResultsItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: Where to start; the beginning if absent.
            page_size: How many items to fetch at a time. The API's default is `50`.
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
                page=page,
                page_size=page_size,
                **options,
            ),
            ["results"],
        )

    def iter_get_pages(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Lakes]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: Where to start; the beginning if absent.
            page_size: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_links(
            lambda page, page_size: self.get(
                page=page,
                page_size=page_size,
                **options,
            ),
            LinkPosition(
                GET.name,
                page,
                page_size,
                start_name="page",
                size_name="page_size",
                starts=["page"],
                items=["results"],
                total=["count"],
                next=["next"],
            ),
        )

    def get_deep(
        self, *, cursor: str | None = None, **options: Unpack[RequestOptions]
    ) -> DeepLakes:
        """Return the deep lakes.

        One page; `iter_get_deep` iterates over all items, `iter_get_deep_pages` over
        pages.

        Args:
            cursor: Where to go on.
            **options: Timeout, retries and more, for this call only.

        Returns:
            DeepLakes: Returns the deep lakes (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET_DEEP, query={"cursor": cursor}, options=options)

    def iter_get_deep(
        self, *, cursor: str | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[DeepLakesLakesItem]:
        """Iterate over the items that `get_deep` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            cursor: Where to start; the beginning if absent.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_deep_pages(
                cursor=cursor,
                **options,
            ),
            ["lakes"],
        )

    def iter_get_deep_pages(
        self, *, cursor: str | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[DeepLakes]:
        """Iterate over the pages that `get_deep` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            cursor: Where to start; the beginning if absent.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_links(
            lambda cursor, _: self.get_deep(
                cursor=cursor,
                **options,
            ),
            LinkPosition(
                GET_DEEP.name,
                cursor,
                None,
                start_name="cursor",
                starts=["cursor"],
                items=["lakes"],
                next=["paging", "next"],
            ),
        )


class AsyncLakesResource(BaseAsyncCollection):
    """Actions of the Lakes resource."""

    get = awaited(LakesResource.get)
    iter_get = iterated(LakesResource.iter_get)
    iter_get_pages = iterated(LakesResource.iter_get_pages)
    get_deep = awaited(LakesResource.get_deep)
    iter_get_deep = iterated(LakesResource.iter_get_deep)
    iter_get_deep_pages = iterated(LakesResource.iter_get_deep_pages)
