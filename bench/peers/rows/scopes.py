"""Which scopes an action takes."""

from collections.abc import Iterator
from importlib import import_module
from typing import Final

from bench.peers.probe import IDS, Fact, Peer, attempt
from tests.runtime.server import Reply, Server

TITLE: Final = "Scopes"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield whether a 403 names the scopes, and whether they can be asked for beforehand."""
    server.replies = [Reply.json({"message": "Forbidden"}, 403)]
    refused = attempt(lambda: peer.get(peer.connect(server.url), IDS))
    told = "device.get" in str(refused.error) and "all.Device.read" in str(refused.error)
    yield Fact("a 403 names the scopes" if told else f"a 403 {refused}, without the scopes", told)
    asked = attempt(lambda: import_module(f"{peer.package}.scopes").least_privileged(["device.get"]))
    text = f"`device.get` needs {', '.join(f'`{scope}`' for scope in asked.value)}" if asked.value else "no data"
    yield Fact(text, bool(asked.value))
