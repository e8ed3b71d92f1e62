"""A walk through a collection whose answers have a link to the next page."""

from collections.abc import Iterable
from typing import Final, Generic

from .cursor_walk import Cursors
from .links import followed, is_link, linked_query, next_link
from .pages import C, LinkPosition, S, read_field
from .query import Pairs

_HEADER: Final = "Link"


class LinkWalk(Generic[C, S]):
    """A way through a collection: `query` is what the latest link asks for.

    None is for the first page, which is asked for as the position says. The walk
    `is_over` where no link follows, or where the answer says that there is not more.
    """

    def __init__(self, position: LinkPosition[C, S]) -> None:
        self.position = position
        self.query: Pairs | None = None
        self.is_over = False
        self._seen = Cursors(position, _HEADER)
        self._links = 0
        self._count = 0

    def receive(self, page: object, url: str, links: Iterable[str]) -> None:
        """Take in the answer of `url` and its headers `Link`, and move on.

        Raises PaginationError for what is not a page, for a link that leads elsewhere
        or to a page that came already, and for none where there is more.
        """
        position = self.position
        self._count += len(position.items_in(page))
        found = read_field(page, position.next) if position.next else next_link(links)
        link = self._seen.following(found, page)
        self.is_over = link is None
        if link is None:
            self._check_total(page)
            return
        self._links += 1
        self.query, wrong = self._asked(str(link), url)
        if wrong:
            raise position.error(f"the link to the next page {wrong}", page)

    def sent(self, pairs: Pairs) -> Pairs:
        """Return the query to send, where the call itself would send `pairs`."""
        if self.query is None:
            return pairs
        return followed(pairs, self.query, self.position.starts)

    def _asked(self, link: str, url: str) -> tuple[Pairs, str]:
        """Return the query of a link, or of a cursor in its place; else a reason."""
        if is_link(link) or not self.position.next:
            return linked_query(link, url)
        if not self.position.start_name:
            return [], "is not a link"
        return [(self.position.start_name, link)], ""

    def _check_total(self, page: object) -> None:
        """Raise PaginationError where there never was a link, and a total says more."""
        position = self.position
        if self._links or position.start is not None or not position.total:
            return
        total = read_field(page, position.total)
        is_count = isinstance(total, int) and not isinstance(total, bool)
        if is_count and self._count < int(str(total)):
            name = ".".join(position.total)
            told = f"`{name}` is {total}, but no link leads behind {self._count} items"
            raise position.error(told, page)
