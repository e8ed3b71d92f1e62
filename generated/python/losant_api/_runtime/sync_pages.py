"""Collections page by page, fetched by blocking."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from .capture import capturing
from .counted_walk import Counted, Walk
from .cursor_walk import CursorWalk
from .errors import NotFoundError
from .link_walk import LinkWalk
from .pages import ITEMS, C, CursorPosition, LinkPosition, Place, S, items_of
from .sync_resource import BaseResource

T = TypeVar("T")


def iterate_pages(fetch: Callable[[int, S], T], position: Counted[S]) -> Iterator[T]:
    """Yield the pages from `position` on; each is fetched when it is asked for.

    `fetch` takes start and size of a page. What it raises ends the iteration, and so
    does PaginationError for an answer that is not the next page. A 404 behind the last
    page is its end where that page is still there.
    """
    walk = Walk(position)
    while walk.position is not None:
        try:
            page = fetch(walk.position.start, walk.position.size)
        except NotFoundError:
            if (latest := walk.missed()) is None:
                raise
            fetch(latest.start, latest.size)
            return
        # Before the caller has the page, who may change it.
        if walk.receive(page):
            yield page


def iterate_cursors(
    fetch: Callable[[C, S], T], position: CursorPosition[C, S]
) -> Iterator[T]:
    """Yield the pages in the same way, each found by the cursor of the one before."""
    walk = CursorWalk(position)
    while walk.position is not None:
        page = fetch(walk.position.start, walk.position.size)
        walk.receive(page)
        yield page


def iterate_links(
    fetch: Callable[[C, S], T], position: LinkPosition[C, S]
) -> Iterator[T]:
    """Yield the pages in the same way, each found by the link of the one before.

    `fetch` makes one call, whose answer is taken here, with its headers.
    """
    walk = LinkWalk(position)
    while not walk.is_over:
        with capturing(params=walk.sent) as capture:
            fetch(position.start, position.size)
        page: T = capture.value()
        walk.receive(page, *capture.linked())
        yield page


def iterate_items(pages: Iterable[object], place: Place = ITEMS) -> Iterator[Any]:
    """Yield the items of `pages`."""
    for page in pages:
        yield from items_of(page, place) or ()


class BaseCollection(BaseResource):
    """A resource with actions that are called page by page, by blocking."""

    def _iterate_pages(
        self, fetch: Callable[[int, S], T], position: Counted[S]
    ) -> Iterator[T]:
        return iterate_pages(fetch, position)

    def _iterate_cursors(
        self, fetch: Callable[[C, S], T], position: CursorPosition[C, S]
    ) -> Iterator[T]:
        return iterate_cursors(fetch, position)

    def _iterate_links(
        self, fetch: Callable[[C, S], T], position: LinkPosition[C, S]
    ) -> Iterator[T]:
        return iterate_links(fetch, position)

    def _iterate_items(
        self, pages: Iterable[object], place: Place = ITEMS
    ) -> Iterator[Any]:
        return iterate_items(pages, place)
