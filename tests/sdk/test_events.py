"""The events of a generated client come from a real server as the classes that a program matches."""

import asyncio
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.runtime.server import Reply, Server
from tests.sdk.conftest import TOKEN
from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case

PROGRAM = """
from typing import assert_never

from example_api import AsyncClient, Client
from example_api.events import ThingGoneEvent, ThingStateEvent, UnknownEvent


def told(event: ThingStateEvent | ThingGoneEvent | UnknownEvent) -> str:
    match event:
        case ThingStateEvent(data=thing):
            return f"{thing.name} {(thing.id or '').upper()}"
        case ThingGoneEvent(_, last):
            return last.upper()
        case UnknownEvent(text, name=name):
            return name.upper() + text.upper()
        case _:
            assert_never(event)


def first(client: Client) -> str | None:
    with client.thing.state_stream(thing_id="t1", max_reconnects=3) as stream:
        for event in stream:
            if event.name == "thingState" and not isinstance(event, UnknownEvent):
                return event.data.name
            return told(event)
    return None


async def all_told(client: AsyncClient) -> list[str]:
    async with client.thing.state_stream(thing_id="t1") as stream:
        return [told(event) async for event in stream]
"""
EVENTS = (
    'id: 1\nevent: thingState\ndata: {"id":"a","name":"A"}\n\n',
    "event: thingGone\ndata: {}\n\n",
    "event: other\ndata: x\n\n",
    "event: thingState\ndata: none\n\n",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package of the case `event-stream` is written to."""
    return write_case("event-stream", tmp_path_factory.mktemp("events"))


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    """The package, imported from there."""
    with imported(folder) as module:
        yield module


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that sends four events and says that there are no more."""
    with Server.running() as running:
        running.replies = [Reply.events(*EVENTS), Reply(204, ())]
        yield running


def received(package: ModuleType, server: Server, *, is_async: bool) -> list[Any]:
    """Return what a stream of a client yields."""
    if not is_async:
        with package.Client(token=TOKEN, base_url=server.url) as client:
            return list(client.thing.state_stream(thing_id="t1"))

    async def run() -> list[Any]:
        async with package.AsyncClient(token=TOKEN, base_url=server.url) as client:
            return [event async for event in client.thing.state_stream(thing_id="t1")]

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_events_come_as_their_classes(package: ModuleType, server: Server, *, is_async: bool) -> None:
    """Each documented event has its class and its type of data; others, and what is not JSON, are unknown ones."""
    events, models = import_module("example_api.events"), import_module("example_api.models")

    assert [
        events.ThingStateEvent(data=models.Thing(id="a", name="A"), id="1"),
        events.ThingGoneEvent(data={}, id="1"),
        events.UnknownEvent(name="other", data="x", id="1"),
        events.UnknownEvent(name="thingState", data="none", id="1"),
    ] == received(package, server, is_async=is_async)
    assert ["thingState", "thingGone"] == [events.ThingStateEvent(data=None).name, events.ThingGoneEvent(data=1).name]


@pytest.mark.parametrize(
    ("program", "faults"),
    [
        (PROGRAM, ([], [])),
        (
            PROGRAM.replace("thing.name", "thing.nane"),
            (["attr-defined"], ["reportUnknownMemberType", "reportAttributeAccessIssue"]),
        ),
        (
            PROGRAM.replace("        case ThingGoneEvent(_, last):\n            return last.upper()\n", ""),
            (["arg-type"], ["reportArgumentType"]),
        ),
    ],
)
def test_a_program_that_matches_is_type_checked(
    folder: Path, program: str, faults: tuple[list[str], list[str]]
) -> None:
    """Strict mypy and strict pyright narrow by class, know the data, and miss a class that is not looked at."""
    assert faults == (mypy_faults(folder, program), pyright_faults(folder, program))
