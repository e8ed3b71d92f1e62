"""The event stream format: what bytes mean, wherever they are cut."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.python.runtime.sse import LARGEST, EventParser, EventTooLargeError, ServerSent

MANY = (
    "\ufeff: hello\r\nid: 1\revent: \u00e9tat\ndata: \U0001f600\r\ndata\r\r"
    "data:b\nid\n\nretry: 5\n\r\nevent: x\n\ndata: c\n\n"
)


def parsed(*chunks: bytes) -> list[ServerSent]:
    """Return the events of chunks."""
    parser = EventParser()
    return [event for chunk in chunks for event in parser.feed(chunk)]


def message(data: str, name: str = "message", last: str = "") -> ServerSent:
    """Make an event."""
    return ServerSent(name, data, last)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("data: a\n\n", [message("a")]),
        ("data:a\r\rdata:b\r\n\r\ndata:c\n\r", [message("a"), message("b"), message("c")]),
        ("data:  a \n\n", [message(" a ")]),
        ("data: a\ndata:\ndata: b\n\n", [message("a\n\nb")]),
        ("data\n\n", [message("")]),
        ("data:\n\n", [message("")]),
        ("data:\ndata:\n\n", [message("\n")]),
        ("event: x\n\ndata: a\n\n", [message("a")]),
        ("event: x\ndata: a\n\ndata: b\n\n", [message("a", "x"), message("b")]),
        ("event: x\nevent:\ndata: a\n\n", [message("a")]),
        (": comment\n:\n::\n\n", []),
        ("data: a\n: comment\ndata: b\n\n", [message("a\nb")]),
        ("Data: a\n data: b\nodd\nodd: c\n\n", []),
        ("data: a:b\n\n", [message("a:b")]),
        ("data: a\n", []),
        ("data: a\u2028b\x0bc\x85d\n\n", [message("a\u2028b\x0bc\x85d")]),
        ("\ufeffdata: a\n\n", [message("a")]),
        ("\ufeff\ufeffdata: a\n\ndata: \ufeffb\n\n", [message("\ufeffb")]),
        ("id: 1\ndata: a\n\ndata: b\n\n", [message("a", last="1"), message("b", last="1")]),
        ("id: 1\n\ndata: b\n\n", [message("b", last="1")]),
        ("id: 1\ndata: a\n\nid\ndata: b\n\n", [message("a", last="1"), message("b")]),
        ("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n", [message("a", last="1"), message("b", last="1")]),
        ("id: \u00e9\ndata: a\n\n", [message("a", last="\u00e9")]),
        ("", []),
        ("\n\n\r\n", []),
    ],
)
def test_a_stream_is_read_as_the_standard_says(content: str, expected: list[ServerSent]) -> None:
    """Lines end in any of three ways, fields lose one space, and an empty line ends an event that has data."""
    assert expected == parsed(content.encode())


@given(st.data())
def test_chunks_end_anywhere(data: st.DataObject) -> None:
    """Inside of a character, of the mark at the start, or between CR and LF, a cut changes nothing."""
    content = MANY.encode()
    cuts = sorted(data.draw(st.sets(st.integers(0, len(content)))))
    chunks = [content[start:end] for start, end in zip([0, *cuts], [*cuts, len(content)], strict=True)]

    expected = [message("\U0001f600\n", "\u00e9tat", "1"), message("b"), message("c")]

    assert (expected, expected) == (parsed(*chunks), parsed(*(content[at : at + 1] for at in range(len(content)))))


def test_an_event_is_there_at_its_last_byte() -> None:
    """A CR ends a line at once; whether an LF follows is seen when it comes, and is not another line."""
    parser = EventParser()
    seen = [list(parser.feed(chunk)) for chunk in (b"data: a\r", b"\r", b"\n", b"data: b\r", b"\n", b"", b"\n")]

    assert [[], [message("a")], [], [], [], [], [message("b")]] == seen


def test_what_is_not_utf_8_is_replaced() -> None:
    """Bytes that mean nothing do not end a stream."""
    assert [message("a\ufffdb")] == parsed(b"data: a\xffb\n\n")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("retry: 150\n", 150),
        ("retry:0\n", 0),
        ("retry: 150\nretry: x\nretry: 1.5\nretry: -1\nretry:\nretry\nretry: \u0661\nretry:  1\nretry: 1 \n", 150),
        ("retry: 1s\n", None),
        (f"retry: {'9' * 5000}\n", 999_999_999),
    ],
)
def test_only_digits_say_how_long_to_wait(content: str, expected: int | None) -> None:
    """Whatever else stands behind `retry:` is passed over."""
    parser = EventParser()
    list(parser.feed(content.encode()))

    assert expected == parser.retry


def test_an_id_counts_when_its_event_ends() -> None:
    """A connection that breaks inside an event is taken up before it; the ids go on from one to the next."""
    parser = EventParser("7")
    events = [*parser.feed(b"data: a\n\nid: 8\ndata: b\n\nid: 9\ndata: c\n")]

    assert ([message("a", last="7"), message("b", last="8")], "8") == (events, parser.last_event_id)


def chunks_of(head: bytes, piece: bytes) -> Iterable[bytes]:
    """Yield the head, then two thousand chunks of a thousand pieces."""
    yield head
    for _ in range(2000):
        yield piece * 1000


@pytest.mark.parametrize(
    ("head", "piece"),
    [(b"data: ", b"x"), (b":", b"x"), (b"", b"id"), (b"", b"data: x\n"), (b"", b"data\n"), (b"event:", b"\xc3\xa9")],
)
def test_what_does_not_end_is_an_error(head: bytes, piece: bytes) -> None:
    """A line, and all lines of data of an event, are bounded, whatever they are and however they come in."""
    with pytest.raises(EventTooLargeError, match=f"more than {LARGEST} characters"):
        parsed(*chunks_of(head, piece))


def test_many_events_are_not_a_large_one() -> None:
    """The bound is for each event: comments and events that end may go on for ever."""
    parser = EventParser()
    count = sum(len([*parser.feed(b": keep\n" * 1000 + b"data: " + b"x" * 1000 + b"\n\n")]) for _ in range(1100))

    assert 1100 == count
