"""How long a call waits for an answer, where nobody says."""

import socket
import threading
from collections.abc import Iterator
from typing import Final
from unittest.mock import patch

from bench.peers.probe import ANSWER, IDS, Fact, Peer
from tests.runtime.server import Reply, Server

TITLE: Final = "Timeouts"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield the last timeout that the caller's thread gives its socket."""
    server.replies = [Reply.json(ANSWER)]
    caller = threading.get_ident()
    asked: list[float | None] = [None]
    set_timeout = socket.socket.settimeout

    def remember(connection: socket.socket, seconds: float | None) -> None:
        if threading.get_ident() == caller:
            asked.append(seconds)
        set_timeout(connection, seconds)

    with patch("socket.socket.settimeout", remember):
        peer.get(peer.connect(server.url), IDS)
    last = asked[-1]
    yield Fact("waits for ever" if last is None else f"waits {last:.0f} s for an answer", last is not None)
