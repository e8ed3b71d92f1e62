"""The end of a collection whose pages are numbered: how many there are, and a status of 404 behind the last one."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any, TypeAlias

import pytest

from templates.python.runtime.async_pages import aiterate_items, aiterate_pages
from templates.python.runtime.errors import NotFoundError, PaginationError, ServerError
from templates.python.runtime.pages import OffsetPosition, PagePosition
from templates.python.runtime.sync_pages import iterate_items, iterate_pages
from tests.shelf import Shelf

Position: TypeAlias = PagePosition[Any] | OffsetPosition[Any]
Fetch: TypeAlias = Callable[[int, Any], Any]
Walk: TypeAlias = Callable[[Fetch, Position], list[object]]


@dataclass
class Server:
    """Answers by where a page starts: in turn where there are several answers, 404 where there is none."""

    answers: Mapping[int, list[Any]]
    asked: list[int] = field(default_factory=list)

    def answer(self, start: int, _: int | None) -> Any:
        """Return or raise the answer."""
        self.asked.append(start)
        told = self.answers.get(start, [])
        found = told[min(self.asked.count(start), len(told)) - 1] if told else NotFoundError("404")
        if isinstance(found, Exception):
            raise found
        return found


def walk_sync(answer: Fetch, position: Position) -> list[object]:
    """Return all items, fetched by blocking."""
    return list(iterate_items(iterate_pages(answer, position)))


def walk_async(answer: Fetch, position: Position) -> list[object]:
    """Return all items, fetched by awaiting."""

    async def fetch(start: int, size: int | None) -> object:
        return answer(start, size)

    async def run() -> list[object]:
        return [item async for item in aiterate_items(aiterate_pages(fetch, position))]

    return asyncio.run(run())


@pytest.fixture(params=[walk_sync, walk_async], ids=["sync", "async"])
def walk(request: pytest.FixtureRequest) -> Walk:
    """Walk from a position through the pages of a server."""
    chosen: Walk = request.param
    return chosen


def page(*items: int, **told: object) -> dict[str, object]:
    """Answer with items, and what else the server tells."""
    return {"items": list(items), **told}


PAGES = PagePosition("things.list", 1, 2, first=1, more=["more"], pages=["pages"], last=["last"])


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({1: [page(1, 2)], 2: [page(3, 4)]}, [1, 2, 3, 2]),
        ({1: [page(1, 2)], 2: [page(3)]}, [1, 2, 3, 2]),
        ({1: [page(1)]}, [1, 2, 1]),
        ({1: [page(1, 2, totalCount=3)], 2: [page(3, totalCount=3)]}, [1, 2]),
        ({1: [page(1, 2, more=True)], 2: [page(3, more=False)]}, [1, 2]),
        ({1: [page(1, 2, pages=2)], 2: [page(3, pages=2)]}, [1, 2]),
        ({1: [page(1, 2, last=2)], 2: [page(3, last=2)]}, [1, 2]),
        ({1: [page(1, 2, pages="2")], 2: [page(3, pages=None)]}, [1, 2, 3, 2]),
        ({1: [page(pages=0)]}, [1]),
        ({1: [page(pages=1)]}, [1]),
    ],
)
def test_a_walk_ends_where_pages_end(walk: Walk, answers: Mapping[int, list[Any]], asked: list[int]) -> None:
    """At the last page that is told, else at 404, where the page before is still there: it is asked for once more."""
    server = Server(answers)

    items = walk(server.answer, PAGES)

    assert [item for told in answers.values() for item in told[0]["items"]] == items
    assert asked == server.asked


def test_an_offset_behind_the_end(walk: Walk) -> None:
    """It may have 404, too."""
    server = Server({0: [page(1, 2)], 2: [page(3)]})

    assert [1, 2, 3] == walk(server.answer, OffsetPosition("things.list", 0, 2))
    assert [0, 2, 3, 2] == server.asked


@pytest.mark.parametrize("size", [None, 2])
def test_a_walk_from_the_last_page_on(walk: Walk, size: int | None) -> None:
    """What lies in front is not known, so a total does not make a 404 behind it an error."""
    server = Server({2: [page(3, totalCount=3)]})

    assert [3] == walk(server.answer, PagePosition("things.list", 2, size, first=1))
    assert [2, 3, 2] == server.asked


def test_a_walk_from_a_page_on_that_misses_items(walk: Walk) -> None:
    """A total that cannot have been reached makes a 404 an error."""
    with pytest.raises(NotFoundError):
        walk(Server({2: [page(3, totalCount=9)]}).answer, PagePosition("things.list", 2, 2, first=1))


@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({}, id="the first page"),
        pytest.param({1: [page(1, 2, totalCount=3)]}, id="the total says more"),
        pytest.param({1: [page(1, 2, totalCount=3, more=False)]}, id="the total says more, and nothing else does"),
        pytest.param({1: [page(1, 2, more=True)]}, id="the answer says more"),
        pytest.param({1: [page(1, 2, pages=2)]}, id="more pages are told"),
        pytest.param({1: [page(1, 2, last=2)]}, id="a later page is told"),
        pytest.param({1: [page(1, 2), NotFoundError("404")]}, id="the collection is gone"),
    ],
)
def test_a_page_that_should_be_there(walk: Walk, answers: Mapping[int, list[Any]]) -> None:
    """A 404 is raised where it may stand for items."""
    with pytest.raises(NotFoundError):
        walk(Server(answers).answer, PAGES)


def test_what_comes_in_between_is_raised(walk: Walk) -> None:
    """Other errors are never the end, also while the page before is asked for once more."""
    with pytest.raises(ServerError):
        walk(Server({1: [page(1)], 2: [ServerError("500")]}).answer, PAGES)
    with pytest.raises(ServerError):
        walk(Server({1: [page(1), ServerError("500")]}).answer, PAGES)


def test_a_page_without_items_before_the_last_one(walk: Walk) -> None:
    """It is an error where no total tells that all have come: asking on could go on for ever."""
    with pytest.raises(PaginationError, match=r"things\.list: it tells of further pages, but there are no items"):
        walk(Server({1: [page(1)], 2: [page(pages=9)]}).answer, PAGES)

    server = Server({1: [page(1, totalCount=1, pages=9)], 2: [page(totalCount=1, pages=9)]})
    assert [1] == walk(server.answer, PAGES)


def test_a_page_that_comes_again_before_the_last_one(walk: Walk) -> None:
    """It is an error, short as it may be, where more pages are told."""
    with pytest.raises(PaginationError, match="`page` 2 gave the same items"):
        walk(Server({1: [page(1, pages=3)], 2: [page(1, pages=3)]}).answer, PAGES)


TOLD: Mapping[str, Mapping[str, Any]] = {
    "nothing": {},
    "a total": {"total": ("total",)},
    "more": {"more": ("hasMore",)},
    "pages": {"pages": ("meta", "totalPages")},
    "the last page": {"last": ("lastPage",)},
    "all": {"total": ("total",), "more": ("hasMore",), "pages": ("pages",), "last": ("last",)},
}


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("way", ["page", "offset"])
@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("has_missing", [False, True], ids=["empty", "404"])
def test_every_size_and_total(walk: Walk, told: str, way: str, first: int, *, has_missing: bool) -> None:
    """For each page size and number of items, capped or not, the items are the server's, each once."""
    places = TOLD[told] if way == "page" else {key: TOLD[told].get(key, ()) for key in ("total", "more")}
    for count, size, cap in product(range(9), range(1, 6), (2, 9)):
        shelf = Shelf(way, list(range(count)), first=first, cap=cap, has_missing=has_missing, **places)

        def fetch(start: int, asked: int | None, shelf: Shelf = shelf) -> Any:
            try:
                return shelf.answer({"page": str(start), "perPage": str(asked)})[0]
            except KeyError:
                raise NotFoundError("404") from None

        made: Any = PagePosition if way == "page" else OffsetPosition
        position = made("things.list", first, size, first=first, **{"total": (), **places})
        assert shelf.everything == walk(fetch, position)
