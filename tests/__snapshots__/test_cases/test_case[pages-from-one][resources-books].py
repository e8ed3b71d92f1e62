# Generated from books.md. Do not edit.
"""Actions of the Books resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited, iterated
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import PagePosition
from example_api._runtime.sync_pages import BaseCollection
from example_api.models.books import Books, BooksDataItem
from example_api.models.lost_books import LostBooks, LostBooksBooksItem

GET: Final[Action[Books]] = Action(
    name="books.get",
    method="GET",
    path="/books",
    authenticated=False,
    responses={200: Books},
    errors={400: "Error if malformed request"},
)

GET_LENT: Final[Action[Books]] = Action(
    name="books.getLent",
    method="GET",
    path="/books/lent",
    authenticated=False,
    responses={200: Books},
    errors={400: "Error if malformed request"},
)

GET_LOST: Final[Action[LostBooks]] = Action(
    name="books.getLost",
    method="GET",
    path="/books/lost",
    authenticated=False,
    responses={200: LostBooks},
    errors={400: "Error if malformed request"},
)

GET_NEW: Final[Action[LostBooks]] = Action(
    name="books.getNew",
    method="GET",
    path="/books/new",
    authenticated=False,
    responses={200: LostBooks},
    errors={400: "Error if malformed request"},
)


class BooksResource(BaseCollection):
    """Actions of the Books resource."""

    def get(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Books:
        """Return the books of the library.

        One page; `iter_get` iterates over all items, `iter_get_pages` over pages.

        Args:
            page: Which page to return. The API's default is `1`.
            per_page: How many books a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Books: Returns the books of the library (200).

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
    ) -> Iterator[BooksDataItem]:
        """Iterate over the items that `get` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: The page to start at, from 1.
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
            ["data"],
        )

    def iter_get_pages(
        self,
        *,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Books]:
        """Iterate over the pages that `get` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: The page to start at, from 1.
            per_page: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

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
                size_name="per_page",
                items=["data"],
                total=["meta", "total"],
            ),
        )

    def get_lent(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Books:
        """Return the books that are lent.

        One page; `iter_get_lent` iterates over all items, `iter_get_lent_pages` over
        pages.

        Args:
            page: Number of the page, starting at 1.
            page_size: How many books a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Books: Returns the books that are lent (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_LENT,
            query={"page": page, "pageSize": page_size},
            options=options,
        )

    def iter_get_lent(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[BooksDataItem]:
        """Iterate over the items that `get_lent` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: The page to start at, from 1.
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
            self.iter_get_lent_pages(
                page=page,
                page_size=page_size,
                **options,
            ),
            ["data"],
        )

    def iter_get_lent_pages(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Books]:
        """Iterate over the pages that `get_lent` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: The page to start at, from 1.
            page_size: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page, page_size: self.get_lent(
                page=page,
                page_size=page_size,
                **options,
            ),
            PagePosition(
                GET_LENT.name,
                1 if page is None else page,
                page_size,
                first=1,
                size_name="pageSize",
                items=["data"],
                total=["meta", "total"],
            ),
        )

    def get_lost(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> LostBooks:
        """Return the books that nobody finds.

        One page; `iter_get_lost` iterates over all items, `iter_get_lost_pages` over
        pages.

        Args:
            page: Number of the page (zero-based).
            limit: How many books a page has. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            LostBooks: Returns the books that nobody finds (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_LOST,
            query={"page": page, "limit": limit},
            options=options,
        )

    def iter_get_lost(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LostBooksBooksItem]:
        """Iterate over the items that `get_lost` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page: The page to start at, from 0.
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
            self.iter_get_lost_pages(
                page=page,
                limit=limit,
                **options,
            ),
            ["books"],
        )

    def iter_get_lost_pages(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LostBooks]:
        """Iterate over the pages that `get_lost` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page: The page to start at, from 0.
            limit: How many items to fetch at a time. The API's default is `50`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page, limit: self.get_lost(
                page=page,
                limit=limit,
                **options,
            ),
            PagePosition(
                GET_LOST.name,
                page or 0,
                limit,
                size_name="limit",
                items=["books"],
                more=["hasMore"],
            ),
        )

    def get_new(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> LostBooks:
        """Return the books that are new.

        One page; `iter_get_new` iterates over all items, `iter_get_new_pages` over
        pages.

        Args:
            page_number: Number of the page, starting at 1.
            page_size: How many books a page has.
            **options: Timeout, retries and more, for this call only.

        Returns:
            LostBooks: Returns the books that are new (200).

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_NEW,
            query={"pageNumber": page_number, "pageSize": page_size},
            options=options,
        )

    def iter_get_new(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LostBooksBooksItem]:
        """Iterate over the items that `get_new` returns, page by page.

        A page is fetched when the items before it are used up.

        Args:
            page_number: The page to start at, from 1.
            page_size: How many items to fetch at a time.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self.iter_get_new_pages(
                page_number=page_number,
                page_size=page_size,
                **options,
            ),
            ["books"],
        )

    def iter_get_new_pages(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[LostBooks]:
        """Iterate over the pages that `get_new` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Args:
            page_number: The page to start at, from 1.
            page_size: How many items to fetch at a time.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Raises:
            BadRequestError: Error if malformed request (400).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page_number, page_size: self.get_new(
                page_number=page_number,
                page_size=page_size,
                **options,
            ),
            PagePosition(
                GET_NEW.name,
                1 if page_number is None else page_number,
                page_size,
                first=1,
                start_name="pageNumber",
                size_name="pageSize",
                items=["books"],
                more=["hasMore"],
            ),
        )


class AsyncBooksResource(BaseAsyncCollection):
    """Actions of the Books resource."""

    get = awaited(BooksResource.get)
    iter_get = iterated(BooksResource.iter_get)
    iter_get_pages = iterated(BooksResource.iter_get_pages)
    get_lent = awaited(BooksResource.get_lent)
    iter_get_lent = iterated(BooksResource.iter_get_lent)
    iter_get_lent_pages = iterated(BooksResource.iter_get_lent_pages)
    get_lost = awaited(BooksResource.get_lost)
    iter_get_lost = iterated(BooksResource.iter_get_lost)
    iter_get_lost_pages = iterated(BooksResource.iter_get_lost_pages)
    get_new = awaited(BooksResource.get_new)
    iter_get_new = iterated(BooksResource.iter_get_new)
    iter_get_new_pages = iterated(BooksResource.iter_get_new_pages)
