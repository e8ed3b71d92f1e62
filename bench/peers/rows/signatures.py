"""A forgotten and a misspelt argument."""

from collections.abc import Iterator
from typing import Final

from bench.peers.probe import ANSWER, APPLICATION, IDS, Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Signatures"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what comes of a call without an id, and of one with an option that does not exist."""
    client = peer.connect(server.url)
    server.replies = [Reply.json(ANSWER)] * 2
    forgotten = attempt(lambda: peer.get(client, {"applicationId": APPLICATION}))
    yield Fact(f"without `deviceId` {forgotten}", isinstance(forgotten.error, TypeError))
    misspelt = attempt(lambda: peer.get(client, {**IDS, "excludeConectionInfo": True}))
    told = "is sent without a word" if server.received else str(misspelt)
    yield Fact(f"a misspelt option {told}", isinstance(misspelt.error, TypeError))
