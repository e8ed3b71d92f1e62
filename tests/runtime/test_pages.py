"""Collections page by page: when a walk goes on, where, and what it yields."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from pydantic import Field

from templates.python.runtime.action import Action
from templates.python.runtime.async_pages import aiterate_items, aiterate_pages
from templates.python.runtime.models import Model
from templates.python.runtime.pages import OffsetPosition, PagePosition, items_of
from templates.python.runtime.sync_pages import iterate_items, iterate_pages
from tests.runtime.callers import Caller
from tests.runtime.server import Reply, Server

Position: TypeAlias = PagePosition[int | None] | OffsetPosition[int | None]
Asked: TypeAlias = list[tuple[int, int | None]]
Walk: TypeAlias = Callable[[list[object], Position], tuple[Asked, list[object]]]


class Things(Model):
    """A page as a generated model has it."""

    items: list[int] | None = None
    total_count: int | None = Field(default=None, alias="totalCount")
    per_page: int | None = Field(default=None, alias="perPage")


class Undescribed(Model):
    """A page that the documents describe wrongly."""

    name: str | None = None


def walk_pages(answers: list[object], position: Position) -> tuple[Asked, list[object]]:
    """Fetch by blocking, the last answer again and again; return what was asked for, and the items."""
    asked: Asked = []

    def fetch(start: int, size: int | None) -> object:
        asked.append((start, size))
        return answers[min(len(asked), len(answers)) - 1]

    return asked, list(iterate_items(iterate_pages(fetch, position)))


def walk_pages_async(answers: list[object], position: Position) -> tuple[Asked, list[object]]:
    """Fetch the same by awaiting."""
    asked: Asked = []

    async def fetch(start: int, size: int | None) -> object:
        asked.append((start, size))
        return answers[min(len(asked), len(answers)) - 1]

    async def run() -> list[object]:
        return [item async for item in aiterate_items(aiterate_pages(fetch, position))]

    return asked, asyncio.run(run())


@pytest.fixture(params=[walk_pages, walk_pages_async], ids=["sync", "async"])
def walk(request: pytest.FixtureRequest) -> Walk:
    """Walk from a position through pages that are answered one after the other."""
    chosen: Walk = request.param
    return chosen


def page(items: list[int] | None, **fields: object) -> dict[str, object]:
    """Answer with items, and what else the server tells by wire names."""
    return {"items": items, **fields}


@pytest.mark.parametrize(
    ("start", "size", "answers", "asked"),
    [
        pytest.param(0, None, [page([])], [0], id="nothing there"),
        pytest.param(0, None, [page(None)], [0], id="items are null"),
        pytest.param(0, 2, [page([1, 2], totalCount=4, perPage=2)], [0, 1], id="the total is reached"),
        pytest.param(0, 2, [page([1, 2], totalCount=3, perPage=2), page([3])], [0, 1], id="a short last page"),
        pytest.param(1, 2, [page([3, 4], totalCount=4, perPage=2)], [1], id="a start in the middle"),
        pytest.param(0, 9, [page([1, 2], totalCount=5, perPage=2)], [0, 1, 2], id="the server clamps and says so"),
        pytest.param(0, 9, [page([1, 2], totalCount=5)], [0, 1, 2], id="the server clamps silently"),
        pytest.param(0, None, [page([1, 2], totalCount=5)], [0, 1, 2], id="no size is known, but the total is"),
        pytest.param(0, 2, [page([1, 2], totalCount=7, perPage=2)], [0, 1, 2, 3], id="the same page for ever"),
        pytest.param(0, 2, [page([1, 2]), page([3])], [0, 1], id="no total: a short page is the last"),
        pytest.param(0, 2, [page([1, 2]), page([])], [0, 1], id="no total: an empty page is the last"),
        pytest.param(0, 9, [page([1, 2], perPage=2), page([3], perPage=2)], [0, 1], id="no total, and clamped"),
        pytest.param(0, None, [page([1, 2]), page([3]), page([])], [0, 1, 2], id="nothing known: an empty page"),
        pytest.param(0, 2, [page([1], totalCount=4, perPage=2)], [0, 1], id="a short page inside"),
        pytest.param(0, 2, [page([1, 2], totalCount="4"), page([3])], [0, 1], id="a total that is not a number"),
        pytest.param(0, 2, [page([1, 2], totalCount=True), page([3])], [0, 1], id="a total that is a boolean"),
        pytest.param(0, None, [page([1, 2], perPage=0), page([])], [0, 1], id="a size of nothing"),
    ],
)
def test_pages_are_counted(walk: Walk, start: int, size: int | None, answers: list[object], asked: list[int]) -> None:
    """By page number, a walk asks for the next page, with the size it was given, until the collection ends."""
    assert [(number, size) for number in asked] == walk(answers, PagePosition(start, size))[0]


@pytest.mark.parametrize(
    ("start", "size", "answers", "asked"),
    [
        pytest.param(0, None, [page([])], [0], id="nothing there"),
        pytest.param(0, 2, [page([1, 2], totalCount=4, limit=2)], [0, 2], id="the total is reached"),
        pytest.param(3, 2, [page([4, 5], totalCount=5)], [3], id="a start in the middle"),
        pytest.param(0, 9, [page([1, 2], totalCount=5)], [0, 2, 4], id="the server clamps"),
        pytest.param(0, 2, [page([1, 2]), page([3])], [0, 2], id="no total: a short page is the last"),
        pytest.param(0, 9, [page([1, 2], limit=2), page([3], limit=2)], [0, 2], id="no total, and clamped"),
        pytest.param(0, None, [page([1, 2]), page([3]), page([])], [0, 2, 3], id="nothing known: an empty page"),
    ],
)
def test_offsets_are_counted(walk: Walk, start: int, size: int | None, answers: list[object], asked: list[int]) -> None:
    """By offset, a walk skips the items it has had until the collection ends."""
    assert [(offset, size) for offset in asked] == walk(answers, OffsetPosition(start, size))[0]


def test_items_come_in_order(walk: Walk) -> None:
    """All items of all pages, once each."""
    answers: list[object] = [page([1, 2], totalCount=5), page([3, 4], totalCount=5), page([5], totalCount=5)]

    assert [1, 2, 3, 4, 5] == walk(answers, PagePosition(0, 2))[1]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Things(items=[1]), [1]),
        (Things(), []),
        (Undescribed.model_validate({"items": [1]}), [1]),
        ({"items": [1]}, [1]),
        ([1], [1]),
        ({"items": {"a": 1}}, []),
        (Undescribed(name="x"), []),
        (None, []),
        ("text", []),
    ],
)
def test_items_are_found_in_any_answer(answer: object, expected: list[int]) -> None:
    """Models, documented or not, raw JSON and bare arrays give their items; anything else has none."""
    assert expected == list(items_of(answer))


def test_the_totals_of_undocumented_models_count(walk: Walk) -> None:
    """What a model does not name is read all the same."""
    answer = Undescribed.model_validate({"items": [1, 2], "totalCount": 4, "perPage": 2})

    assert [(0, None), (1, None)] == walk([answer], PagePosition(0, None))[0]


def test_a_page_is_fetched_when_it_is_asked_for() -> None:
    """Nothing is sent before the first item is wanted, and no page before the items in front of it are used up."""
    asked: list[int] = []

    def fetch(start: int, _: int | None) -> object:
        asked.append(start)
        return page([1, 2])

    items = iterate_items(iterate_pages(fetch, PagePosition(0, None)))
    before = list(asked)
    next(items)
    next(items)

    assert ([], [0]) == (before, asked)


def test_what_the_caller_does_to_a_page_does_not_end_the_walk() -> None:
    """A page that its user empties was not an empty one."""
    answers = iter([[1], [2], list[int]()])

    def fetch(_: int, __: int | None) -> list[int]:
        return next(answers)

    lengths = []
    for answer in iterate_pages(fetch, PagePosition(0, None)):
        lengths.append(len(answer))
        answer.clear()

    assert [1, 1, 0] == lengths


def test_lenient_answers_are_walked_through(caller: Caller, server: Server) -> None:
    """Items that are not as documented are yielded raw, and totals that are not are unknown."""
    action: Action[Any] = Action(name="things.get", method="GET", path="/things", responses={200: Things})
    server.replies = [
        Reply.json({"items": [1, "two"], "totalCount": 3, "perPage": "2"}),
        Reply.json({"items": [3], "totalCount": 3, "perPage": "2"}),
    ]

    pages = iterate_pages(
        lambda start, size: caller.request(action, query={"page": start, "perPage": size}),
        PagePosition(0, None),
    )

    assert [1, "two", 3] == list(iterate_items(pages))
    assert ["/things?page=0", "/things?page=1"] == [received.target for received in server.received]


class Renamed(Model):
    """A page whose fields have other names than the usual ones."""

    total_count: str | None = None
    total_count_2: int | None = Field(default=None, alias="totalCount")
    items_: list[int] | None = Field(default=None, alias="items")


def test_a_page_is_read_by_the_names_of_the_api() -> None:
    """What a model calls its fields does not matter: the total is what the API calls so."""
    page = Renamed.model_validate({"total_count": "many", "totalCount": 2, "items": [1, 2]})

    assert [1, 2] == items_of(page)
    assert PagePosition(0, None).after(page) is None
