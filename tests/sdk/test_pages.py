"""The iterators of a generated client walk through a real server's collection."""

import asyncio
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.sdk.conftest import TOKEN
from tests.sdk.loopback import Loopback, Received
from tests.sdk.packages import imported, mypy_faults, write_case

NAMES = ["a", "b", "c", "d", "e"]
PROGRAM = """
from example_api import AsyncClient, Client
from example_api.scopes import allowed_actions, least_privileged


def names(client: Client) -> list[str]:
    return [thing.name for thing in client.things.iter_get(page=1, timeout=5) if thing.name]


async def total(client: AsyncClient) -> int:
    return sum([page.total_count or 0 async for page in client.things.iter_query_pages(body={"name": "x"})])


def can_query(scopes: list[str]) -> bool:
    return "things.query" in allowed_actions(scopes) and least_privileged(["things.query"]) <= set(scopes)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of the case `pagination` is written to."""
    return write_case("pagination", tmp_path_factory.mktemp("pagination"))


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    """The package, imported from there."""
    with imported(folder) as module:
        yield module


def answer_pages(received: Received) -> Any:
    """Answer with the page that the query asks for, of two things at most whatever size it wants."""
    query = dict(received.query)
    start = int(query["offset"]) if "offset" in query else 2 * int(query["page"])
    items = [{"id": name, "name": name.upper()} for name in NAMES[start : start + 2]]
    return {"items": items, "totalCount": len(NAMES), "perPage": 2}


def listed(
    package: ModuleType,
    loopback: Loopback,
    call: Callable[[Any], Any],
    *,
    is_async: bool,
    answer: Any = answer_pages,
) -> list[Any]:
    """Collect what an iterator of a client yields; `call` makes it from the client's resource."""
    loopback.answer = answer
    if not is_async:
        with package.Client(token=TOKEN, base_url=loopback.url) as client:
            return list(call(client.things))

    async def run() -> list[Any]:
        async with package.AsyncClient(token=TOKEN, base_url=loopback.url) as client:
            return [item async for item in call(client.things)]

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_items_of_all_pages(package: ModuleType, loopback: Loopback, *, is_async: bool) -> None:
    """The items of a GET come decoded and in order; each page is asked for with every other argument and option."""
    things = listed(
        package,
        loopback,
        lambda resource: resource.iter_get(
            sort_direction="desc", start=5, per_page=9, extra_headers={"X-Own": "x"}, extra_query={"more": 1}
        ),
        is_async=is_async,
    )

    assert NAMES == [thing.id for thing in things]
    assert {"ThingsItem"} == {type(thing).__name__ for thing in things}
    rest = [("sortDirection", "desc"), ("start", "5"), ("perPage", "9"), ("more", "1")]
    assert [sorted([*rest, ("page", page)]) for page in "012"] == [sorted(item.query) for item in loopback.received]
    assert ["x"] * 3 == [item.headers["X-Own"] for item in loopback.received]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_items_from_a_page_on(package: ModuleType, loopback: Loopback, *, is_async: bool) -> None:
    """`page` is where a walk starts; a last page that may be the end of longer ones is not taken for the last."""
    things = listed(package, loopback, lambda resource: resource.iter_get(page=1), is_async=is_async)
    last = listed(package, loopback, lambda resource: resource.iter_get(page=2), is_async=is_async)

    assert (["c", "d", "e"], ["e"]) == ([thing.id for thing in things], [thing.id for thing in last])
    assert ["1", "2", "2", "3"] == [dict(item.query)["page"] for item in loopback.received]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"items": [{"id": "a"}]}, "things.get: `page` 1 gave the same items as the page before"),
        ({"error": "no"}, "things.get: the answer has no list of `items`"),
        ({"items": None}, "things.get: the answer has no list of `items`"),
        ("none", "things.get: the answer has no list of `items`"),
        ({"items": [{"id": "a"}], "totalCount": "1"}, "things.get: `totalCount` is not a count: '1'"),
    ],
)
def test_what_is_not_the_next_page_is_an_error(
    package: ModuleType, loopback: Loopback, answer: object, told: str, *, is_async: bool
) -> None:
    """A server that ignores `page`, or answers with something else, does not make an empty or endless collection."""
    with pytest.raises(package.PaginationError, match=told):
        listed(package, loopback, lambda resource: resource.iter_get(), is_async=is_async, answer=answer)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_pages_of_a_query(package: ModuleType, loopback: Loopback, *, is_async: bool) -> None:
    """The pages of a POST that reads come whole, and its body is sent for each."""
    pages = listed(
        package, loopback, lambda resource: resource.iter_query_pages(offset=1, body={"name": "x"}), is_async=is_async
    )

    assert [["b", "c"], ["d", "e"]] == [[thing.id for thing in page.items] for page in pages]
    assert [("POST", [("offset", "1")]), ("POST", [("offset", "3")])] == [
        (item.method, item.query) for item in loopback.received
    ]
    assert [{"name": "x"}] * 2 == [json.loads(item.body) for item in loopback.received]


def test_a_failing_page_ends_the_walk(package: ModuleType, loopback: Loopback) -> None:
    """What the method raises comes out of the iterator."""
    loopback.status, loopback.answer = 400, {"type": "Validation", "message": "no"}
    with package.Client(token=TOKEN, base_url=loopback.url) as client, pytest.raises(package.BadRequestError):
        next(client.things.iter_get())


def test_a_delete_is_not_iterated_over(package: ModuleType) -> None:
    """An action that writes has no iterator, whatever its parameters."""
    with package.Client(token=TOKEN) as client:
        assert [] == [name for name in dir(client.things) if name.startswith("iter_delete")]


def test_scopes_are_known_without_models(package: ModuleType) -> None:
    """The module of scopes knows every action, takes actions as well as names, and answers both questions."""
    scopes = import_module(f"{package.__name__}.scopes")
    things = import_module(f"{package.__name__}.resources.things")

    assert ["things.delete", "things.get", "things.query"] == list(scopes.ACTIONS)
    assert ("things.query",) == scopes.allowed_actions(["things.query"])
    assert {"things.get", "things.query"} == scopes.least_privileged([things.GET, "things.query"])


@pytest.mark.parametrize(
    ("program", "faults"),
    [
        (PROGRAM, []),
        (PROGRAM.replace("thing.name", "thing.nane"), ["attr-defined"]),
        (PROGRAM.replace("page=1", "pages=1"), ["call-arg"]),
        (PROGRAM.replace("page=1", 'page="1"'), ["arg-type"]),
    ],
)
def test_a_program_is_type_checked(folder: Path, program: str, faults: list[str]) -> None:
    """Strict mypy accepts a program that iterates, and finds what is wrong in one that does it wrongly."""
    assert faults == mypy_faults(folder, program)
