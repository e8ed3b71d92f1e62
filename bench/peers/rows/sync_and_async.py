"""The same call, blocking and not."""

import asyncio
from collections.abc import Iterator
from typing import Final

from bench.peers.probe import ANSWER, IDS, Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Sync + async"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield whether both give the device."""
    server.replies = [Reply.json(ANSWER)] * 2
    blocking = attempt(lambda: peer.get(peer.connect(server.url), IDS))
    awaited = attempt(lambda: asyncio.run(peer.get_async(server.url)))
    works = [name for name, outcome in (("sync", blocking), ("async", awaited)) if outcome.error is None]
    yield Fact(" and ".join(works) if len(works) > 1 else f"{works[0]} only", len(works) == 2)
