# Generated from peaks.md. Do not edit.
"""Actions of the Peaks resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import LinkPosition
from example_api._runtime.sync_pages import BaseCollection
from example_api.models.peaks import Peaks, PeaksItem

GET: Final[Action[Peaks]] = Action(
    name="peaks.get",
    method="GET",
    path="/peaks",
    authenticated=False,
    responses={200: Peaks},
    errors={400: "Error if malformed request"},
)

GET_HIGH: Final[Action[Any]] = Action(
    name="peaks.getHigh",
    method="GET",
    path="/peaks/high",
    authenticated=False,
    responses={200: Any},
    errors={400: "Error if malformed request"},
)


class PeaksResource(BaseCollection):
    """Actions of the Peaks resource."""

    def get(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Peaks:
        """Return the peaks.

        ### Pages

        The `Link` header of the response leads to the next page.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            page: Which page to return.
            per_page: How many peaks a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Peaks: Returns the peaks (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            query={"page": page, "per_page": per_page},
            options=options,
        )

    def iter_get(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[PeaksItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: Where to start; the beginning if absent.
            per_page: How many items to fetch at a time. The API's default is `50`.
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
                per_page=per_page,
                **options,
            ),
        )

    def iter_get_pages(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Peaks]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: Where to start; the beginning if absent.
            per_page: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_links(
            lambda page, per_page: self.get(
                page=page,
                per_page=per_page,
                **options,
            ),
            LinkPosition(
                GET.name,
                page,
                per_page,
                start_name="page",
                size_name="per_page",
                starts=["page"],
            ),
        )

    def get_high(
        self, *, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> Any:
        """Return the high peaks.

        One page; `iter_get_high` iterates over all items, `iter_get_high_pages` over
        pages.

        Args:
            limit: How many peaks to return. See the Link header for more. The API's
                default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: Returns the high peaks (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET_HIGH, query={"limit": limit}, options=options)

    def iter_get_high(
        self, *, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[Any]:
        """Iterate over the items that `get_high` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
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
            self.iter_get_high_pages(
                limit=limit,
                **options,
            ),
        )

    def iter_get_high_pages(
        self, *, limit: int | None = None, **options: Unpack[RequestOptions]
    ) -> Iterator[Any]:
        """Iterate over the pages that `get_high` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            limit: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_links(
            lambda _, limit: self.get_high(
                limit=limit,
                **options,
            ),
            LinkPosition(GET_HIGH.name, None, limit, size_name="limit"),
        )


class AsyncPeaksResource(BaseAsyncCollection):
    """Actions of the Peaks resource."""

    get = awaited(PeaksResource.get)
    iter_get = iterated(PeaksResource.iter_get)
    iter_get_pages = iterated(PeaksResource.iter_get_pages)
    get_high = awaited(PeaksResource.get_high)
    iter_get_high = iterated(PeaksResource.iter_get_high)
    iter_get_high_pages = iterated(PeaksResource.iter_get_high_pages)
