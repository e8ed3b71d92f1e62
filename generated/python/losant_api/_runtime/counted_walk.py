"""A walk through a collection whose pages are found by counting pages or items."""

from collections.abc import Sequence
from typing import Any, Final, Generic, TypeAlias, cast

from .errors import PaginationError
from .pages import OffsetPosition, PagePosition, S, has_field, read_field

Counted: TypeAlias = PagePosition[S] | OffsetPosition[S]

_NOTHING: Final = (None, "", False)


class Walk(Generic[S]):
    """A way through a collection; `position` is None when the last page has come.

    A collection ends where its total and its last page are reached, or where the answer
    says that there is not more and neither says otherwise, else at an empty page. A
    short page says nothing: servers give fewer items than they were asked for. But
    where no total is told, and a short page comes again, it was the last one: servers
    give that for whatever is behind the end. Others answer 404 there: see `missed`.
    """

    def __init__(self, position: Counted[S]) -> None:
        self.position: Counted[S] | None = position
        self._first = position
        self._page = _Page(())
        self._total: int | None = None
        self._is_counted = False
        self._latest: Counted[S] | None = None
        self._is_open = False
        self._seen = 0
        self._largest = 0

    def receive(self, page: object) -> bool:
        """Take in the answer for `position`, and move that on.

        Returns whether it is a page of its own, and not the last one once more.
        Raises PaginationError for what is not a page, and for what cannot be the next
        page of the same collection.
        """
        position = self.position or self._first
        items = position.items_in(page)
        if self._page.is_repeated_by(items):
            if not self._is_short(len(items), page, position):
                raise self._repeated(position, page)
            self.position = None
            return False
        count = len(items)
        self._seen += count
        self._largest = max(self._largest, count)
        total = self._read_total(page, count)
        self._page, self._total = _Page(items), total
        self._is_counted |= total is not None or position.told_last(page) is not None
        is_last = self._is_last(count, page, position)
        self._latest, self.position = position, (
            None if is_last else position.after(count)
        )
        return True

    def missed(self) -> "Counted[S] | None":
        """Take in that there is nothing at `position`, the status being 404.

        That is the end where a page came before, and nothing has told that there are
        more. Returns the position of that page, to be asked for once more: the
        collection itself may be what is gone. None where it is not the end.
        """
        return None if self._is_open else self._latest

    def _is_last(self, count: int, page: object, position: Counted[S]) -> bool:
        """Tell whether a page of `count` items is the last one.

        Raises PaginationError for an empty page where the answer says that there is
        more, and no total says otherwise: asking on could go on for ever.
        """
        total, last = self._total, position.told_last(page)
        is_total = total is not None and self._known() >= total
        is_behind = last is not None and position.start < last
        more = self._first.told_more(page)
        if not count:
            if (more or is_behind) and not is_total:
                raise self._nothing(page, is_told=bool(more))
            return True
        if more is None and self._first.next and has_field(page, self._first.next):
            more = read_field(page, self._first.next) not in _NOTHING
        self._is_open = bool(more or is_behind or self._is_short_of(total))
        if more or is_behind or (total is not None and not is_total):
            return False
        return more is False or is_total or last is not None

    def _is_short_of(self, total: int | None) -> bool:
        """Tell whether there surely are items that have not come.

        A walk that starts later knows what lies in front at most by its size.
        """
        first, size = self._first, cast("int | None", self._first.size)
        if total is None or (size is None and first.skipped(1)):
            return False
        return self._seen + first.skipped(max(self._largest, size or 0)) < total

    def _nothing(self, page: object, *, is_told: bool) -> PaginationError:
        more = f"`{'.'.join(self._first.more)}` is true"
        told = more if is_told else "it tells of further pages"
        return self._first.error(f"{told}, but there are no items", page)

    def _is_short(self, count: int, page: object, position: Counted[S]) -> bool:
        """Tell whether a page that comes again has fewer items than pages can have.

        How many that are is what the server says, else what it was asked for, or what
        came. Where a total is told, short pages are not the last ones.
        """
        is_told = self._told_total(page) is not None
        if self._is_counted or is_told or position.told_last(page) is not None:
            return False
        told = read_field(page, (position.size_name,))
        size: int | None = told if isinstance(told, int) else position.size
        return count < max(self._largest, size or 0)

    def _known(self) -> int:
        """Return how many items there are at least, up to the end of this page."""
        return self._first.skipped(self._largest) + self._seen

    def _read_total(self, page: object, count: int) -> int | None:
        """Return the total that an answer tells, None without one.

        While a walk goes on, things come and go; so a total that is smaller than what
        came is an error only where it has not changed, or contradicts its own page.
        """
        total, name = self._told_total(page), ".".join(self._first.total)
        if total is None:
            return None
        if not isinstance(total, int) or isinstance(total, bool) or total < 0:
            raise self._first.error(f"`{name}` is not a count: {total!r:.40}", page)
        is_unchanged = self._total in (None, total)
        if count and (total < count or (is_unchanged and total < self._known())):
            told = f"`{name}` is {total}, but there are {self._known()} items"
            raise self._first.error(told, page)
        return total

    def _repeated(self, position: Counted[S], page: object) -> PaginationError:
        return self._first.error(
            f"`{position.start_name}` {position.start} gave the same items as the page "
            f"before, so the server seems to ignore `{position.start_name}`",
            page,
        )

    def _told_total(self, page: object) -> object:
        return read_field(page, self._first.total) if self._first.total else None


class _Page:
    """What is remembered of a page, whatever its user does to it."""

    def __init__(self, items: Sequence[Any]) -> None:
        self._items = tuple(items)
        self._ends = _ends(self._items)

    def is_repeated_by(self, items: Sequence[Any]) -> bool:
        """Tell whether another page, not an empty one, has the same items.

        Both ends tell where the items here are no longer as they came.
        """
        if not items or len(items) != len(self._items) or _ends(items) != self._ends:
            return False
        return tuple(items) == self._items or _ends(self._items) != self._ends


def _ends(items: Sequence[Any]) -> tuple[str, ...]:
    return (repr(items[0]), repr(items[-1])) if items else ()
