"""Collections page by page, fetched by awaiting."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

from .async_resource import BaseAsyncResource
from .pages import Position, S, Walk, items_of

T = TypeVar("T")


async def aiterate_pages(
    fetch: Callable[[int, S], Awaitable[T]], position: Position[S]
) -> AsyncIterator[T]:
    """Yield the pages from `position` on; each is fetched when it is asked for.

    `fetch` takes start and size of a page. What it raises ends the iteration, and so
    does PaginationError for an answer that is not the next page.
    """
    walk = Walk(position)
    while walk.position is not None:
        page = await fetch(walk.position.start, walk.position.size)
        # Before the caller has the page, who may change it.
        if walk.receive(page):
            yield page


async def aiterate_items(pages: AsyncIterable[object]) -> AsyncIterator[Any]:
    """Yield the items of `pages`."""
    async for page in pages:
        for item in items_of(page) or ():
            yield item


class BaseAsyncCollection(BaseAsyncResource):
    """A resource with actions that are called page by page, by awaiting."""

    def _iterate_pages(
        self, fetch: Callable[[int, S], Awaitable[T]], position: Position[S]
    ) -> AsyncIterator[T]:
        return aiterate_pages(fetch, position)

    def _iterate_items(self, pages: AsyncIterable[object]) -> AsyncIterator[Any]:
        return aiterate_items(pages)
