"""Where a walk ends, or fails rather than lose an item or go on for ever: what answers tell besides their items."""

import asyncio
import json
from collections.abc import Callable
from typing import Any, TypeAlias

import httpx2
import pytest
from pydantic import Field

from templates.python.runtime.action import Action
from templates.python.runtime.async_pages import aiterate_cursors, aiterate_links, aiterate_pages
from templates.python.runtime.errors import PaginationError
from templates.python.runtime.models import Model
from templates.python.runtime.pages import CursorPosition, LinkPosition, OffsetPosition, PagePosition, has_field
from templates.python.runtime.sync_pages import iterate_cursors, iterate_links, iterate_pages
from tests.runtime.callers import TOKEN, AsyncClient, Client

LIST = Action[Any](name="things.list", method="GET", path="/things", responses={200: Any})
Walk: TypeAlias = Callable[[Any, list[object]], tuple[list[Any], list[Any]]]


class Paging(Model):
    """A part of a page."""

    next_page: str | None = Field(default=None, alias="nextPage")


def walk_sync(position: Any, answers: list[object]) -> tuple[list[Any], list[Any]]:
    """Fetch by blocking, the last answer again and again; return where pages were asked to start, and the pages."""
    asked: list[Any] = []

    def fetch(start: Any, _: Any) -> Any:
        asked.append(start)
        return answers[min(len(asked), len(answers)) - 1]

    walk: Any = iterate_cursors if isinstance(position, CursorPosition) else iterate_pages
    return asked, list(walk(fetch, position))


def walk_async(position: Any, answers: list[object]) -> tuple[list[Any], list[Any]]:
    """Fetch the same by awaiting."""
    asked: list[Any] = []

    async def fetch(start: Any, _: Any) -> Any:
        asked.append(start)
        return answers[min(len(asked), len(answers)) - 1]

    async def run() -> list[Any]:
        walk: Any = aiterate_cursors if isinstance(position, CursorPosition) else aiterate_pages
        return [page async for page in walk(fetch, position)]

    return asked, asyncio.run(run())


@pytest.fixture(params=[walk_sync, walk_async], ids=["sync", "async"])
def walk(request: pytest.FixtureRequest) -> Walk:
    """Walk from a position through pages that are answered one after the other."""
    chosen: Walk = request.param
    return chosen


def page(*items: int, **fields: object) -> dict[str, object]:
    """Answer with items, and what else the server tells."""
    return {"items": list(items), **fields}


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        pytest.param(
            [page(1, 2, totalCount=5), page(3, 4, totalCount=5), page(5, totalCount=5)], [1, 2, 3], id="total"
        ),
        pytest.param([page(1, 2, more=True), page(3, more=False)], [1, 2], id="it says that there is not more"),
        pytest.param([page(1, more=True), page(2, 3, more=False)], [1, 2], id="a short page, and more"),
        pytest.param([page(1, 2, more=False, totalCount=3), page(3, totalCount=3)], [1, 2], id="the total is more"),
        pytest.param([page(1, 2, totalCount=2, more=True), page()], [1, 2], id="more than the total"),
        pytest.param([page(1, 2, next="/x"), page(3, next=None)], [1, 2], id="null for the next one"),
        pytest.param([page(1, 2, next=2), page(3, next=False)], [1, 2], id="false for the next one"),
        pytest.param([page(1, 2), page(3), page()], [1, 2, 3], id="nothing is told"),
        pytest.param([page(1, 2, more="no"), page(3), page()], [1, 2, 3], id="what is told is not understood"),
        pytest.param([page(1, more=True, totalCount=1), page(more=True, totalCount=1)], [1, 2], id="always more"),
    ],
)
def test_by_page_from_one(walk: Walk, answers: list[object], asked: list[int]) -> None:
    """The first page is the one that the documents say, and a walk ends where the answers say, or are empty."""
    position = PagePosition("things.list", 1, 2, first=1, more=["more"], next=["next"])

    assert (asked, answers[: len(asked)]) == walk(position, answers)


def test_a_first_page_that_the_api_does_not_have(walk: Walk) -> None:
    """Who asks for page 0 where pages count from 1, and gets the first, is told so before items come twice."""
    with pytest.raises(PaginationError, match="`page` 1 gave the same items as the page before"):
        walk(PagePosition("things.list", 0, 2, first=1), [page(1, 2, totalCount=4)])


def test_an_offset_from_one(walk: Walk) -> None:
    """The first item is 1, and each page starts behind the one before."""
    position = OffsetPosition("things.list", 1, 2, first=1)

    assert [1, 3] == walk(position, [page(1, 2, totalCount=3), page(3, totalCount=3)])[0]


@pytest.mark.parametrize("made", [PagePosition, OffsetPosition])
def test_more_of_nothing_is_an_error(walk: Walk, made: Any) -> None:
    """Who asked on could ask for ever."""
    with pytest.raises(PaginationError, match=r"things.list: `meta.more` is true, but there are no items"):
        walk(made("things.list", 0, 2, more=["meta", "more"]), [page(meta={"more": True})])


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ([page(1, next="a"), page(next="b"), page(2, next="")], [None, "a", "b"]),
        ([page(1, next="a"), page(2)], [None, "a"]),
        ([page(1, next="a", more=True), page(2, next="b", more=False)], [None, "a"]),
        ([page(1, next=7), page(2, next=None)], [None, 7]),
    ],
)
def test_cursors(walk: Walk, answers: list[object], asked: list[object]) -> None:
    """A walk goes on for as long as a cursor comes, over empty pages, too, unless the answer says that it is over."""
    position: Any = CursorPosition("things.list", None, 2, next=["next"], more=["more"])

    assert (asked, answers) == walk(position, answers)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([page(1, next="a"), page(1, next="a")], "`next` leads to a page that came already"),
        ([page(1, next="a"), page(2, next="b"), page(3, next="a")], "`next` leads to a page that came already"),
        ([page(1, more=True)], "the answer says that there is more, but has no `next`"),
        ([page(1, next="", more=True)], "the answer says that there is more, but has no `next`"),
        ([page(1, next=True)], "`next` is neither text nor a number"),
        ([page(1, next={"page": 2})], "`next` is neither text nor a number"),
        ([{"next": "a"}], "the answer has no list of `items`"),
    ],
)
def test_what_does_not_lead_to_the_next_page_is_an_error(walk: Walk, answers: list[object], told: str) -> None:
    """No walk goes in a circle, none ends where there is more, and no page comes twice."""
    position: Any = CursorPosition("things.list", None, 2, size_name="limit", next=["next"], more=["more"])

    with pytest.raises(PaginationError, match=f"things.list: {told}.*with a `limit` of your choice"):
        walk(position, answers)


def test_a_start_that_leads_to_itself_is_an_error(walk: Walk) -> None:
    """The cursor that the caller gave does not come back."""
    with pytest.raises(PaginationError, match=r"came already.*returns it as it is$"):
        walk(CursorPosition("things.list", "a", None, next=["next"]), [page(1, next="a")])


def follow(header: str | None, body: object, start: Any = None, *, is_async: bool = False) -> list[Any]:
    """Walk by the links in headers, the same answer again and again."""

    def respond(_: httpx2.Request) -> httpx2.Response:
        headers = {"Link": header} if header else {}
        return httpx2.Response(200, content=json.dumps(body), headers=headers)

    position: Any = LinkPosition("things.list", start, None, more=["more"])
    transport = httpx2.MockTransport(respond)
    if not is_async:
        with Client(token=TOKEN, http_client=httpx2.Client(transport=transport)) as client:
            return list(iterate_links(lambda _, __: client.request(LIST), position))

    async def run() -> list[Any]:
        async with AsyncClient(token=TOKEN, http_client=httpx2.AsyncClient(transport=transport)) as client:
            return [found async for found in aiterate_links(lambda _, __: client.request(LIST), position)]

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_links(*, is_async: bool) -> None:
    """No link is the end, but not where a total or the answer says more; a link that comes again is an error."""
    total, link = page(1, totalCount=2), '<?page=2>; rel="next"'

    assert [[1]] == follow(None, [1], is_async=is_async)
    assert [page(1, more=False)] == follow(link, page(1, more=False), is_async=is_async)
    assert [total] == follow(None, total, start=2, is_async=is_async)
    with pytest.raises(PaginationError, match="`totalCount` is 2, but no link leads behind 1 items"):
        follow(None, total, is_async=is_async)
    with pytest.raises(PaginationError, match="there is more, but has no `Link`"):
        follow(None, page(1, more=True), is_async=is_async)
    with pytest.raises(PaginationError, match="`Link` leads to a page that came already"):
        follow(link, [1], is_async=is_async)


def test_a_field_is_told_apart_from_none() -> None:
    """Null is told, what is left out is not, in models, documented or not, and raw JSON."""
    told, silent = Paging.model_validate({"nextPage": None, "own": None}), Paging.model_validate({})

    assert [True, True, False, False, True, False, False] == [
        has_field(told, ["nextPage"]),
        has_field(told, ["own"]),
        has_field(told, ["next_page"]),
        has_field(silent, ["nextPage"]),
        has_field({"paging": told}, ["paging", "nextPage"]),
        has_field({"paging": None}, ["paging", "nextPage"]),
        has_field([], ["next"]),
    ]
