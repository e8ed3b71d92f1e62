"""A server's collection that is read page by page, in any of the usual ways."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True)
class Shelf:
    """What is there, and how the server gives it out: `way` is `page`, `offset`, `cursor`, `link` or `header`.

    `first` is the number of the first page or item; a page has `size` items where it is not told otherwise, and never
    more than `cap`. `names` are the parameters for the start and the size. Where `total`, `more` and `next` are places,
    the answer tells these there, and where `pages` and `last` are, how many pages there are and the number of the last
    one; `items` is empty where the answer is a list itself. `base` stands before the query of links. Behind the end, a
    page is empty; where it `has_missing` ones, `answer` raises KeyError, which stands for 404.
    """

    way: str
    everything: list[Any]
    first: int = 0
    size: int = 3
    cap: int = 100
    names: tuple[str, str] = ("page", "perPage")
    items: str = "items"
    total: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    base: str = ""
    pages: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    has_missing: bool = False
    asked: list[dict[str, str]] = field(default_factory=list)

    def answer(self, query: Mapping[str, str]) -> tuple[Any, dict[str, str]]:
        """Return the body and the headers of the answer to a query."""
        self.asked.append(dict(query))
        size = min(int(query.get(self.names[1], self.size)), self.cap)
        index = self._index(query.get(self.names[0]), size)
        if self.has_missing and index >= max(len(self.everything), 1):
            raise KeyError(index)
        page = self.everything[index : index + size]
        end = index + len(page)
        is_last = end >= len(self.everything)
        headers = {} if is_last or self.way != "header" else {"Link": f'<{self._link(query, end, size)}>; rel="next"'}
        if not self.items:
            return page, headers
        body: dict[str, Any] = {self.items: page}
        _put(body, self.total, len(self.everything))
        _put(body, self.more, not is_last)
        pages = -(-len(self.everything) // size)
        _put(body, self.pages, pages)
        _put(body, self.last, max(pages, 1) - 1 + self.first)
        if self.way in ("cursor", "link"):
            way = self._cursor(end) if self.way == "cursor" else self._link(query, end, size)
            _put(body, self.next, None if is_last else way)
        return body, headers

    def _index(self, start: str | None, size: int) -> int:
        """Return the index of the first item of a page."""
        if start is None:
            return 0
        if self.way == "cursor":
            return int(start.removeprefix("+/"), 7)
        number = max(int(start) - self.first, 0)
        return number if self.way == "offset" else number * size

    def _cursor(self, end: int) -> str:
        digits = ""
        while end or not digits:
            end, digits = end // 7, f"{end % 7}{digits}"
        return f"+/{digits}"

    def _link(self, query: Mapping[str, str], end: int, size: int) -> str:
        following = {**query, self.names[0]: str(end // size + self.first)}
        return f"{self.base}?{urlencode(following)}"


def _put(body: dict[str, Any], place: tuple[str, ...], value: Any) -> None:
    *inner, last = place or ("",)
    for name in inner:
        body = body.setdefault(name, {})
    if last:
        body[last] = value
