"""Collections page by page, fetched by awaiting."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

from .async_resource import BaseAsyncResource
from .capture import capturing
from .counted_walk import Counted, Walk
from .cursor_walk import CursorWalk
from .errors import NotFoundError
from .link_walk import LinkWalk
from .pages import ITEMS, C, CursorPosition, LinkPosition, Place, S, items_of

T = TypeVar("T")


async def aiterate_pages(
    fetch: Callable[[int, S], Awaitable[T]], position: Counted[S]
) -> AsyncIterator[T]:
    """Yield the pages from `position` on; each is fetched when it is asked for.

    `fetch` takes start and size of a page. What it raises ends the iteration, and so
    does PaginationError for an answer that is not the next page. A 404 behind the last
    page is its end where that page is still there.
    """
    walk = Walk(position)
    while walk.position is not None:
        try:
            page = await fetch(walk.position.start, walk.position.size)
        except NotFoundError:
            if (latest := walk.missed()) is None:
                raise
            await fetch(latest.start, latest.size)
            return
        # Before the caller has the page, who may change it.
        if walk.receive(page):
            yield page


async def aiterate_cursors(
    fetch: Callable[[C, S], Awaitable[T]], position: CursorPosition[C, S]
) -> AsyncIterator[T]:
    """Yield the pages in the same way, each found by the cursor of the one before."""
    walk = CursorWalk(position)
    while walk.position is not None:
        page = await fetch(walk.position.start, walk.position.size)
        walk.receive(page)
        yield page


async def aiterate_links(
    fetch: Callable[[C, S], Awaitable[T]], position: LinkPosition[C, S]
) -> AsyncIterator[T]:
    """Yield the pages in the same way, each found by the link of the one before.

    `fetch` makes one call, whose answer is taken here, with its headers.
    """
    walk = LinkWalk(position)
    while not walk.is_over:
        with capturing(params=walk.sent) as capture:
            await fetch(position.start, position.size)
        page: T = capture.value()
        walk.receive(page, *capture.linked())
        yield page


async def aiterate_items(
    pages: AsyncIterable[object], place: Place = ITEMS
) -> AsyncIterator[Any]:
    """Yield the items of `pages`."""
    async for page in pages:
        for item in items_of(page, place) or ():
            yield item


class BaseAsyncCollection(BaseAsyncResource):
    """A resource with actions that are called page by page, by awaiting."""

    def _iterate_pages(
        self, fetch: Callable[[int, S], Awaitable[T]], position: Counted[S]
    ) -> AsyncIterator[T]:
        return aiterate_pages(fetch, position)

    def _iterate_cursors(
        self, fetch: Callable[[C, S], Awaitable[T]], position: CursorPosition[C, S]
    ) -> AsyncIterator[T]:
        return aiterate_cursors(fetch, position)

    def _iterate_links(
        self, fetch: Callable[[C, S], Awaitable[T]], position: LinkPosition[C, S]
    ) -> AsyncIterator[T]:
        return aiterate_links(fetch, position)

    def _iterate_items(
        self, pages: AsyncIterable[object], place: Place = ITEMS
    ) -> AsyncIterator[Any]:
        return aiterate_items(pages, place)
