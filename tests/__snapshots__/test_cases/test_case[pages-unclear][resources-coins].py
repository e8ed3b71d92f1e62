# Generated from coins.md. Do not edit.
"""Actions of the Coins resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.coins import Coins
from example_api.models.two_lists import TwoLists

GET: Final[Action[Coins]] = Action(
    name="coins.get",
    method="GET",
    path="/coins",
    authenticated=False,
    responses={200: Coins},
    errors={400: "Error if malformed request"},
)

GET_BY_CURSOR: Final[Action[Coins]] = Action(
    name="coins.getByCursor",
    method="GET",
    path="/coins/by-cursor",
    authenticated=False,
    responses={200: Coins},
    errors={400: "Error if malformed request"},
)

GET_BOTH: Final[Action[TwoLists]] = Action(
    name="coins.getBoth",
    method="GET",
    path="/coins/both",
    authenticated=False,
    responses={200: TwoLists},
    errors={400: "Error if malformed request"},
)

GET_CONTRADICTING: Final[Action[Coins]] = Action(
    name="coins.getContradicting",
    method="GET",
    path="/coins/contradicting",
    authenticated=False,
    responses={200: Coins},
    errors={400: "Error if malformed request"},
)

GET_IN_ORDER: Final[Action[Coins]] = Action(
    name="coins.getInOrder",
    method="GET",
    path="/coins/in-order",
    authenticated=False,
    responses={200: Coins},
    errors={400: "Error if malformed request"},
)

GET_UNSIZED: Final[Action[Coins]] = Action(
    name="coins.getUnsized",
    method="GET",
    path="/coins/unsized",
    authenticated=False,
    responses={200: Coins},
    errors={400: "Error if malformed request"},
)

GET_WORDED: Final[Action[Coins]] = Action(
    name="coins.getWorded",
    method="GET",
    path="/coins/worded",
    authenticated=False,
    responses={200: Coins},
    errors={400: "Error if malformed request"},
)


class CoinsResource(BaseResource):
    """Actions of the Coins resource."""

    def get(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Coins:
        """Return the coins.

        Args:
            page: Which page to return.
            per_page: How many coins a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Coins: Returns the coins (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            query={"page": page, "perPage": per_page},
            options=options,
        )

    def get_by_cursor(
        self, *, cursor: str | None = None, **options: Unpack[RequestOptions]
    ) -> Coins:
        """Return the coins from a cursor on.

        Args:
            cursor: Where to go on.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Coins: Returns the coins from a cursor on (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_BY_CURSOR,
            query={"cursor": cursor},
            options=options,
        )

    def get_both(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> TwoLists:
        """Return the coins that two lists have.

        Args:
            page: Which page to return. The API's default is `0`.
            per_page: How many coins a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            TwoLists: Returns the coins that two lists have (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_BOTH,
            query={"page": page, "perPage": per_page},
            options=options,
        )

    def get_contradicting(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Coins:
        """Return the coins of a row that contradicts itself.

        Args:
            page: Which page to return, starting at 1. The API's default is `0`.
            per_page: How many coins a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Coins: Returns the coins of a row that contradicts itself (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_CONTRADICTING,
            query={"page": page, "perPage": per_page},
            options=options,
        )

    def get_in_order(
        self,
        *,
        start_index: int | None = None,
        count: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Coins:
        """Return the coins from an index on.

        Args:
            start_index: The index of the first coin to return.
            count: How many coins to return. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Coins: Returns the coins from an index on (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_IN_ORDER,
            query={"startIndex": start_index, "count": count},
            options=options,
        )

    def get_unsized(
        self, *, page: int | None = None, **options: Unpack[RequestOptions]
    ) -> Coins:
        """Return the coins in pages of any size.

        Args:
            page: Which page to return. The API's default is `0`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Coins: Returns the coins in pages of any size (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(GET_UNSIZED, query={"page": page}, options=options)

    def get_worded(
        self,
        *,
        page: str | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Coins:
        """Return the coins of a page without a number.

        Args:
            page: Which page to return. The API's default is `first`.
            per_page: How many coins a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Coins: Returns the coins of a page without a number (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_WORDED,
            query={"page": page, "perPage": per_page},
            options=options,
        )


class AsyncCoinsResource(BaseAsyncResource):
    """Actions of the Coins resource."""

    get = awaited(CoinsResource.get)
    get_by_cursor = awaited(CoinsResource.get_by_cursor)
    get_both = awaited(CoinsResource.get_both)
    get_contradicting = awaited(CoinsResource.get_contradicting)
    get_in_order = awaited(CoinsResource.get_in_order)
    get_unsized = awaited(CoinsResource.get_unsized)
    get_worded = awaited(CoinsResource.get_worded)
