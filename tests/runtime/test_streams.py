"""Streams of events over real connections that break."""

import json
import time
from typing import Any

import httpx2
import pytest

from templates.python.runtime import streams
from templates.python.runtime.errors import (
    ApiConnectionError,
    AuthenticationError,
    InvalidResponseError,
    SchemaMismatchError,
)
from templates.python.runtime.event import Event
from tests.runtime.callers import TOKEN, AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, GET, STREAM, Device, Tag
from tests.runtime.server import Reply, Server


def _event(key: str, number: int) -> str:
    return f"id: {number}\nevent: tag\ndata: {json.dumps({'key': key})}\n\n"


def _keys(events: list[Event[Any]]) -> list[str]:
    return [event.data.key for event in events]


def test_streams_are_found_by_name() -> None:
    """The module that imports streams when they are needed has no other names."""
    assert ["AsyncEventStream", "EventStream"] == [getattr(streams, name).__name__ for name in streams.__all__]
    with pytest.raises(AttributeError, match="no attribute 'Stream'"):
        vars(streams)["__getattr__"]("Stream")


def test_events_are_typed(caller: Caller, server: Server) -> None:
    """Documented events are decoded, others come as text, comments are passed over."""
    server.replies = [
        Reply.events(
            ":keepalive\n\n",
            _event("a", 1),
            "event: odd\ndata: x\ndata: y\n\n",
            "data: z\n\n",
            "event: tag\ndata: ?\n\n",
        )
    ]

    events = caller.events(STREAM, 4, path=DEVICE, query={"keepaliveInterval": 2})

    assert [
        Event("tag", Tag(key="a"), "1"),
        Event("odd", "x\ny", "1"),
        Event("message", "z", "1"),
        Event("tag", "?", "1"),
    ] == events
    assert ("/devices/d1/commands?keepaliveInterval=2", "text/event-stream", f"Bearer {TOKEN}") == (
        server.only.target,
        server.only.headers["accept"],
        server.only.headers["authorization"],
    )


def test_a_lost_stream_goes_on_after_the_last_event(caller: Caller, server: Server) -> None:
    """After an end, a broken event and a refusal the stream is taken up where it was."""
    server.replies = [
        Reply.events(_event("a", 1), _event("b", 2)),
        Reply.events("id: 3\nevent: tag\ndata: {"),
        Reply(503),
        Reply(drop=True),
        Reply.events(_event("c", 3)),
    ]

    events = caller.events(STREAM, 3, path=DEVICE)

    assert ["a", "b", "c"] == _keys(events)
    assert [None, "2", "2", "2", "2"] == [request.headers.get("last-event-id") for request in server.received]


def test_a_silent_stream_is_lost(caller: Caller, server: Server) -> None:
    """Without a sign of life within the timeout the connection is made again."""
    server.replies = [Reply.events(_event("a", 1), _event("late", 2), pause=5), Reply.events(_event("b", 2))]
    started = time.monotonic()

    events = caller.events(STREAM, 2, path=DEVICE, options={"timeout": 0.2})

    assert ["a", "b"] == _keys(events)
    assert time.monotonic() - started < 3


def test_the_server_says_how_long_to_wait(caller: Caller, server: Server) -> None:
    """`retry:` delays the next connection, and is not an event."""
    server.replies = [Reply.events("retry: 150\n\n", _event("a", 1)), Reply.events(_event("b", 2))]
    started = time.monotonic()

    events = caller.events(STREAM, 2, path=DEVICE)

    assert ["a", "b"] == _keys(events)
    assert time.monotonic() - started > 0.15


def test_a_stream_that_gives_nothing_is_given_up(caller: Caller, server: Server) -> None:
    """Connections that end without an event are made again ten times, then it is an error."""
    server.replies = [Reply.events()] * 11

    with pytest.raises(ApiConnectionError, match=r"device\.commandStream: the stream was lost"):
        caller.events(STREAM, 1, path=DEVICE)

    assert 11 == len(server.received)


def test_without_retries_a_stream_is_not_taken_up_again(caller: Caller, server: Server) -> None:
    """A caller who wants no retries gets none for streams either."""
    server.replies = [Reply.events(_event("a", 1))]

    with pytest.raises(ApiConnectionError):
        caller.events(STREAM, 2, path=DEVICE, options={"max_retries": 0})


def test_204_ends_a_stream(caller: Caller, server: Server) -> None:
    """A server that has nothing more to say ends the iteration."""
    server.replies = [Reply.events(_event("a", 1)), Reply(204, ())]

    assert ["a"] == _keys(caller.events(STREAM, 5, path=DEVICE))


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply.json({"message": "no"}, 401), AuthenticationError),
        (Reply.json({}), InvalidResponseError),
        (Reply.events("data: " + "x" * 2_000_000), InvalidResponseError),
    ],
)
def test_what_is_no_stream_is_an_error(caller: Caller, server: Server, reply: Reply, error: type[Exception]) -> None:
    """A refusal, another content type and an endless event are raised, not retried."""
    server.replies = [reply]

    with pytest.raises(error, match=r"device\.commandStream"):
        caller.events(STREAM, 1, path=DEVICE)

    assert 1 == len(server.received)


def test_a_mismatch_of_an_event_is_reported(caller: Caller, server: Server) -> None:
    """Events are held to their documentation by the same option as answers."""
    server.replies = [Reply.events('event: tag\ndata: {"key":5}\n\n')] * 2

    assert 5 == caller.events(STREAM, 1, path=DEVICE)[0].data.key
    with Client(base_url=server.url, token=TOKEN, on_schema_mismatch="raise") as client:
        stream = client.stream(STREAM, path=DEVICE)
        with stream, pytest.raises(SchemaMismatchError, match="key"):
            next(iter(stream))


def test_arguments_are_checked_before_connecting() -> None:
    """A wrong path value is refused when the stream is asked for."""
    with Client(token=TOKEN) as client, pytest.raises(ValueError, match="DEVICE_ID"):
        client.stream(STREAM, path={"DEVICE_ID": ".."})


def test_leaving_the_loop_frees_the_connection(server: Server) -> None:
    """A stream that is left in the middle, in a block or not, gives its connection back."""
    events = Reply.events(_event("a", 1), _event("b", 2), pause=0.01)
    server.replies = [events, events, Reply.json({})]
    one_connection = httpx2.Client(limits=httpx2.Limits(max_connections=1), timeout=1)

    with one_connection, Client(base_url=server.url, token=TOKEN, http_client=one_connection) as client:
        with client.stream(STREAM, path=DEVICE) as stream:
            assert "1" == next(iter(stream)).id
        assert ([], "1") == (list(stream), stream.last_event_id)
        for event in client.stream(STREAM, path=DEVICE):
            assert "1" == event.id
            break
        assert Device() == client.request(GET, path=DEVICE, options={"max_retries": 0})


def test_both_clients_have_the_same_surface() -> None:
    """Whatever the sync client can do, the async one can, but for the name of `close`."""
    sync, twin = ({name for name in dir(kind) if not name.startswith("_")} for kind in (Client, AsyncClient))

    assert {name.replace("close", "aclose") for name in sync} == twin
