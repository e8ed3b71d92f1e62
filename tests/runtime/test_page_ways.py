"""Whatever the way to the next page, size, cap and total: a walk yields each item of the server once, in order."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias, cast
from urllib.parse import parse_qsl, urlencode

import httpx2
from hypothesis import given, settings
from hypothesis import strategies as st

from templates.python.runtime.action import Action
from templates.python.runtime.async_pages import aiterate_cursors, aiterate_items, aiterate_links, aiterate_pages
from templates.python.runtime.pages import CursorPosition, LinkPosition, OffsetPosition, PagePosition
from templates.python.runtime.sync_pages import iterate_cursors, iterate_items, iterate_links, iterate_pages
from tests.runtime.callers import TOKEN, AsyncClient, Client
from tests.shelf import Shelf

LIST = Action[Any](name="things.list", method="GET", path="/things", scopes=(), responses={200: Any})
URL = "https://api.acme.example"
WALKS: dict[type, tuple[Any, Any]] = {
    PagePosition: (iterate_pages, aiterate_pages),
    OffsetPosition: (iterate_pages, aiterate_pages),
    CursorPosition: (iterate_cursors, aiterate_cursors),
    LinkPosition: (iterate_links, aiterate_links),
}
Start: TypeAlias = int | str | None

TOTALS = st.sampled_from([(), ("total",), ("meta", "total")])
MORES = st.sampled_from([(), ("hasMore",)])
NEXTS = st.sampled_from([("next",), ("paging", "next")])
PAGES = st.sampled_from([(), ("total_pages",), ("meta", "pageCount")])
LASTS = st.sampled_from([(), ("lastPage",)])
BASES = st.sampled_from(
    ["", "/things", f"{URL}/things", "http://api.acme.example/things/", "//API.ACME.example/things"]
)


@st.composite
def shelves(draw: st.DrawFn, way: str) -> Shelf:
    """Draw a collection of at most 17 items that is read in one way."""
    is_list = way == "header" and draw(st.booleans())
    return Shelf(
        way,
        list(range(draw(st.integers(0, 17)))),
        first=draw(st.integers(0, 1)),
        size=draw(st.integers(1, 6)),
        cap=draw(st.integers(1, 6)),
        names=draw(st.sampled_from([("p", "n"), ("page", "per_page")])),
        items="" if is_list else draw(st.sampled_from(["items", "data"])),
        total=draw(TOTALS),
        more=draw(MORES),
        next=draw(NEXTS),
        base=draw(BASES),
        pages=draw(PAGES) if way == "page" else (),
        last=draw(LASTS) if way == "page" else (),
        has_missing=draw(st.booleans()),
    )


def walked(shelf: Shelf, position: Any, *, is_async: bool) -> list[Any]:
    """Return the items of a walk through the pages that a client fetches from a transport without a network."""

    def respond(request: httpx2.Request) -> httpx2.Response:
        assert "/things" == request.url.path
        assert f"Bearer {TOKEN}" == request.headers["Authorization"]
        try:
            body, headers = shelf.answer(dict(parse_qsl(request.url.query.decode(), keep_blank_values=True)))
        except KeyError:
            return httpx2.Response(404, content=b'{"message": "Invalid page."}')
        return httpx2.Response(200, content=json.dumps(body), headers={"Content-Type": "application/json", **headers})

    def fetch(client: Any) -> Callable[[Any, Any], Any]:
        return lambda start, size: client.request(LIST, query={"q": "a b", shelf.names[0]: start, shelf.names[1]: size})

    transport = httpx2.MockTransport(respond)
    if not is_async:
        with Client(base_url=URL, token=TOKEN, http_client=httpx2.Client(transport=transport)) as client:
            return items(fetch(client), position)

    async def run() -> list[Any]:
        async with AsyncClient(
            base_url=URL, token=TOKEN, http_client=httpx2.AsyncClient(transport=transport)
        ) as client:
            return await items_async(fetch(client), position)

    return asyncio.run(run())


def items(fetch: Any, position: Any) -> list[Any]:
    """Return all items, fetched by blocking."""
    return list(iterate_items(WALKS[type(position)][0](fetch, position), position.items))


async def items_async(fetch: Any, position: Any) -> list[Any]:
    """Return all items, fetched by awaiting."""
    return [item async for item in aiterate_items(WALKS[type(position)][1](fetch, position), position.items)]


def told(shelf: Shelf) -> dict[str, Any]:
    """Return what the documents say of the answers of a collection."""
    names: dict[str, Any] = {"start_name": shelf.names[0], "size_name": shelf.names[1]}
    names |= {"pages": shelf.pages, "last": shelf.last} if shelf.way == "page" else {}
    return {**names, "items": [shelf.items or "items"], "total": shelf.total, "more": shelf.more}


@settings(deadline=None)
@given(shelf=st.one_of(shelves("page"), shelves("offset")), size=st.none() | st.integers(1, 9), is_async=st.booleans())
def test_by_number(shelf: Shelf, size: int | None, *, is_async: bool) -> None:
    """By page or offset, from 0 or 1, capped or not, whatever is told of the end, or 404 behind it."""
    made: Any = PagePosition if shelf.way == "page" else OffsetPosition
    position = made("things.list", shelf.first, size, first=shelf.first, **told(shelf))

    assert shelf.everything == walked(shelf, position, is_async=is_async)
    assert {"a b"} == {query["q"] for query in shelf.asked}


@settings(deadline=None)
@given(shelf=shelves("page"), ahead=st.integers(0, 4), size=st.integers(1, 6), is_async=st.booleans())
def test_from_a_page_on(shelf: Shelf, ahead: int, size: int, *, is_async: bool) -> None:
    """A walk that starts at a later page yields all items from there on; one behind the end may have 404."""
    shelf = replace(shelf, has_missing=shelf.has_missing and ahead * min(size, shelf.cap) < len(shelf.everything))
    position = PagePosition("things.list", shelf.first + ahead, size, first=shelf.first, **told(shelf))

    expected = shelf.everything[ahead * min(size, shelf.cap) :]
    assert expected == walked(shelf, position, is_async=is_async)


@settings(deadline=None)
@given(shelf=shelves("cursor"), size=st.none() | st.integers(1, 9), is_async=st.booleans())
def test_by_cursor(shelf: Shelf, size: int | None, *, is_async: bool) -> None:
    """By a cursor with characters that a query has to encode."""
    position: Any = CursorPosition("things.list", None, size, next=shelf.next, **told(shelf))

    assert shelf.everything == walked(shelf, position, is_async=is_async)


@settings(deadline=None)
@given(
    shelf=st.one_of(shelves("link"), shelves("header")),
    size=st.none() | st.integers(1, 9),
    is_async=st.booleans(),
)
def test_by_link(shelf: Shelf, size: int | None, *, is_async: bool) -> None:
    """By a link, relative or absolute, in the answer or in the header; other parameters stay as they were."""
    place = shelf.next if shelf.way == "link" else ()
    position: Any = LinkPosition("things.list", None, size, next=place, starts=["page"], **told(shelf))

    assert shelf.everything == walked(shelf, position, is_async=is_async)
    assert {"a b"} == {query["q"] for query in shelf.asked}


@settings(deadline=None)
@given(shelf=shelves("cursor"), is_async=st.booleans())
def test_by_a_cursor_in_the_place_of_a_link(shelf: Shelf, *, is_async: bool) -> None:
    """Where an answer has a cursor for a link, it is sent as one."""
    position: Any = LinkPosition("things.list", None, None, next=shelf.next, starts=["page"], **told(shelf))

    assert shelf.everything == walked(shelf, position, is_async=is_async)


@settings(deadline=None)
@given(count=st.integers(0, 9), size=st.integers(1, 4), is_async=st.booleans())
def test_by_the_last_id(count: int, size: int, *, is_async: bool) -> None:
    """Where no cursor is told, the id of the last item is the next one, as long as there is more."""
    everything = [{"id": f"t{number}"} for number in range(count)]
    asked: list[Start] = []

    def page(start: Start) -> dict[str, Any]:
        asked.append(start)
        index = 0 if start is None else int(cast("str", start)[1:]) + 1
        return {"items": everything[index : index + size], "has_more": index + size < count}

    def fetch(start: Start, _: None) -> Any:
        return _later(page(start)) if is_async else page(start)

    position: Any = CursorPosition("things.list", None, None, more=["has_more"], key="id")
    found = asyncio.run(items_async(fetch, position)) if is_async else items(fetch, position)
    assert everything == found
    assert max(1, -(-count // size)) == len(asked)


async def _later(value: Any) -> Any:
    return value


def test_links_are_written_as_the_shelf_says() -> None:
    """The collection of these tests writes the links that it is meant to write."""
    shelf = Shelf("link", [1, 2, 3], size=2, next=("next",), base="/things")

    assert {"items": [1, 2], "next": f"/things?{urlencode({'q': 'a', 'page': 1})}"} == shelf.answer({"q": "a"})[0]
