"""Pages of a collection: where one starts, and where in an answer its items are.

A position is data: the walks (`counted_walk`, `cursor_walk`, `link_walk`) are told each
answer and say what to ask for next. They decide and never send, so the policy is the
same whether pages are fetched by blocking or by awaiting.
"""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any, Final, Generic, TypeAlias, TypeVar, cast

from .errors import PaginationError

C = TypeVar("C", bound=int | str | None)
S = TypeVar("S", bound=int | None)

Place: TypeAlias = Sequence[str]
"""The names that lead to a field of an answer; none where no field is documented."""

ITEMS: Final = ("items",)
"""Where the items are, if the documents do not say anything else."""


@dataclass(frozen=True, slots=True)
class Position(Generic[C, S]):
    """Where a page starts, and how the answer tells of it.

    `action` is the name of the call, `size` how many items a page is asked to have.
    `first` is where the first page starts. `total` is the place of the number of all
    items, `more` of whether there are further ones, `next` of where the next page is;
    `pages` of how many pages with numbers there are, `last` of the last one's number.
    """

    action: str
    start: C
    size: S
    _: KW_ONLY
    first: int = 0
    start_name: str = ""
    size_name: str = ""
    items: Place = ITEMS
    total: Place = ("totalCount",)
    more: Place = ()
    next: Place = ()
    pages: Place = ()
    last: Place = ()

    def told_last(self, page: object) -> int | None:
        """Return the number of the last page; the greater one where two are told."""
        pages, last = _count(page, self.pages), _count(page, self.last)
        numbers = [] if last is None else [last]
        numbers += [] if pages is None else [self.first + pages - 1]
        return max(numbers, default=None)

    def told_more(self, page: object) -> bool | None:
        """Return what an answer tells of further items, None where it does not."""
        more = read_field(page, self.more) if self.more else None
        return more if isinstance(more, bool) else None

    def error(self, told: str, page: object) -> PaginationError:
        """Return the error to raise for an answer that is not the next page."""
        size = f", with a `{self.size_name}` of your choice" if self.size_name else ""
        error = PaginationError(
            f"{self.action}: {told}; the attribute `page` has the answer, and "
            f"the method itself, without iterating, returns it as it is{size}",
            action=self.action,
        )
        error.page = page
        return error

    def items_in(self, page: object) -> Sequence[Any]:
        """Return the items of an answer; raises PaginationError without a list."""
        items = items_of(page, self.items)
        if items is None:
            place = ".".join(self.items)
            raise self.error(f"the answer has no list of `{place}`", page)
        return items


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePosition(Position[int, S]):
    """Where a page starts, in a collection that counts pages, from `first` on."""

    start_name: str = "page"
    size_name: str = "perPage"

    def after(self, _: int) -> "PagePosition[S]":
        """Return the position behind a page."""
        return replace(self, start=self.start + 1)

    def skipped(self, largest: int) -> int:
        """Return how many items lie in front, where pages have `largest` at least."""
        return max(self.start - self.first, 0) * largest


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetPosition(Position[int, S]):
    """Where a page starts, in a collection that counts items, from `first` on."""

    start_name: str = "offset"
    size_name: str = "limit"

    def after(self, count: int) -> "OffsetPosition[S]":
        """Return the position behind a page of `count` items."""
        return replace(self, start=self.start + count)

    def skipped(self, _: int) -> int:
        """Return how many items lie in front."""
        return max(self.start - self.first, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CursorPosition(Position[C, S]):
    """Where a page starts, in a collection whose answers tell the next cursor.

    That stands at `next`; else it is the field `key` of the last item.
    """

    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPosition(Position[C, S]):
    """Where a page starts, in a collection whose answers have a link to the next one.

    The link stands at `next` in the answer, or in the header `Link` (RFC 8288) where
    that is empty. `starts` are all parameters that say where a page starts.
    """

    starts: Sequence[str] = ()


def items_of(page: object, place: Place = ITEMS) -> Sequence[Any] | None:
    """Return the items of an answer: itself if it is a list, else its list at `place`.

    None where the answer has neither.
    """
    if not isinstance(page, list):
        page = read_field(page, place)
    return cast("Sequence[Any]", page) if isinstance(page, list) else None


def read_field(page: object, place: Place) -> object:
    """Return what stands at `place`, None where there is nothing."""
    for key in place:
        page = _field(page, key)
    return page


def _count(page: object, place: Place) -> int | None:
    value = read_field(page, place) if place else None
    is_count = isinstance(value, int) and not isinstance(value, bool)
    return int(str(value)) if is_count else None


def has_field(page: object, place: Place) -> bool:
    """Tell whether an answer says anything at `place`, be it null."""
    *inner, key = place
    owner = read_field(page, inner)
    if isinstance(owner, dict):
        return key in owner
    if key in (cast("Any", getattr(owner, "model_extra", None)) or ()):
        return True
    told = cast("set[str]", getattr(owner, "model_fields_set", set[str]()))
    return any(_wire(owner, name) == key for name in told)


def _wire(owner: object, name: str) -> str:
    field = getattr(type(owner), "model_fields", {}).get(name)
    return getattr(field, "validation_alias", None) or name


def _field(page: object, key: str) -> object:
    """Return a field by the API's name of a model, documented or not, or of raw JSON.

    None where there is none; a model may call it anything.
    """
    if isinstance(page, dict):
        return cast("dict[str, object]", page).get(key)
    for name, field in getattr(type(page), "model_fields", {}).items():
        if (field.validation_alias or name) == key:
            # Not by attribute, which warns of what is deprecated.
            return vars(page).get(name)
    extra = cast("dict[str, object] | None", getattr(page, "model_extra", None))
    return extra.get(key) if extra else None
