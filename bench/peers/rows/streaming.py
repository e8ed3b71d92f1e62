"""Server-sent events, over a connection that is lost."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bench.peers.probe import Fact, Peer, attempt, no_waiting
from tests.runtime.server import Reply, Server

TITLE: Final = "Streaming"
DOCUMENTED_IN: Final = ("device.md", "## Command Stream")


def _event(number: int) -> str:
    return f'id: {number}\nevent: deviceCommand\ndata: {{"name": "command-{number}"}}\n\n'


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield whether events come in, and how the stream is taken up again."""
    server.replies = [Reply.events(_event(1)), Reply.events(_event(2))]
    stream = peer.stream(peer.connect(server.url))
    with no_waiting():
        outcome = attempt(lambda: list(islice(stream, 2)))
    if isinstance(outcome.error, AttributeError):
        yield Fact("no streams", holds=False)
    elif outcome.error:
        yield Fact(f"{outcome} at the first event", holds=False)
    else:
        kind = type(outcome.value[0]).__name__
        yield Fact(f"{len(outcome.value)} events as `{kind}`", len(outcome.value) == 2)
        last = server.received[-1].headers.get("last-event-id")
        yield Fact(f"taken up again after event {last}", last == "1")
