"""All items of a list that has two pages."""

from collections.abc import Iterator
from typing import Final

from bench.peers.probe import Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Pagination"
DOCUMENTED_IN: Final = ("devices.md", "## Get")


def _page(number: int, count: int) -> Reply:
    items = [{"deviceId": f"{number}-{index}"} for index in range(count)]
    return Reply.json({"items": items, "count": count, "totalCount": 3, "perPage": 2, "page": number})


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what an iterator over the devices gives."""
    server.replies = [_page(0, 2), _page(1, 1)]
    outcome = attempt(lambda: len(list(peer.iterate(peer.connect(server.url)))))
    if outcome.error:
        yield Fact("no iterator", holds=False)
    else:
        yield Fact(f"{outcome.value} items of {len(server.received)} pages in one loop", outcome.value == 3)
