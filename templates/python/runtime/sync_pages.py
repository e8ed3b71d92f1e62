"""Collections page by page, fetched by blocking."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from .pages import Position, S, Walk, items_of
from .sync_resource import BaseResource

T = TypeVar("T")


def iterate_pages(fetch: Callable[[int, S], T], position: Position[S]) -> Iterator[T]:
    """Yield the pages from `position` on; each is fetched when it is asked for.

    `fetch` takes start and size of a page. What it raises ends the iteration, and so
    does PaginationError for an answer that is not the next page.
    """
    walk = Walk(position)
    while walk.position is not None:
        page = fetch(walk.position.start, walk.position.size)
        # Before the caller has the page, who may change it.
        if walk.receive(page):
            yield page


def iterate_items(pages: Iterable[object]) -> Iterator[Any]:
    """Yield the items of `pages`."""
    for page in pages:
        yield from items_of(page) or ()


class BaseCollection(BaseResource):
    """A resource with actions that are called page by page, by blocking."""

    def _iterate_pages(
        self, fetch: Callable[[int, S], T], position: Position[S]
    ) -> Iterator[T]:
        return iterate_pages(fetch, position)

    def _iterate_items(self, pages: Iterable[object]) -> Iterator[Any]:
        return iterate_items(pages)
