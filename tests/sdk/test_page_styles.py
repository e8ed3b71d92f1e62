"""The iterators of generated clients, one for each way that documents describe, walk through a real server's pages."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.sdk.conftest import TOKEN
from tests.sdk.loopback import Loopback, Received
from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case
from tests.shelf import Shelf

BOOKS = Shelf("page", [], first=1, names=("page", "per_page"), items="data", total=("meta", "total"))
SONGS = Shelf("offset", [], names=("skip", "count"), items="results", total=("total_count",))
TRAINS = Shelf("cursor", [], names=("cursor", "limit"), items="trains", next=("nextCursor",))
LAKES = Shelf("link", [], first=1, names=("page", "page_size"), items="results", total=("count",), next=("next",))
PEAKS = Shelf("header", [], first=1, names=("page", "per_page"), items="", base="/peaks")
DEEP = Shelf("cursor", [], names=("cursor", "n"), items="lakes", next=("paging", "next"))
LATE = Shelf("cursor", [], names=("page_token", "n"), next=("paging", "next_page_token"), more=("paging", "has_more"))

STYLES = {
    "a page from 1, by its default": ("pages-from-one", "books", "iter_get", BOOKS),
    "a page from 1, by its description": (
        "pages-from-one", "books", "iter_get_lent", replace(BOOKS, names=("page", "pageSize")),
    ),
    "a page from 0, by its description": (
        "pages-from-one", "books", "iter_get_lost",
        Shelf("page", [], names=("page", "limit"), items="books", more=("hasMore",)),
    ),
    "a page from 1 that is told in words alone": (
        "pages-from-one", "books", "iter_get_new",
        Shelf("page", [], first=1, names=("pageNumber", "pageSize"), items="books", more=("hasMore",)),
    ),
    "how many pages there are": (
        "pages-counted", "boats", "iter_get",
        Shelf("page", [], first=1, items="boats", pages=("meta", "totalPages"), more=("meta", "hasNext")),
    ),
    "the last page, from 0": (
        "pages-counted", "boats", "iter_get_old",
        Shelf("page", [], names=("page", "limit"), items="boats", last=("lastPage",)),
    ),
    "404 behind the last page": (
        "pages-counted", "boats", "iter_get_lent", Shelf("page", [], first=1, items="boats", has_missing=True),
    ),
    "an offset": ("pages-by-offset", "songs", "iter_get", SONGS),
    "an index from 1": (
        "pages-by-offset", "songs", "iter_get_old", replace(SONGS, first=1, names=("startIndex", "count")),
    ),
    "a cursor": ("pages-by-cursor", "trains", "iter_get", TRAINS),
    "a token in an object": ("pages-by-cursor", "trains", "iter_get_late", LATE),
    "a link": ("pages-by-link", "lakes", "iter_get", LAKES),
    "a cursor that might be a link": ("pages-by-link", "lakes", "iter_get_deep", DEEP),
    "a header": ("pages-by-link-header", "peaks", "iter_get", PEAKS),
    "a header beside any JSON": (
        "pages-by-link-header", "peaks", "iter_get_high", replace(PEAKS, names=("offset", "limit"), base="/peaks/high"),
    ),
}  # fmt: skip
"""By what they show: the case, the resource, the iterator, and what the server does."""

CASES = (
    "pages-from-one", "pages-counted", "pages-by-offset", "pages-by-cursor", "pages-by-link", "pages-by-link-header",
)  # fmt: skip
PROGRAMS = {
    "pages-from-one": "client.books.iter_get(page=1, per_page=2), client.books.iter_get_lost_pages(limit=3)",
    "pages-by-cursor": "client.trains.iter_get(cursor='a', limit=2), client.trains.iter_get_late_pages(page_token='a')",
    "pages-by-link-header": "client.peaks.iter_get(page=1), client.peaks.iter_get_high_pages(limit=1)",
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders that the packages of the cases are written to."""
    return {case: write_case(case, tmp_path_factory.mktemp(case)) for case in CASES}


@pytest.fixture(params=STYLES.values(), ids=list(STYLES))
def style(request: pytest.FixtureRequest, folders: dict[str, Path]) -> Iterator[tuple[ModuleType, str, str, Shelf]]:
    """A package, its resource and iterator, and what the server does."""
    case, resource, method, shelf = request.param
    with ExitStack() as stack:
        yield stack.enter_context(imported(folders[case])), resource, method, shelf


def answering(shelf: Shelf, loopback: Loopback) -> Callable[[Received], Any]:
    """Return what answers requests from a shelf."""

    def answer(received: Received) -> Any:
        try:
            body, headers = shelf.answer(dict(received.query))
        except KeyError:
            loopback.status = 404
            return {"message": "Invalid page."}
        loopback.status = 200
        loopback.headers.clear()
        loopback.headers.update(headers)
        return body

    return answer


def listed(package: ModuleType, loopback: Loopback, call: Callable[[Any], Any], *, is_async: bool) -> list[Any]:
    """Collect what an iterator of a client yields."""
    if not is_async:
        with package.Client(token=TOKEN, base_url=loopback.url) as client:
            return list(call(client))

    async def run() -> list[Any]:
        async with package.AsyncClient(token=TOKEN, base_url=loopback.url) as client:
            return [item async for item in call(client)]

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(("count", "cap"), [(0, 9), (5, 2), (6, 3)])
def test_each_item_comes_once(
    style: tuple[ModuleType, str, str, Shelf], loopback: Loopback, count: int, cap: int, *, is_async: bool
) -> None:
    """All items come decoded and in order, however many there are and a page may have."""
    package, resource, method, shelf = style
    shelf = replace(shelf, everything=[{"title": str(number)} for number in range(count)], cap=cap, asked=[])
    loopback.answer = answering(shelf, loopback)

    items = listed(package, loopback, lambda client: getattr(getattr(client, resource), method)(), is_async=is_async)

    told = [item if isinstance(item, dict) else json.loads(item.model_dump_json()) for item in items]
    assert shelf.everything == [{"title": item["title"]} for item in told]


def test_a_walk_starts_where_it_is_told_to(folders: dict[str, Path], loopback: Loopback) -> None:
    """`page=3` of five items in pages of two has the fifth; the first page is asked for as the API counts it."""
    shelf = replace(BOOKS, everything=[{"title": title} for title in "abcde"], cap=2)
    loopback.answer = answering(shelf, loopback)
    with imported(folders["pages-from-one"]) as package, package.Client(base_url=loopback.url) as client:
        found = [[book.title for book in client.books.iter_get(**start)] for start in ({"page": 3}, {"page": 1}, {})]

    assert [["e"], [*"abcde"], [*"abcde"]] == found
    assert "3" == shelf.asked[0]["page"]
    assert ["1", "2", "3"] == [query["page"] for query in shelf.asked[-3:]]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("link", ["http://127.0.0.1:9/lakes?page=2", "/oceans?page=2"])
def test_a_link_that_leads_elsewhere(
    folders: dict[str, Path], loopback: Loopback, link: str, *, is_async: bool
) -> None:
    """Nothing is sent to another server or path."""
    loopback.answer = {"results": [], "next": link}
    with (
        imported(folders["pages-by-link"]) as package,
        pytest.raises(package.PaginationError, match=r"lakes\.get: the link to the next page leads to another"),
    ):
        listed(package, loopback, lambda client: client.lakes.iter_get(), is_async=is_async)
    assert ["/lakes"] == [received.path for received in loopback.received]


FAKED = [
    ("pages-from-one", lambda client: client.books.iter_get(), "title", ["Emma"]),
    ("pages-from-one", lambda client: client.books.iter_get(page=1), "title", ["Emma"]),
    ("pages-from-one", lambda client: client.books.iter_get(page=2), "title", []),
    ("pages-from-one", lambda client: client.books.iter_get_lost(page=0), "title", ["Emma"]),
    ("pages-counted", lambda client: client.boats.iter_get(), "title", ["Argo"]),
    ("pages-counted", lambda client: client.boats.iter_get_old(), "title", ["Pequod"]),
    ("pages-by-offset", lambda client: client.songs.iter_get(), "title", ["Halo"]),
    ("pages-by-offset", lambda client: client.songs.iter_get_old(start_index=2), "title", []),
    ("pages-by-cursor", lambda client: client.trains.iter_get(), "number", ["IC 1"]),
    ("pages-by-cursor", lambda client: client.trains.iter_get_late(), "number", ["IC 1"]),
    ("pages-by-cursor", lambda client: client.trains.iter_get_night(starting_after="t7"), "id", []),
    ("pages-by-link", lambda client: client.lakes.iter_get(), "name", ["Como"]),
    ("pages-by-link", lambda client: client.lakes.iter_get_deep(), "name", ["Como"]),
    ("pages-by-link-header", lambda client: client.peaks.iter_get(), "name", ["Eiger"]),
    ("pages-by-link-header", lambda client: client.peaks.iter_get(page=2), "name", []),
]


@pytest.mark.parametrize(("case", "call", "field", "expected"), FAKED)
def test_the_api_in_memory_has_one_page(
    folders: dict[str, Path], case: str, call: Callable[[Any], Any], field: str, expected: list[str]
) -> None:
    """It is the documented one, though the example may lead to another; that one is empty."""
    with imported(folders[case]):
        client = import_module("example_api.testing").FakeApi().client()
        assert expected == [getattr(item, field) for item in call(client)]


def test_actions_of_unclear_pages_have_no_iterator(tmp_path: Path) -> None:
    """Where the documents leave something open, there is the method for one page alone."""
    with imported(write_case("pages-unclear", tmp_path)) as package, package.Client() as client:
        names = [name for name in dir(client.coins) if not name.startswith("_")]

    assert [
        "get", "get_both", "get_by_cursor", "get_contradicting", "get_in_order", "get_unsized", "get_worded",
    ] == names  # fmt: skip


@pytest.mark.parametrize("case", PROGRAMS)
def test_programs_are_type_checked(folders: dict[str, Path], case: str) -> None:
    """Strict mypy accepts a program that iterates in this way."""
    program = f"from example_api import Client\n\n\ndef walk(client: Client) -> None:\n    print({PROGRAMS[case]})\n"

    assert [] == mypy_faults(folders[case], program)


def test_links_are_type_checked_by_another(folders: dict[str, Path]) -> None:
    """Strict pyright accepts what is looser in the others: a start of another type, and none."""
    program = (
        "from example_api import Client\n\nprint(Client().lakes.iter_get(page=1), Client().lakes.iter_get_deep())\n"
    )

    assert [] == pyright_faults(folders["pages-by-link"], program)
