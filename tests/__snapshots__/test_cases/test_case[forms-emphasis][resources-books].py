# Generated from books.md. Do not edit.
"""Actions of the Books resource."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.book import Book

SearchOrder: TypeAlias = Literal["asc", "desc"]

SearchLanguage: TypeAlias = Literal["en", "fr", "de"]

SEARCH: Final[Action[Book]] = Action(
    name="books.search",
    method="GET",
    path="/shelves/{shelfId}/books",
    authenticated=False,
    responses={200: Book},
    errors={404: "No such shelf"},
)


class BooksResource(BaseResource):
    """Actions of the Books resource."""

    def search(
        self,
        *,
        shelf_id: str,
        limit: int,
        order: SearchOrder | None = None,
        language: SearchLanguage | None = None,
        mark: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Book:
        """Find books, *old* and `new`.

        Args:
            shelf_id: The *shelf* to look at, for example `a-1`.
            limit: How many `books` to return. The API's default is `10`.
            order: The order. Accepted values are: `asc`, `desc`. The API's default
                is `asc`.
            language: The language. One of: "en", "fr" or "de".
            mark: What stands between two words. The API's default is `-`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book: The `book` (200).

        Raises:
            NotFoundError: No such shelf (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            SEARCH,
            path={"shelfId": shelf_id},
            query={"limit": limit, "order": order, "language": language, "mark": mark},
            options=options,
        )


class AsyncBooksResource(BaseAsyncResource):
    """Actions of the Books resource."""

    search = awaited(BooksResource.search)
