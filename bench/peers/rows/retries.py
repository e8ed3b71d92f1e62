"""What is sent again."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from bench.peers.probe import ANSWER, IDS, Fact, Peer, attempt, no_waiting
from tests.runtime.server import Reply, Server

TITLE: Final = "Retries"

_SEVEN_WEEKS: Final = str(49 * 24 * 3600)


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield how often a GET and a POST are sent when the server fails, and how long Retry-After is obeyed."""
    client = peer.connect(server.url)

    def sent(call: Callable[[], Any], failure: Reply) -> tuple[int, list[float]]:
        server.received.clear()
        server.replies = [failure, *[Reply.json(ANSWER)] * 5]
        with no_waiting() as waits:
            attempt(call)
        return len(server.received), waits

    gets, _ = sent(lambda: peer.get(client, IDS), Reply.json({}, 503))
    yield Fact(f"GET after 503 sent {_times(gets)}", gets == 2)
    refused, waits = sent(lambda: peer.get(client, IDS), Reply.json({}, 503, {"Retry-After": _SEVEN_WEEKS}))
    if gets == 2:
        waited = f"waits {max(waits):.0f} s" if waits else f"sent {_times(refused)}, without a wait"
        yield Fact(f"Retry-After of 49 days {waited}", refused == 1 and not waits)
    posts, _ = sent(lambda: peer.send_command(client), Reply.json({}, 500))
    yield Fact(f"POST after 500 sent {_times(posts)}", posts == 1)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
