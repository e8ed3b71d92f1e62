"""Ids that would name another path."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from bench.peers.probe import APPLICATION, Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Path values"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what a DELETE with such an id sends."""
    client = peer.connect(server.url)
    for value in ("..", "", "a/b"):
        server.received.clear()
        server.replies = [Reply.json({"success": True})]
        outcome = attempt(partial(peer.delete, client, {"applicationId": APPLICATION, "deviceId": value}))
        yield Fact(f"`{value!a}` {_tell(server) or outcome}", _is_safe(value, server))


def _path(server: Server) -> str:
    return server.only.target.partition("?")[0].replace(APPLICATION, "APP")


def _tell(server: Server) -> str:
    return f"sends `DELETE {_path(server)}`" if server.received else ""


def _is_safe(value: str, server: Server) -> bool:
    if "/" in value:
        return bool(server.received) and _path(server) == "/applications/APP/devices/a%2Fb"
    return not server.received
