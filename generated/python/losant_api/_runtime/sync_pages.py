"""Collections page by page, fetched by blocking."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from .pages import OffsetPosition, PagePosition, S, items_of

T = TypeVar("T")


def iterate_pages(
    fetch: Callable[[int, S], T], position: PagePosition[S] | OffsetPosition[S]
) -> Iterator[T]:
    """Yield the pages from `position` on; each is fetched when it is asked for.

    `fetch` takes start and size of a page. What it raises ends the iteration.
    """
    following: PagePosition[S] | OffsetPosition[S] | None = position
    while following is not None:
        page = fetch(following.start, following.size)
        # Before the caller has the page, who may change it.
        following = following.after(page)
        yield page


def iterate_items(pages: Iterable[object]) -> Iterator[Any]:
    """Yield the items of `pages`."""
    for page in pages:
        yield from items_of(page)
