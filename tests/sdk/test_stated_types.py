"""Arguments of stated types: what is sent for them, from both clients, and what type checkers take."""

import asyncio
import inspect
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from tests.sdk.loopback import Loopback
from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case

TOKEN = "a-token"
MOMENT = datetime(2017, 6, 13, 4, tzinfo=UTC)
TRACE = "575ec868-7ae1-43cd-83dc-4a97575ec868"
ARGUMENTS = {
    "thing_id": 42,
    "ids": [1, 2],
    "isbn": "9780306406157",
    "ratio": 0.5,
    "deep": True,
    "day": date(2017, 6, 13),
    "at": MOMENT,
    "since": MOMENT,
    "until": MOMENT,
    "seconds": 2,
    "trace": UUID(TRACE),
    "size": 3,
    "tags": ["a", "b"],
    "days": [date(2017, 6, 13), "2017-06-14"],
    "x_level": 2,
    "x_mode": "safe",
    "if_modified_since": date(2017, 6, 13),
    "x_tags": ["a", "b"],
}
QUERY = [
    ("ids", "1"),
    ("ids", "2"),
    ("isbn", "9780306406157"),
    ("ratio", "0.5"),
    ("deep", "true"),
    ("day", "2017-06-13"),
    ("at", "2017-06-13T04:00:00.000Z"),
    ("since", "1497326400000"),
    ("until", "1497326400"),
    ("seconds", "2"),
    ("trace", TRACE),
    ("size", "3"),
    ("tags", "a,b"),
    ("days[]", "2017-06-13"),
    ("days[]", "2017-06-14"),
]
HEADERS = {"X-Level": "2", "X-Mode": "safe", "If-Modified-Since": "2017-06-13", "X-Tags": "a,b"}
PROGRAM = """\
from datetime import date, datetime, timezone
from uuid import UUID

from example_api import Client

client = Client(token="t")
now = datetime.now(timezone.utc)
client.thing.get(thing_id=42, ids=[1], day=date.today(), at=now, since=now, trace=UUID(int=0), size=3, x_mode="safe")
client.thing.get(thing_id="42", ids=(1, 2), day="2017-06-13", days=[date.today()], order="asc", x_tags=["a"])
"""
WRONG = """\
client.thing.get(thing_id=1, ids=["a"])
client.thing.get(thing_id=1, ids=[1], size=4)
client.thing.get(thing_id=1, ids=[1], x_mode="slow")
client.thing.get(thing_id=1, ids=[1], x_level="2")
client.thing.get(thing_id=1, ids=[1], day=1)
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the package."""
    return write_case("stated-types", tmp_path_factory.mktemp("stated"))


@pytest.fixture
def example_api(package: Path) -> Iterator[ModuleType]:
    """The package, imported."""
    with imported(package) as found:
        yield found


def _call(example_api: Any, url: str, *, is_async: bool) -> None:
    if not is_async:
        with example_api.Client(token=TOKEN, base_url=url) as client:
            client.thing.get(**ARGUMENTS)
        return

    async def run() -> None:
        async with example_api.AsyncClient(token=TOKEN, base_url=url) as client:
            await client.thing.get(**ARGUMENTS)

    asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True])
def test_each_value_is_sent_in_its_form(example_api: ModuleType, loopback: Loopback, *, is_async: bool) -> None:
    """Path, query and headers alike: numbers, days, times, UUIDs, and lists in the style that is stated."""
    loopback.answer = {}
    _call(example_api, loopback.url, is_async=is_async)
    (received,) = loopback.received

    assert "/things/42" == received.path
    assert QUERY == received.query
    assert HEADERS == {name: received.headers[name] for name in HEADERS}


@pytest.mark.parametrize("case", ["guessed-types", "unknown-types"])
def test_arguments_keep_their_names(tmp_path: Path, case: str) -> None:
    """An argument is called as the documents call it, whatever the runtime has; media types are no arguments."""
    expected = {
        "guessed-types": {"seconds", "comma_separated", "flag", "isbn"},
        "unknown-types": {"limit", "x_tags"},
    }[case]
    with imported(write_case(case, tmp_path)) as found:
        names = set(inspect.signature(found.Client(token=TOKEN).thing.get).parameters)

    assert expected == expected & names
    assert set() == names & {"seconds_", "comma_separated_", "accept", "content_type", "authorization"}


def test_type_checkers_know_the_types(package: Path) -> None:
    """Values of the stated types are taken, and others are not."""
    assert [] == mypy_faults(package, PROGRAM)
    assert ["list-item", *["arg-type"] * 4] == mypy_faults(package, PROGRAM + WRONG)
    assert [] == pyright_faults(package, PROGRAM)
    assert ["reportArgumentType"] * 5 == pyright_faults(package, PROGRAM + WRONG)
