"""Streams of events over real connections that break."""

import json
import time
from types import ModuleType
from typing import Any

import pytest

from templates.python.runtime import async_lazy, lazy, stream_state
from templates.python.runtime.errors import (
    ApiConnectionError,
    AuthenticationError,
    InvalidResponseError,
    SchemaMismatchError,
)
from templates.python.runtime.event import UnknownEvent
from tests.runtime.callers import TOKEN, AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, STREAM, DeviceEvent, Tag, TagEvent
from tests.runtime.server import Reply, Server


def _event(key: str, number: int) -> str:
    return f"id: {number}\nevent: tag\ndata: {json.dumps({'key': key})}\n\n"


def _keys(events: list[Any]) -> list[str]:
    return [event.data.key for event in events]


@pytest.mark.parametrize(
    ("module", "names"),
    [(lazy, ["EventStream", "RawResponse", "RawStream"]), (async_lazy, ["AsyncEventStream", "AsyncRawStream"])],
    ids=["sync", "async"],
)
def test_what_few_use_is_found_by_name(module: ModuleType, names: list[str]) -> None:
    """A module that imports what it has when that is asked for has no other names."""
    assert names == [getattr(module, name).__name__ for name in module.__all__]
    with pytest.raises(AttributeError, match="no attribute 'Stream'"):
        vars(module)["__getattr__"]("Stream")


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
        TagEvent(data=Tag(key="a"), id="1"),
        UnknownEvent(name="odd", data="x\ny", id="1"),
        UnknownEvent(name="message", data="z", id="1"),
        UnknownEvent(name="tag", data="?", id="1"),
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


@pytest.mark.parametrize("pieces", [(), (":keepalive\n\n",), ("retry: 0\n\n",), ("event: tag\ndata: {",)])
def test_a_quiet_stream_lives_on(caller: Caller, server: Server, pieces: tuple[str, ...]) -> None:
    """Connections that bring no event, be it nothing at all, are made again as often as they succeed."""
    server.replies = [*[Reply.events(*pieces)] * 25, Reply.events(_event("a", 1))]

    assert ["a"] == _keys(caller.events(STREAM, 1, path=DEVICE))


def test_a_silent_stream_lives_on(caller: Caller, server: Server) -> None:
    """A connection that falls silent for longer than the timeout is a good one, too."""
    server.replies = [*[Reply.events("", "", pause=0.5)] * 12, Reply.events(_event("a", 1))]

    assert ["a"] == _keys(caller.events(STREAM, 1, path=DEVICE, options={"timeout": 0.15}))


@pytest.mark.parametrize(("options", "attempts"), [({}, 10), ({"max_reconnects": 3}, 3), ({"max_reconnects": 1}, 1)])
def test_a_stream_that_cannot_be_taken_up_is_given_up(
    caller: Caller, server: Server, options: dict[str, int], attempts: int
) -> None:
    """Attempts that fail in a row are counted, and the option says how many there are."""
    server.replies = [Reply.events(_event("a", 1)), *[Reply(503)] * (attempts - 1), Reply(drop=True)]

    with pytest.raises(ApiConnectionError, match=r"device\.commandStream: no answer"):
        caller.events(STREAM, 2, path=DEVICE, options=options)

    assert attempts + 1 == len(server.received)


def test_an_attempt_that_succeeds_starts_the_count_anew(caller: Caller, server: Server) -> None:
    """Failures with a connection between them are not in a row."""
    server.replies = [Reply.events(), *[Reply(503), Reply(drop=True), Reply.events()] * 4, Reply.events(_event("a", 1))]

    assert ["a"] == _keys(caller.events(STREAM, 1, path=DEVICE, options={"max_reconnects": 3}))


@pytest.mark.parametrize("options", [{"max_retries": 0}, {"max_reconnects": 0}])
def test_without_retries_a_stream_is_not_taken_up_again(
    caller: Caller, server: Server, options: dict[str, int]
) -> None:
    """A caller who wants no retries gets none for streams either, and one may want no reconnects alone."""
    server.replies = [Reply.events(_event("a", 1))]

    with pytest.raises(ApiConnectionError, match=r"device\.commandStream: the stream was lost \(end of stream\)"):
        caller.events(STREAM, 2, path=DEVICE, options=options)


def test_reconnects_are_an_option_of_their_own(caller: Caller, server: Server) -> None:
    """Streams can be taken up again though calls are not retried, and all calls of a client can have the option."""
    server.replies = [Reply.events(), Reply.events(_event("a", 1)), Reply.events()]

    assert ["a"] == _keys(caller.events(STREAM, 1, path=DEVICE, options={"max_retries": 0, "max_reconnects": 1}))
    with Client(base_url=server.url, token=TOKEN).with_options(max_reconnects=0) as client:
        stream = client.stream(STREAM, path=DEVICE)
        with stream, pytest.raises(ApiConnectionError, match="the stream was lost"):
            next(stream)
    with pytest.raises(ValueError, match="max_reconnects must be a whole number, 0 or more"):
        client.with_options(max_reconnects=-1)


def test_waits_grow_while_nothing_comes(caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that ends each connection at once is not asked without a pause; any sign of life shortens the wait."""
    waits: list[int] = []

    def backoff(losses: int, _: float) -> float:
        waits.append(losses)
        return 0.0

    monkeypatch.setattr(stream_state, "backoff", backoff)
    server.replies = [*[Reply.events()] * 3, Reply.events(":\n"), Reply.events(), Reply.events(_event("a", 1))]

    caller.events(STREAM, 1, path=DEVICE)

    assert [1, 2, 3, 1, 2] == waits


@pytest.mark.parametrize(
    ("last", "sent"), [("id: 2\n", "2"), ("id\n", None), ("id: \u00e9\n", "1"), ("id: 2\0\n", "1"), ("", "1")]
)
def test_the_last_id_is_kept_over_connections(caller: Caller, server: Server, last: str, sent: str | None) -> None:
    """It is that of the last event that came whole; an empty one is none, and one no header can carry is not sent."""
    server.replies = [
        Reply.events(_event("a", 1), f"{last}data: b\n\n", "id: 9\ndata: "),
        Reply.events(":\n"),
        Reply.events("data: c\n\n"),
    ]

    events = caller.events(STREAM, 3, path=DEVICE)

    assert ["a", "b", "c"] == [getattr(event.data, "key", event.data) for event in events]
    assert events[1].id == events[2].id
    assert [None, sent, sent] == [request.headers.get("last-event-id") for request in server.received]


def test_a_stream_begins_where_the_caller_says(caller: Caller, server: Server) -> None:
    """An id from elsewhere is sent until the stream has one of its own."""
    server.replies = [Reply.events(), Reply.events(_event("a", 1)), Reply.events(_event("b", 2))]

    caller.events(STREAM, 2, path=DEVICE, options={"extra_headers": {"last-event-id": "0"}})

    assert ["0", "0", "1"] == [request.headers.get("last-event-id") for request in server.received]


@pytest.mark.parametrize(
    "kind", ["text/event-stream;charset=utf-8", "Text/Event-Stream ; charset=latin-1", 'text/event-stream; charset="x"']
)
def test_bytes_are_utf_8_whatever_the_content_type_says(caller: Caller, server: Server, kind: str) -> None:
    """Parameters are tolerated, a mark at the start is passed over, and chunks end anywhere."""
    content = b'\xef\xbb\xbfevent: tag\r\ndata: {"key":"\xc3\xa9"}\r\n\r\n'
    pieces = tuple(content[at : at + 1] for at in range(len(content)))
    server.replies = [Reply(200, pieces, {"Content-Type": kind, "Connection": "close"}, pause=0.001)]

    assert ["\u00e9"] == _keys(caller.events(STREAM, 1, path=DEVICE))


def test_events_are_told_apart_by_class(caller: Caller, server: Server) -> None:
    """A pattern with the class of an event takes out its data, by keyword or by position; the rest is unknown."""
    server.replies = [
        Reply.events(_event("a", 1), 'event: device\ndata: {"name":"b"}\n\n', "event: tag\ndata:\n\n", "data: d\n\n")
    ]
    seen: list[object] = []

    for event in caller.events(STREAM, 4, path=DEVICE):
        match event:
            case TagEvent(data=tag):
                seen.append(tag.key)
            case DeviceEvent(device, last):
                seen.append((device.name, last))
            case UnknownEvent(data, name=name):
                seen.append((name, data))

    assert ["a", ("b", "1"), ("tag", ""), ("message", "d")] == seen


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


def test_both_clients_have_the_same_surface() -> None:
    """Whatever the sync client can do, the async one can, but for the name of `close`."""
    sync, twin = ({name for name in dir(kind) if not name.startswith("_")} for kind in (Client, AsyncClient))

    assert {name.replace("close", "aclose") for name in sync} == twin
