"""Pages of a collection: what one holds, and where the next one starts.

A walk decides and never sends: it is told each answer and says what to ask for next.
So the policy is the same whether pages are fetched by blocking or by awaiting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar, cast

from .errors import PaginationError

S = TypeVar("S", bound=int | None)


@dataclass(frozen=True, slots=True)
class PagePosition(Generic[S]):
    """Where a page starts, in a collection that counts pages, from 0.

    `action` is the name of the call, `size` how many items a page is asked to have.
    """

    action: str
    start: int
    size: S
    start_name: ClassVar[str] = "page"
    size_name: ClassVar[str] = "perPage"

    def after(self, _: int) -> "PagePosition[S]":
        """Return the position behind a page."""
        return PagePosition(self.action, self.start + 1, self.size)

    def skipped(self, largest: int) -> int:
        """Return how many items lie in front, where pages have `largest` at least."""
        return self.start * largest


@dataclass(frozen=True, slots=True)
class OffsetPosition(Generic[S]):
    """Where a page starts, in a collection that counts items, from 0."""

    action: str
    start: int
    size: S
    start_name: ClassVar[str] = "offset"
    size_name: ClassVar[str] = "limit"

    def after(self, count: int) -> "OffsetPosition[S]":
        """Return the position behind a page of `count` items."""
        return OffsetPosition(self.action, self.start + count, self.size)

    def skipped(self, _: int) -> int:
        """Return how many items lie in front."""
        return self.start


Position: TypeAlias = PagePosition[S] | OffsetPosition[S]


class Walk(Generic[S]):
    """A way through a collection; `position` is None when the last page has come.

    A collection ends where its total is reached, else at an empty page. A short page
    says nothing: servers give fewer items than they were asked for. But where no total
    is told, and a short page comes again, it was the last one: servers give that for
    whatever is behind the end.
    """

    def __init__(self, position: Position[S]) -> None:
        self.position: Position[S] | None = position
        self._first = position
        self._page = _Page(())
        self._total: int | None = None
        self._is_counted = False
        self._seen = 0
        self._largest = 0

    def receive(self, page: object) -> bool:
        """Take in the answer for `position`, and move that on.

        Returns whether it is a page of its own, and not the last one once more.
        Raises PaginationError for what is not a page, and for what cannot be the next
        page of the same collection.
        """
        position = self.position or self._first
        items = items_of(page)
        if items is None:
            raise self._error("the answer has no list of `items`", page)
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
        self._is_counted |= total is not None
        is_last = not count or (total is not None and self._known() >= total)
        self.position = None if is_last else position.after(count)
        return True

    def _is_short(self, count: int, page: object, position: Position[S]) -> bool:
        """Tell whether a page that comes again has fewer items than pages can have.

        How many that are is what the server says, else what it was asked for, or what
        came. Where a total is told, short pages are not the last ones.
        """
        if self._is_counted or _field(page, "totalCount") is not None:
            return False
        told = _field(page, position.size_name)
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
        total = _field(page, "totalCount")
        if total is None:
            return None
        if not isinstance(total, int) or isinstance(total, bool) or total < 0:
            raise self._error(f"`totalCount` is not a count: {total!r:.40}", page)
        is_unchanged = self._total in (None, total)
        if count and (total < count or (is_unchanged and total < self._known())):
            told = f"`totalCount` is {total}, but there are {self._known()} items"
            raise self._error(told, page)
        return total

    def _repeated(self, position: Position[S], page: object) -> PaginationError:
        return self._error(
            f"`{position.start_name}` {position.start} gave the same items as the page "
            f"before, so the server seems to ignore `{position.start_name}`",
            page,
        )

    def _error(self, told: str, page: object) -> PaginationError:
        error = PaginationError(
            f"{self._first.action}: {told}; the attribute `page` has the answer, and "
            "the method itself, without iterating, returns it as it is, with a "
            f"`{self._first.size_name}` of your choice",
            action=self._first.action,
        )
        error.page = page
        return error


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


def items_of(page: object) -> Sequence[Any] | None:
    """Return the items of an answer: itself if it is a list, else its list `items`.

    None where the answer has neither.
    """
    if not isinstance(page, list):
        page = _field(page, "items")
    return cast("Sequence[Any]", page) if isinstance(page, list) else None


def _field(page: object, key: str) -> object:
    """Return a field by the API's name of a model, documented or not, or of raw JSON.

    None where there is none; a model may call it anything.
    """
    if isinstance(page, dict):
        return cast("dict[str, object]", page).get(key)
    for name, field in getattr(type(page), "model_fields", {}).items():
        if (field.validation_alias or name) == key:
            return getattr(page, name, None)
    extra = cast("dict[str, object] | None", getattr(page, "model_extra", None))
    return extra.get(key) if extra else None
