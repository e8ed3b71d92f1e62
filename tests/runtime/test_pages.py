"""Collections page by page: when a walk goes on, where, and what it yields."""

import asyncio
from collections.abc import Callable
from copy import copy
from typing import Any, TypeAlias

import pytest
from pydantic import Field

from templates.python.runtime.action import Action
from templates.python.runtime.async_pages import aiterate_items, aiterate_pages
from templates.python.runtime.errors import ApiError, PaginationError
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
        pytest.param(0, 2, [page([], totalCount=0)], [0], id="nothing there, and the server says so"),
        pytest.param(0, 2, [page([1, 2], totalCount=4), page([3, 4], totalCount=4)], [0, 1], id="the total is reached"),
        pytest.param(0, 2, [page([1, 2], totalCount=3), page([3], totalCount=3)], [0, 1], id="a short last page"),
        pytest.param(1, 2, [page([3, 4], totalCount=4)], [1], id="a start in the middle"),
        pytest.param(2, 2, [page([5], totalCount=5), page([], totalCount=5)], [2, 3], id="a start at the last page"),
        pytest.param(9, 2, [page([], totalCount=5)], [9], id="a start behind the end"),
        pytest.param(0, None, [page([1, 2], totalCount=3), page([3], totalCount=3)], [0, 1], id="no size is known"),
        pytest.param(
            0, 2, [page([1, 2]), page([3]), page([])], [0, 1, 2], id="no total: only an empty page is the last"
        ),
        pytest.param(0, 2, [page([1, 2]), page([])], [0, 1], id="no total: an empty page is the last"),
        pytest.param(0, 2, [page([1], totalCount=3), page([2, 3], totalCount=3)], [0, 1], id="a short page inside"),
        pytest.param(0, 2, [page([1, 2], totalCount=9), page([], totalCount=9)], [0, 1], id="less than was promised"),
        pytest.param(0, 2, [page([1, 2], totalCount=None), page([])], [0, 1], id="a total of null"),
        pytest.param(
            0, 2, [page([1, 2], perPage="2", page="x"), page([])], [0, 1], id="other fields are not looked at"
        ),
        pytest.param(0, 2, [page([1, 2], totalCount=3), page([3, 4], totalCount=4)], [0, 1], id="the total grows"),
        pytest.param(0, 2, [page([1, 2], totalCount=4), page([3, 4], totalCount=3)], [0, 1], id="the total shrinks"),
        pytest.param(0, 2, [page([1, 2], totalCount=5), page([3], totalCount=2)], [0, 1], id="the total falls behind"),
        pytest.param(0, 2, [page([1, 2], totalCount=3), page([3]), []], [0, 1, 2], id="the total is told but once"),
        pytest.param(0, 2, [[1, 2], [3, 4], []], [0, 1, 2], id="bare lists"),
    ],
)
def test_pages_are_counted(walk: Walk, start: int, size: int | None, answers: list[object], asked: list[int]) -> None:
    """By page number, a walk asks for the next page, with the size it was given, until the collection ends."""
    assert [(number, size) for number in asked] == walk(answers, PagePosition("things.get", start, size))[0]


@pytest.mark.parametrize("echo", [{}, {"perPage": 9, "limit": 9}, {"perPage": 2, "limit": 2}])
@pytest.mark.parametrize("total", [{}, {"totalCount": 5}])
def test_no_item_is_lost_where_the_server_gives_fewer_than_were_asked_for(
    walk: Walk, echo: dict[str, object], total: dict[str, object]
) -> None:
    """A size that is capped, silently or not, or told as it was asked for, loses nothing, by page and by offset."""
    answers: list[object] = [page(items, **echo, **total) for items in ([1, 2], [3, 4], [5], list[int]())]
    end = 3 if total else 4

    by_page, by_offset = walk(answers, PagePosition("a.b", 0, 9)), walk(answers, OffsetPosition("a.b", 0, 9))

    assert ([0, 1, 2, 3][:end], [1, 2, 3, 4, 5]) == ([start for start, _ in by_page[0]], by_page[1])
    assert ([0, 2, 4, 5][:end], [1, 2, 3, 4, 5]) == ([start for start, _ in by_offset[0]], by_offset[1])


def test_a_start_in_the_middle_loses_nothing_to_a_size_that_is_not_kept(walk: Walk) -> None:
    """How much lies in front is reckoned with what pages have, not with what they were asked to have."""
    answers: list[object] = [page(items, totalCount=8, perPage=9) for items in ([3, 4], [5, 6], [7, 8])]

    assert [3, 4, 5, 6, 7, 8] == walk(answers, PagePosition("things.get", 1, 9))[1]


@pytest.mark.parametrize(
    ("start", "size", "answers", "asked"),
    [
        pytest.param(0, None, [page([])], [0], id="nothing there"),
        pytest.param(0, 2, [page([1, 2], totalCount=4), page([3, 4], totalCount=4)], [0, 2], id="the total is reached"),
        pytest.param(3, 2, [page([4, 5], totalCount=5)], [3], id="a start in the middle"),
        pytest.param(9, 2, [page([], totalCount=5)], [9], id="a start behind the end"),
        pytest.param(0, 2, [page([1, 2]), page([3]), page([])], [0, 2, 3], id="no total: an empty page is the last"),
        pytest.param(0, 2, [page([1, 2], totalCount=4), page([3, 4], totalCount=3)], [0, 2], id="the total shrinks"),
    ],
)
def test_offsets_are_counted(walk: Walk, start: int, size: int | None, answers: list[object], asked: list[int]) -> None:
    """By offset, a walk skips the items it has had until the collection ends."""
    assert [(offset, size) for offset in asked] == walk(answers, OffsetPosition("things.get", start, size))[0]


@pytest.mark.parametrize("total", [{}, {"totalCount": 4}, {"totalCount": 7}])
@pytest.mark.parametrize("position", [PagePosition("things.get", 0, 2), OffsetPosition("things.get", 0, 2)])
def test_a_server_that_ignores_where_a_page_starts_is_an_error(
    walk: Walk, position: Position, total: dict[str, object]
) -> None:
    """A page that repeats the one before ends the walk and is not handed out; the error says so, and what helps."""
    name = position.start_name
    told = f"things.get: `{name}` \\d gave the same items as the page before.* `{name}`; .* `{position.size_name}` of"

    with pytest.raises(PaginationError, match=told) as caught:
        walk([page([1, 2], **total)], position)

    assert ("things.get", page([1, 2], **total)) == (caught.value.action, caught.value.page)


@pytest.mark.parametrize(
    ("size", "answers", "items"),
    [
        pytest.param(2, [page([1, 2]), page([3])], [1, 2, 3], id="shorter than was asked for"),
        pytest.param(None, [[1, 2], [3, 4], [5]], [1, 2, 3, 4, 5], id="shorter than an earlier one"),
        pytest.param(9, [page([1])], [1], id="one short page is all there is"),
        pytest.param(9, [page([1, 2], perPage=2, limit=2), page([3], perPage=2, limit=2)], [1, 2, 3], id="a size told"),
    ],
)
def test_a_short_page_that_comes_again_was_the_last(
    walk: Walk, size: int | None, answers: list[object], items: list[int]
) -> None:
    """Servers give it for whatever is behind the end: without a total the walk ends there, with each item once."""
    assert items == walk(answers, PagePosition("things.get", 0, size))[1]
    assert items == walk(answers, OffsetPosition("things.get", 0, size))[1]


@pytest.mark.parametrize(
    ("size", "answers"),
    [
        pytest.param(2, [page([1, 2]), page([3, 4])], id="a whole page"),
        pytest.param(None, [page([1])], id="no size is known"),
        pytest.param(9, [page([1, 2], perPage=2, limit=2)], id="as many as the server says"),
        pytest.param(2, [page([1, 2], totalCount=9), page([3], totalCount=9)], id="a total that is not reached"),
        pytest.param(2, [page([1, 2], totalCount=9), page([3])], id="a total that was told before"),
    ],
)
def test_a_page_that_comes_again_and_is_not_short_is_an_error(
    walk: Walk, size: int | None, answers: list[object]
) -> None:
    """Where more may lie behind it, nothing is passed over in silence."""
    for position in (PagePosition("a.b", 0, size), OffsetPosition("a.b", 0, size)):
        with pytest.raises(PaginationError, match="gave the same items as the page before"):
            walk(answers, position)


def test_a_page_is_known_again_after_its_user_changed_it() -> None:
    """What is done to items, or to the list that has them, does not make a repeated page a new one."""

    def fetch(_: int, __: int | None) -> list[dict[str, int]]:
        return [{"id": 1}, {"id": 2}]

    pages = iterate_pages(fetch, PagePosition("things.get", 0, None))
    first = next(pages)
    for item in first:
        item["seen"] = 1
    first.append({})

    with pytest.raises(PaginationError):
        next(pages)


def test_pages_that_are_alike_at_both_ends_are_not_the_same(walk: Walk) -> None:
    """Only all of the items make a page another's twin."""
    answers: list[object] = [[0, 1, 0], [0, 2, 0], [0, 2], []]

    assert [0, 1, 0, 0, 2, 0, 0, 2] == walk(answers, PagePosition("things.get", 0, 3))[1]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "text",
        5,
        {},
        {"error": "no"},
        page(None),
        {"items": {"a": 1}},
        {"items": "ab"},
        Things(),
        Undescribed(name="x"),
    ],
)
def test_what_is_not_a_page_is_an_error(walk: Walk, answer: object) -> None:
    """An answer without a list of items is not an empty collection, whatever it is instead, first or later."""
    told = "things.get: the answer has no list of `items`; the attribute `page` has the answer"

    with pytest.raises(PaginationError, match=told) as caught:
        walk([answer], PagePosition("things.get", 0, None))
    with pytest.raises(PaginationError, match=told):
        walk([page([1]), answer], OffsetPosition("things.get", 0, None))

    assert answer == caught.value.page


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([page([1, 2], totalCount="4")], "`totalCount` is not a count: '4'"),
        ([page([1, 2], totalCount=True)], "`totalCount` is not a count: True"),
        ([page([1, 2], totalCount=2.5)], "`totalCount` is not a count: 2.5"),
        ([page([], totalCount=-1)], "`totalCount` is not a count: -1"),
        ([page([1, 2], totalCount=1)], "`totalCount` is 1, but there are 2 items"),
        ([page([1, 2], totalCount=3), page([3, 4], totalCount=3)], "`totalCount` is 3, but there are 4 items"),
        ([page([1, 2], totalCount=4), page([3, 4], totalCount=1)], "`totalCount` is 1, but there are 4 items"),
    ],
)
def test_a_total_that_cannot_be_is_an_error(walk: Walk, answers: list[object], told: str) -> None:
    """Neither text nor less than nothing nor less than what came is a total."""
    with pytest.raises(PaginationError, match=told):
        walk(answers, PagePosition("things.get", 0, 2))


def test_the_error_is_of_the_family_and_can_be_copied() -> None:
    """It keeps its action and the answer."""
    with pytest.raises(ApiError) as caught:
        walk_pages([{"error": 1}], PagePosition("things.get", 0, None))

    twin = copy(caught.value)

    assert (PaginationError, {"action": "things.get", "page": {"error": 1}}) == (type(twin), vars(twin))


def test_items_come_in_order(walk: Walk) -> None:
    """All items of all pages, once each."""
    answers: list[object] = [page([1, 2], totalCount=5), page([3, 4], totalCount=5), page([5], totalCount=5)]

    assert [1, 2, 3, 4, 5] == walk(answers, PagePosition("things.get", 0, 2))[1]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Things(items=[1]), [1]),
        (Undescribed.model_validate({"items": [1]}), [1]),
        ({"items": [1]}, [1]),
        ([1], [1]),
        (Things(), None),
        ({"items": {"a": 1}}, None),
        (Undescribed(name="x"), None),
        (None, None),
        ("text", None),
    ],
)
def test_items_are_found_in_any_answer(answer: object, expected: list[int] | None) -> None:
    """Models, documented or not, raw JSON and bare arrays give their items; anything else is not a page."""
    assert expected == items_of(answer)


def test_the_totals_of_undocumented_models_count(walk: Walk) -> None:
    """What a model does not name is read all the same."""
    answer = Undescribed.model_validate({"items": [1, 2], "totalCount": 2})

    assert [(0, None)] == walk([answer], PagePosition("things.get", 0, None))[0]


def test_a_page_is_fetched_when_it_is_asked_for() -> None:
    """Nothing is sent before the first item is wanted, and no page before the items in front of it are used up."""
    asked: list[int] = []

    def fetch(start: int, _: int | None) -> object:
        asked.append(start)
        return page([1, 2])

    items = iterate_items(iterate_pages(fetch, PagePosition("things.get", 0, None)))
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
    for answer in iterate_pages(fetch, PagePosition("things.get", 0, None)):
        lengths.append(len(answer))
        answer.clear()

    assert [1, 1, 0] == lengths


def test_lenient_answers_are_walked_through(caller: Caller, server: Server) -> None:
    """Items that are not as documented are yielded raw."""
    action: Action[Any] = Action(name="things.get", method="GET", path="/things", scopes=(), responses={200: Things})
    server.replies = [
        Reply.json({"items": [1, "two"], "totalCount": 3, "perPage": "2"}),
        Reply.json({"items": [3], "totalCount": 3, "perPage": "2"}),
    ]

    pages = iterate_pages(
        lambda start, size: caller.request(action, query={"page": start, "perPage": size}),
        PagePosition("things.get", 0, None),
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
    assert ([(0, None)], [1, 2]) == walk_pages([page], PagePosition("things.get", 0, None))
