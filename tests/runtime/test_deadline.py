"""A deadline holds at every stage of a call, however slowly an answer trickles in."""

import asyncio
import socket
import threading
import time
from typing import Any

import httpx2
import pytest

from templates.python.runtime.errors import ApiTimeoutError
from templates.python.runtime.options import RequestOptions
from tests.runtime.callers import TOKEN, AsyncClient, Client
from tests.runtime.samples import DEVICE, GET, POST, STREAM
from tests.runtime.server import Reply, Server
from tests.runtime.trickle import WHOLE, Trickle, trickling

DEADLINE = 0.15
LATEST = 2.5
"""Seconds after which a call is over even on a busy machine; no answer here ever comes to its end."""

STAGES = {
    "silence": Trickle(),
    "status line": Trickle(b"HTTP/1.1 200 ", b"O"),
    "header": Trickle(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"a"),
    "informational": Trickle(b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "body": Trickle(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b" "),
    "body of an error": Trickle(b"HTTP/1.1 404 Not Found\r\nContent-Length: 100000\r\n\r\n", b" "),
    "chunk header": Trickle(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;x=", b"y"),
    "trailer": Trickle(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ", b"y"),
}


def _seconds(kind: str, url: str, *, warm: bool = False, **arguments: Any) -> float:
    """Return how long a call takes until it is out of time; `warm` makes a first one over the same connection."""
    options: RequestOptions = {"deadline": DEADLINE, "timeout": 30}
    action = arguments.pop("action", GET)

    def run() -> float:
        with Client(base_url=url, token=TOKEN) as client:
            if warm:
                client.request(GET, path=DEVICE)
            started = time.monotonic()
            with pytest.raises(ApiTimeoutError, match="no answer in time"):
                client.request(action, options=options, **arguments)
            return time.monotonic() - started

    async def arun() -> float:
        async with AsyncClient(base_url=url, token=TOKEN) as client:
            if warm:
                await client.request(GET, path=DEVICE)
            started = time.monotonic()
            with pytest.raises(ApiTimeoutError, match="no answer in time"):
                await client.request(action, options=options, **arguments)
            return time.monotonic() - started

    return run() if kind == "sync" else asyncio.run(arun())


def _working() -> list[str]:
    """Return the threads that still work for a call, after they had time to end."""
    end = time.monotonic() + LATEST
    while True:
        names = [thread.name for thread in threading.enumerate() if thread.name.endswith("with a deadline")]
        if not names or time.monotonic() > end:
            return names
        time.sleep(0.01)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("stage", STAGES)
def test_a_deadline_holds_at_each_stage(kind: str, stage: str) -> None:
    """A call ends at its deadline, and no thread of it goes on reading."""
    with trickling(STAGES[stage]) as server:
        seconds = _seconds(kind, server.url, path=DEVICE)
        assert [] == _working()

    assert DEADLINE <= seconds < LATEST


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_deadline_holds_on_a_used_connection(kind: str) -> None:
    """A connection that a call without a deadline made is given up, too."""
    with trickling(WHOLE, STAGES["header"]) as server:
        seconds = _seconds(kind, server.url, warm=True, path=DEVICE)
        assert [] == _working()

    assert DEADLINE <= seconds < LATEST
    assert (1, 2) == (server.connections, len(server.requests))


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_deadline_holds_while_sending(kind: str) -> None:
    """A server that takes no more of the body does not hold the call up."""
    with trickling(Trickle()) as server:
        seconds = _seconds(kind, server.url, action=POST, body={"name": "n" * 20_000_000})
        assert [] == _working()

    assert DEADLINE <= seconds < LATEST


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_deadline_holds_for_tls(kind: str) -> None:
    """A server that never answers the handshake does not hold the call up."""
    with trickling() as server:
        seconds = _seconds(kind, server.url.replace("http", "https"), path=DEVICE)
        assert [] == _working()

    assert DEADLINE <= seconds < LATEST


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_deadline_holds_while_a_host_is_looked_up(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that does not answer does not hold the call up, and nothing is sent later."""
    look_up = socket.getaddrinfo
    going_on = threading.Event()

    def wait(*arguments: Any, **options: Any) -> Any:
        going_on.wait(LATEST)
        return look_up(*arguments, **options)

    with trickling(STAGES["header"]) as server:
        monkeypatch.setattr(socket, "getaddrinfo", wait)
        started = time.monotonic()
        if kind == "sync":
            assert DEADLINE <= _seconds(kind, server.url.replace("127.0.0.1", "localhost"), path=DEVICE)
            assert time.monotonic() - started < LATEST
            going_on.set()
        else:
            # The event loop waits for its own threads before it is closed.
            threading.Timer(2 * DEADLINE, going_on.set).start()
            seconds = _seconds(kind, server.url.replace("127.0.0.1", "localhost"), path=DEVICE)
            assert DEADLINE <= seconds < LATEST
        assert [] == _working()

    assert [] == server.requests


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_deadline_holds_for_connecting_a_stream(kind: str) -> None:
    """A stream whose headers trickle in is given up at the deadline, and not tried again."""

    def run(url: str) -> None:
        with (
            Client(base_url=url, token=TOKEN) as client,
            client.stream(STREAM, path=DEVICE, options={"deadline": DEADLINE}),
        ):
            pass

    async def arun(url: str) -> None:
        async with (
            AsyncClient(base_url=url, token=TOKEN) as client,
            client.stream(STREAM, path=DEVICE, options={"deadline": DEADLINE}),
        ):
            pass

    with trickling(STAGES["header"]) as server:
        started = time.monotonic()
        with pytest.raises(ApiTimeoutError):
            run(server.url) if kind == "sync" else asyncio.run(arun(server.url))
        assert time.monotonic() - started < LATEST
        assert [] == _working()


@pytest.mark.parametrize("stage", ["silence", "body"])
def test_a_late_call_leaves_no_connection_behind(server: Server, stage: str) -> None:
    """The client is as good as new after a deadline passed, with room for one connection only."""
    server.replies = [Reply.json({"name": "x"}), Reply.json({"name": "y"})]
    limits = httpx2.Limits(max_connections=1)

    with (
        trickling(STAGES[stage]) as slow,
        httpx2.Client(limits=limits) as http,
        Client(base_url=slow.url, token=TOKEN, http_client=http) as client,
    ):
        with pytest.raises(ApiTimeoutError):
            client.request(GET, path=DEVICE, options={"deadline": DEADLINE})
        assert [] == _working()
        fast = client.with_options(base_url=server.url)
        assert "x" == fast.request(GET, path=DEVICE, options={"deadline": 5}).name
        assert "y" == fast.request(GET, path=DEVICE).name

    assert server.received[0].connection == server.received[1].connection


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("action", [GET, STREAM], ids=["call", "stream"])
def test_a_token_that_comes_late_is_not_sent(server: Server, kind: str, action: Any) -> None:
    """What a token function takes counts into the deadline: it is told, and nothing is sent."""
    options: Any = {"base_url": server.url, "deadline": DEADLINE}
    told = rf"^{action.name}: the deadline passed before there was a token; attempt 1 was not sent$"

    def token() -> str:
        time.sleep(DEADLINE + 0.05)
        return TOKEN

    def run() -> None:
        with Client(token=token, **options) as client:
            client.request(action, path=DEVICE) if action is GET else next(client.stream(action, path=DEVICE))

    async def arun() -> None:
        async with AsyncClient(token=token, **options) as client:
            await (client.request(action, path=DEVICE) if action is GET else anext(client.stream(action, path=DEVICE)))

    with pytest.raises(ApiTimeoutError, match=told):
        run() if kind == "sync" else asyncio.run(arun())
    assert [] == server.received


def test_a_token_that_never_comes_is_given_up(server: Server) -> None:
    """A function that is awaited is cancelled at the deadline; without one, it is waited for."""
    ended: list[str] = []

    async def token() -> str:
        try:
            await asyncio.sleep(LATEST * 4)
        finally:
            ended.append("cancelled")
        return TOKEN

    async def run() -> float:
        async with AsyncClient(base_url=server.url, token=token) as client:
            started = time.monotonic()
            with pytest.raises(ApiTimeoutError, match="before there was a token; attempt 1 was not sent"):
                await client.request(GET, path=DEVICE, options={"deadline": DEADLINE})
            return time.monotonic() - started

    assert DEADLINE * 0.9 <= asyncio.run(run()) < LATEST
    assert (["cancelled"], []) == (ended, server.received)
