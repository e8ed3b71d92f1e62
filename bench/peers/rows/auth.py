"""The token: where it comes from, and where it shows."""

import pickle
from collections.abc import Iterator
from itertools import count
from typing import Final

from bench.peers.probe import ANSWER, IDS, TOKEN, Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Auth"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield whether the token shows in `repr`, pickles and errors, and whether a function can give it."""
    client = peer.connect(server.url)
    echo = {"message": f"Bearer {TOKEN} is not valid"}
    server.replies = [Reply.json(echo, 401), Reply.json(ANSWER), Reply.json(ANSWER)]
    error = attempt(lambda: peer.get(client, IDS))
    pickled = attempt(lambda: pickle.dumps(client)).value or b""
    places = {
        "`repr`": TOKEN in repr(client),
        "a pickle": TOKEN.encode() in pickled,
        "an error that echoes it": TOKEN in f"{error.error!r} {vars(error.error) if error.error else ''}",
    }
    shown = [place for place, shows in places.items() if shows]
    yield Fact(f"the token shows in {', '.join(shown)}" if shown else "the token shows nowhere", not shown)
    numbers = count(1)
    server.received.clear()
    changing = attempt(lambda: peer.connect(server.url, token=lambda: f"token-{next(numbers)}"))
    for _ in range(2):
        attempt(lambda: peer.get(changing.value, IDS))
    sent = [request.headers.get("authorization") for request in server.received]
    works = sent == ["Bearer token-1", "Bearer token-2"]
    yield Fact("a function may give it" if works else "no function may give it", works)
