"""Whatever goes wrong on the way is an `ApiError` with its cause; what stops a program passes."""

import asyncio
import gc
from collections.abc import Callable, Coroutine
from typing import Any

import httpx2
import pytest

from templates.python.runtime.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    ResponseError,
)
from templates.python.runtime.options import RequestOptions
from tests.runtime.callers import TOKEN, AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, GET, POST, STREAM, Device
from tests.runtime.server import Reply, Server
from tests.runtime.trickle import trickling


def _failing(error: BaseException) -> httpx2.MockTransport:
    """Make a transport that raises."""

    def fail(_: httpx2.Request) -> httpx2.Response:
        raise error

    return httpx2.MockTransport(fail)


def _call(kind: str, error: BaseException, options: RequestOptions | None = None, *, stream: bool = False) -> None:
    """Make a call that fails with `error`."""

    def run() -> None:
        http = httpx2.Client(transport=_failing(error))
        with http, Client(token=TOKEN, http_client=http) as client:
            if stream:
                events = client.stream(STREAM, path=DEVICE)
                next(events)
            client.request(GET, path=DEVICE, options={"max_retries": 0, **(options or {})})

    async def arun() -> None:
        http = httpx2.AsyncClient(transport=_failing(error))
        async with http, AsyncClient(token=TOKEN, http_client=http) as client:
            if stream:
                events = client.stream(STREAM, path=DEVICE)
                await anext(events)
            await client.request(GET, path=DEVICE, options={"max_retries": 0, **(options or {})})

    run() if kind == "sync" else asyncio.run(arun())


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx2.InvalidURL("too long"), ApiConnectionError),
        (httpx2.LocalProtocolError("x"), ApiConnectionError),
        (httpx2.TooManyRedirects("x"), ApiConnectionError),
        (httpx2.StreamClosed(), ApiConnectionError),
        (UnicodeError("label too long"), ApiConnectionError),
        (RuntimeError("Event loop is closed"), ApiConnectionError),
        (RecursionError("too deep"), ApiConnectionError),
        (OSError(5, "broken"), ApiConnectionError),
        (ExceptionGroup("two", [ValueError("x")]), ApiConnectionError),
        (TimeoutError("late"), ApiTimeoutError),
        (httpx2.PoolTimeout("late"), ApiTimeoutError),
    ],
)
def test_a_foreign_exception_becomes_an_api_error(kind: str, error: Exception, expected: type[ApiError]) -> None:
    """The error says what happened, and has it as its cause; with a deadline, too."""
    unlimited: RequestOptions = {}
    for options in (unlimited, RequestOptions(deadline=30)):
        with pytest.raises(ApiError, match=rf"^device\.get: no answer .*\({type(error).__name__}: ") as caught:
            _call(kind, error, options)
        assert (expected, error) == (type(caught.value), caught.value.__cause__)

    with pytest.raises(ApiError) as caught:
        _call(kind, error, stream=True)
    assert error is caught.value.__cause__


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(1), asyncio.CancelledError()])
@pytest.mark.parametrize("options", [{}, {"deadline": 30}])
def test_what_stops_a_program_passes(kind: str, error: BaseException, options: RequestOptions) -> None:
    """An interrupt or a cancellation is nothing that went wrong with the call."""
    with pytest.raises(type(error)):
        _call(kind, error, options)


def test_a_cancelled_call_is_cancelled(server: Server) -> None:
    """A task that is cancelled while it waits for an answer ends as cancelled."""

    async def run() -> None:
        async with AsyncClient(base_url=server.url, token=TOKEN) as client:
            async with asyncio.timeout(0.1):
                await client.request(GET, path=DEVICE, options={"deadline": 30})

    server.replies = [Reply(200, (b"{", b"}"), pause=5)]
    with pytest.raises(TimeoutError):
        asyncio.run(run())


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_second_event_loop_is_told(server: Server) -> None:
    """In another event loop, a call gives its value or says why not; which one lies with the connection it takes up."""
    client = AsyncClient(base_url=server.url, token=TOKEN)

    async def call() -> Any:
        return await client.request(GET, path=DEVICE, options={"max_retries": 0})

    server.replies = [Reply.json({}), Reply.json({})]
    assert Device() == asyncio.run(call())
    outcomes = [_outcome(call), _outcome(client.aclose)]
    # What the first loop left behind is nobody's to close.
    gc.collect()

    is_closed = "(RuntimeError: Event loop is closed)"
    assert outcomes[0] in {str(Device()), f"device.get: no answer after 1 attempt {is_closed}"}
    assert outcomes[1] in {"None", f"the connections were not closed {is_closed}"}


def _outcome(step: Callable[[], Coroutine[Any, Any, object]]) -> str:
    """Return the value of a step in an event loop of its own, or what its error says; neither is kept."""
    try:
        return str(asyncio.run(step()))
    except ApiConnectionError as error:
        return str(error)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_closed_client_is_told(kind: str) -> None:
    """A call after closing is an error of the SDK, too."""

    async def arun() -> None:
        client = AsyncClient(token=TOKEN)
        await client.aclose()
        await client.request(GET, path=DEVICE)

    def run() -> None:
        client = Client(token=TOKEN)
        client.close()
        client.request(GET, path=DEVICE)

    with pytest.raises(ApiConnectionError, match="has been closed"):
        run() if kind == "sync" else asyncio.run(arun())


def test_an_url_that_is_too_long_is_told(caller: Caller) -> None:
    """What httpx2 refuses to send is an error of the SDK, without the query."""
    with pytest.raises(ApiConnectionError, match="InvalidURL"):
        caller.request(GET, path=DEVICE, query={"q": "x" * 100_000})


def test_odd_hosts_are_told(caller: Caller) -> None:
    """A host that no name can have is an error of the SDK."""
    with pytest.raises(ApiError):
        caller.request(GET, {"base_url": f"https://{'a' * 70}.acme.example"}, path=DEVICE, options={"max_retries": 0})


@pytest.mark.parametrize(
    "answer",
    [
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"HTTP/9.9 what\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: " + b"x" * 200_000,
    ],
)
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_nonsense_from_a_server_is_told(kind: str, answer: bytes) -> None:
    """Bytes that are no HTTP are no answer."""

    async def arun(url: str) -> None:
        async with AsyncClient(base_url=url, token=TOKEN) as client:
            await client.request(POST, body={})

    def run(url: str) -> None:
        with Client(base_url=url, token=TOKEN) as client:
            client.request(POST, body={})

    with trickling(answer) as server, pytest.raises(ApiConnectionError, match="RemoteProtocolError"):
        run(server.url) if kind == "sync" else asyncio.run(arun(server.url))


@pytest.mark.parametrize("status", [200, 400])
def test_a_program_that_is_deep_in_itself_is_told(
    caller: Caller, server: Server, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no room is left to read an answer, the error is one of the SDK."""

    def overflow(*_: object) -> Any:
        raise RecursionError

    monkeypatch.setattr("templates.python.runtime.decode.decode", overflow)
    monkeypatch.setattr("templates.python.runtime.decode.parse", overflow)
    server.replies = [Reply(status, (b'{"a": 1}',))]

    with pytest.raises(ResponseError) as caught:
        caller.request(GET, path=DEVICE)

    assert (status, '{"a": 1}') == (caught.value.status_code, caught.value.body)
