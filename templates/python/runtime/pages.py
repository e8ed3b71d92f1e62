"""Pages of a collection: what one holds, and where the next one starts.

A position decides and never sends: it is told each answer and says what to ask for
next. So the policy is the same whether pages are fetched by blocking or by awaiting.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

S = TypeVar("S", bound=int | None)


@dataclass(frozen=True, slots=True)
class PagePosition(Generic[S]):
    """A place in a collection that counts pages, from 0.

    `size` is how many items a page is asked to have, `largest` how many the largest
    one had so far.
    """

    start: int
    size: S
    largest: int = 0

    def after(self, page: object) -> "PagePosition[S] | None":
        """Return the position of the next page, None when `page` is the last one.

        Pages are as long as the server says; if it is silent, as the longest one was.
        """
        count = len(items_of(page))
        told = _number(page, "perPage")
        largest = max(self.largest, count)
        end = (self.start + 1) * (told or largest)
        if _is_last(page, count, end, told or self.size):
            return None
        return PagePosition(self.start + 1, self.size, largest)


@dataclass(frozen=True, slots=True)
class OffsetPosition(Generic[S]):
    """A place in a collection that counts items, from 0; `size` is as for pages."""

    start: int
    size: S

    def after(self, page: object) -> "OffsetPosition[S] | None":
        """Return the position of the next page, None when `page` is the last one."""
        count = len(items_of(page))
        end = self.start + count
        told = _number(page, "limit")
        if _is_last(page, count, end, told or self.size):
            return None
        return OffsetPosition(end, self.size)


def items_of(page: object) -> Sequence[Any]:
    """Return the items of an answer: itself if it is a list, else its list `items`.

    Nothing is there where the answer has neither, as undocumented answers may.
    """
    if not isinstance(page, list):
        page = _field(page, "items")
    return cast("Sequence[Any]", page) if isinstance(page, list) else ()


def _is_last(page: object, count: int, end: int, size: int | None) -> bool:
    """Tell whether nothing follows a page of `count` items that ends at item `end`."""
    if not count:
        return True
    total = _number(page, "totalCount")
    if total is not None:
        return end >= total
    return size is not None and count < size


def _number(page: object, key: str) -> int | None:
    value = _field(page, key)
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return cast("int", value) if is_number else None


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
