"""Collections page by page, fetched by awaiting."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

from .pages import OffsetPosition, PagePosition, S, items_of

T = TypeVar("T")


async def aiterate_pages(
    fetch: Callable[[int, S], Awaitable[T]],
    position: PagePosition[S] | OffsetPosition[S],
) -> AsyncIterator[T]:
    """Yield the pages from `position` on; each is fetched when it is asked for.

    `fetch` takes start and size of a page. What it raises ends the iteration.
    """
    following: PagePosition[S] | OffsetPosition[S] | None = position
    while following is not None:
        page = await fetch(following.start, following.size)
        # Before the caller has the page, who may change it.
        following = following.after(page)
        yield page


async def aiterate_items(pages: AsyncIterable[object]) -> AsyncIterator[Any]:
    """Yield the items of `pages`."""
    async for page in pages:
        for item in items_of(page):
            yield item
