"""What is logged of a call, at the lowest level of all loggers."""

import logging
from collections.abc import Iterator
from typing import Final

from bench.peers.probe import ANSWER, IDS, TOKEN, Fact, Peer
from tests.runtime.server import Reply, Server

TITLE: Final = "Logging"


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield whether the call can be followed, and whether the log gives the token away."""
    keeper = _Keeper()
    root = logging.getLogger()
    root.addHandler(keeper)
    root.setLevel(logging.DEBUG)
    server.replies = [Reply.json(ANSWER)]
    peer.get(peer.connect(server.url), IDS)
    lines = [record for record in keeper.records if "GET" in record.getMessage() and "200" in record.getMessage()]
    own = [record for record in lines if record.name.startswith(peer.package)]
    source = "its own logger" if own else "the HTTP library" if lines else "nobody"
    yield Fact(f"{source} logs method, path and status", bool(own))
    leaks = any(TOKEN in record.getMessage() for record in keeper.records)
    yield Fact("the token is in it" if leaks else "no token in it", not leaks)
