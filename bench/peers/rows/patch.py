"""What is sent of what the caller left out."""

import json
from collections.abc import Iterator
from typing import Final

from bench.peers.probe import ANSWER, Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "PATCH"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield the body of a PATCH with a null, and the query of a call without options."""
    client = peer.connect(server.url)
    server.replies = [Reply.json(ANSWER)]
    wanted = {"name": "x", "description": None}
    outcome = attempt(lambda: peer.patch(client, wanted))
    sent = server.received[0].body.decode() if server.received else str(outcome)
    yield Fact(f"sends `{sent}`", bool(server.received) and json.loads(sent) == wanted)
    server.received.clear()
    server.replies = [Reply.json([])]
    attempt(lambda: peer.get_log(client))
    query = server.only.target.partition("?")[2]
    yield Fact(f"a GET without options sends {f'`{query}`' if query else 'none'}", not query)
