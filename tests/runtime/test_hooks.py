"""What functions of the caller's own raise (hooks, tokens) reaches the caller as it is."""

import asyncio
from collections.abc import Callable
from typing import Any, NoReturn

import httpx2
import pytest

from templates.python.runtime.options import RequestOptions
from tests.runtime.callers import TOKEN, AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, GET, STREAM, Device
from tests.runtime.server import Reply, Server


class OwnError(Exception):
    """Raised by a function of the caller's own."""


class OwnTransportError(httpx2.ConnectError):
    """The same, and one that a call would be sent again after."""


def _raising(error: Exception) -> Callable[[Any], NoReturn]:
    def hook(_: object) -> NoReturn:
        raise error

    return hook


@pytest.mark.parametrize("error", [OwnError("own"), OwnTransportError("own"), TimeoutError("own"), ValueError("own")])
@pytest.mark.parametrize(("hook", "sent"), [("on_request", 0), ("on_response", 1)])
@pytest.mark.parametrize("options", [RequestOptions(), RequestOptions(deadline=30)])
def test_what_a_hook_raises_is_raised_as_it_is(
    caller: Caller, server: Server, error: Exception, hook: str, sent: int, options: RequestOptions
) -> None:
    """It is not made an error of the SDK, and nothing is sent again, whatever its class."""
    server.replies = [Reply.json({}, 503)] * 3

    with pytest.raises(type(error)) as caught:
        caller.request(GET, {hook: _raising(error)}, path=DEVICE, options=options)

    assert (error, ("own",), None) == (caught.value, error.args, error.__cause__)
    assert sent == len(server.received)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("action", [GET, STREAM], ids=["call", "stream"])
def test_a_hook_that_raises_leaves_no_connection_behind(server: Server, kind: str, action: Any) -> None:
    """The response that the hook did not like is closed, so that the one connection there may be is free again."""
    server.replies = [Reply.json({}), Reply.json({"name": "x"})]
    options: Any = {"base_url": server.url, "token": TOKEN, "on_response": _raising(OwnError())}
    bounds: Any = {"limits": httpx2.Limits(max_connections=1), "timeout": 2, "trust_env": False}

    def run() -> Device:
        with httpx2.Client(**bounds) as http, Client(http_client=http, **options) as client:
            with pytest.raises(OwnError):
                client.request(action, path=DEVICE) if action is GET else next(client.stream(action, path=DEVICE))
            return client.with_options(on_response=None, max_retries=0).request(GET, path=DEVICE)

    async def arun() -> Device:
        async with httpx2.AsyncClient(**bounds) as http, AsyncClient(http_client=http, **options) as client:
            with pytest.raises(OwnError):
                await (
                    client.request(action, path=DEVICE) if action is GET else anext(client.stream(action, path=DEVICE))
                )
            return await client.with_options(on_response=None, max_retries=0).request(GET, path=DEVICE)

    assert Device(name="x") == (run() if kind == "sync" else asyncio.run(arun()))


@pytest.mark.parametrize("hook", ["on_request", "on_response"])
def test_what_a_hook_raises_while_a_stream_is_taken_up_is_raised_as_it_is(
    caller: Caller, server: Server, hook: str
) -> None:
    """Connecting a stream for the first time and connecting it again are alike."""
    error, calls = OwnTransportError("own"), [0]
    server.replies = [Reply.events("retry: 0\ndata: x\n\n")] * 2

    def second(_: object) -> None:
        calls[0] += 1
        if calls[0] == 2:
            raise error

    with pytest.raises(OwnTransportError) as caught:
        caller.events(STREAM, 2, path=DEVICE, client={hook: second})

    assert error is caught.value


def test_what_a_token_function_raises_is_raised_as_it_is(caller: Caller, server: Server) -> None:
    """For calls and for streams, at once and when a stream is taken up again; nothing is sent without a token."""
    error, asked = OwnError("own"), [0]
    server.replies = [Reply.events("retry: 0\ndata: x\n\n")]

    def token() -> str:
        asked[0] += 1
        if asked[0] != 1:
            raise error
        return "a-token-of-today"

    with pytest.raises(OwnError) as caught:
        caller.events(STREAM, 2, path=DEVICE, client={"token": token})
    with pytest.raises(OwnError):
        caller.request(GET, {"token": token}, path=DEVICE)

    assert (error, 1) == (caught.value, len(server.received))
