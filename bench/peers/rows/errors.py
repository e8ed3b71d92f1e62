"""Answers whose status is not a success."""

from collections.abc import Iterator
from typing import Final

from bench.peers.probe import IDS, Fact, Outcome, Peer, attempt, no_waiting
from tests.runtime.server import Reply, Server

TITLE: Final = "Errors"

_MESSAGE: Final = "Device was not found"
_REQUEST: Final = "req-7"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what a 404 and a 500 come to, and what the error of the 404 tells."""
    client = peer.connect(server.url)

    def get(status: int) -> Outcome:
        body = {"type": "NotFound", "message": _MESSAGE}
        server.replies = [Reply.json(body, status, {"X-Request-Id": _REQUEST})] * 5
        with no_waiting():
            return attempt(lambda: peer.get(client, IDS))

    missing, failed = get(404), get(500)
    yield Fact(f"404 {missing}", missing.error is not None)
    yield Fact(f"500 {failed}", failed.error is not None and type(failed.error) is not type(missing.error))
    for what, text in (("the server's message", _MESSAGE), ("the request id", _REQUEST)):
        told = text in f"{missing.error} {vars(missing.error) if missing.error else ''}"
        yield Fact(f"{'tells' if told else 'does not tell'} {what}", told)
