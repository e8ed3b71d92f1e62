"""However a stream is left, its connection is closed, and nothing is left over (warnings are errors)."""

import asyncio
import gc
import logging
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeAlias

import httpx2
import pytest

from tests.runtime.callers import TOKEN, AsyncClient, Client
from tests.runtime.samples import DEVICE, GET, STREAM, Device
from tests.runtime.server import Reply, Server

ENDLESS = Reply.events(*[f"id: {number}\ndata: x\n\n" for number in range(1, 200)], pause=0.02)
QUIET = Reply.events("id: 1\ndata: x\n\n", "", pause=5)
ONE = httpx2.Limits(max_connections=1)

Leaving: TypeAlias = Callable[[Client], None]
AsyncLeaving: TypeAlias = Callable[[AsyncClient], Awaitable[None]]


class LeftError(Exception):
    """Raised by who reads a stream."""


def leave_block(client: Client) -> None:
    """Leave the block after an event."""
    with client.stream(STREAM, path=DEVICE) as stream:
        assert "1" == next(stream).id
    assert ([], "1") == (list(stream), stream.last_event_id)


def break_in_block(client: Client) -> None:
    """Leave the loop, and then the block."""
    with client.stream(STREAM, path=DEVICE) as stream:
        for _ in stream:
            break


def break_out(client: Client) -> None:
    """Leave a loop without a block."""
    for event in client.stream(STREAM, path=DEVICE):
        assert "1" == event.id
        break


def raise_in_loop(client: Client) -> None:
    """Leave by an error of one's own."""
    with suppress(LeftError), client.stream(STREAM, path=DEVICE) as stream:
        for _ in stream:
            raise LeftError


def close_in_loop(client: Client) -> None:
    """Close the stream while reading it: the loop ends."""
    stream = client.stream(STREAM, path=DEVICE)
    seen = 0
    for _ in stream:
        seen += 1
        stream.close()
    assert 1 == seen


def never_read(client: Client) -> None:
    """Connect, and leave."""
    with client.stream(STREAM, path=DEVICE):
        pass


def close_from_elsewhere(client: Client) -> None:
    """Close the stream in another thread while waiting for an event: the loop ends."""
    with client.stream(STREAM, path=DEVICE) as stream:
        timer = threading.Timer(0.2, stream.close)
        timer.start()
        list(stream)
        timer.join()


def interrupt(client: Client) -> None:
    """Press Ctrl-C while waiting for an event."""
    timer = threading.Timer(0.2, signal.raise_signal, [signal.SIGINT])
    with suppress(KeyboardInterrupt), client.stream(STREAM, path=DEVICE) as stream:
        next(stream)
        timer.start()
        next(stream)
    timer.join()


async def aleave_block(client: AsyncClient) -> None:
    """Leave the block after an event."""
    async with client.stream(STREAM, path=DEVICE) as stream:
        assert "1" == (await anext(stream)).id
    assert ([], "1") == ([event async for event in stream], stream.last_event_id)


async def abreak_in_block(client: AsyncClient) -> None:
    """Leave the loop, and then the block."""
    async with client.stream(STREAM, path=DEVICE) as stream:
        async for _ in stream:
            break


async def abreak_out(client: AsyncClient) -> None:
    """Leave a loop without a block: the event loop closes the connection when it comes to it."""
    async for event in client.stream(STREAM, path=DEVICE):
        assert "1" == event.id
        break
    await asyncio.sleep(0.05)


async def araise_in_loop(client: AsyncClient) -> None:
    """Leave by an error of one's own."""
    with suppress(LeftError):
        async with client.stream(STREAM, path=DEVICE) as stream:
            async for _ in stream:
                raise LeftError


async def aclose_in_loop(client: AsyncClient) -> None:
    """Close the stream while reading it: the loop ends."""
    stream = client.stream(STREAM, path=DEVICE)
    seen = 0
    async for _ in stream:
        seen += 1
        await stream.aclose()
    assert 1 == seen


async def anever_read(client: AsyncClient) -> None:
    """Connect, and leave."""
    async with client.stream(STREAM, path=DEVICE):
        pass


async def aclose_from_elsewhere(client: AsyncClient) -> None:
    """Close the stream in another task while waiting for an event: the loop ends."""
    async with client.stream(STREAM, path=DEVICE) as stream:
        await anext(stream)
        reading = asyncio.ensure_future(anext(stream, None))
        await asyncio.sleep(0.1)
        await stream.aclose()
        assert None is await reading


async def cancel(client: AsyncClient) -> None:
    """Cancel the task that waits for an event, in a block."""

    async def read() -> None:
        async with client.stream(STREAM, path=DEVICE) as stream:
            async for _ in stream:
                pass

    await _cancelled(read())


async def cancel_without_block(client: AsyncClient) -> None:
    """Cancel the task that waits for an event, without a block."""

    async def read() -> None:
        async for _ in client.stream(STREAM, path=DEVICE):
            pass

    await _cancelled(read())


async def time_out(client: AsyncClient) -> None:
    """Give up waiting for an event."""
    async with client.stream(STREAM, path=DEVICE) as stream:
        await anext(stream)
        with suppress(TimeoutError):
            await asyncio.wait_for(anext(stream), 0.1)


async def _cancelled(reading: Awaitable[None]) -> None:
    task = asyncio.ensure_future(reading)
    await asyncio.sleep(0.2)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@pytest.mark.parametrize(
    ("leave", "reply"),
    [
        (leave_block, ENDLESS),
        (break_in_block, ENDLESS),
        (break_out, ENDLESS),
        (raise_in_loop, ENDLESS),
        (close_in_loop, ENDLESS),
        (never_read, ENDLESS),
        (close_from_elsewhere, ENDLESS),
        (interrupt, QUIET),
    ],
)
def test_a_stream_that_is_left_frees_its_connection(server: Server, leave: Leaving, reply: Reply) -> None:
    """The only connection there may be is free for the next call, and another one than the stream's."""
    server.replies = [reply, Reply.json({})]
    transport = httpx2.Client(limits=ONE, timeout=1, trust_env=False)

    with transport, Client(base_url=server.url, token=TOKEN, http_client=transport) as client:
        leave(client)
        assert Device() == client.request(GET, path=DEVICE, options={"max_retries": 0})
    gc.collect()

    assert 2 == len({received.connection for received in server.received})


@pytest.mark.parametrize(
    ("leave", "reply"),
    [
        (aleave_block, ENDLESS),
        (abreak_in_block, ENDLESS),
        (abreak_out, ENDLESS),
        (araise_in_loop, ENDLESS),
        (aclose_in_loop, ENDLESS),
        (anever_read, ENDLESS),
        (aclose_from_elsewhere, QUIET),
        (cancel, QUIET),
        (cancel_without_block, QUIET),
        (time_out, QUIET),
    ],
)
def test_an_async_stream_that_is_left_frees_its_connection(server: Server, leave: AsyncLeaving, reply: Reply) -> None:
    """The same by awaiting, in an event loop that tells of everything that is forgotten."""
    server.replies = [reply, Reply.json({})]

    async def run() -> None:
        transport = httpx2.AsyncClient(limits=ONE, timeout=1, trust_env=False)
        async with transport, AsyncClient(base_url=server.url, token=TOKEN, http_client=transport) as client:
            await leave(client)
            assert Device() == await client.request(GET, path=DEVICE, options={"max_retries": 0})

    asyncio.run(run(), debug=True)
    gc.collect()

    assert 2 == len({received.connection for received in server.received})


def test_a_loop_that_ends_in_the_middle_of_a_stream_leaves_nothing(
    server: Server,
    recwarn: pytest.WarningsRecorder,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program that breaks out and is done, with neither block nor pause, hears of nothing."""
    unraisable: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: unraisable.append(told.exc_value))
    server.replies = [ENDLESS]

    async def run() -> None:
        # What is slow on a busy machine is not what the event loop is to tell of.
        asyncio.get_running_loop().slow_callback_duration = 60
        async with AsyncClient(base_url=server.url, token=TOKEN) as client:
            async for _ in client.stream(STREAM, path=DEVICE):
                break

    with caplog.at_level(logging.WARNING):
        asyncio.run(run(), debug=True)
        gc.collect()

    assert ([], [], []) == (unraisable, recwarn.list, caplog.records)
    assert "/devices/d1/commands" == server.only.target
