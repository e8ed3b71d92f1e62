"""What a first call loads."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from bench.peers.probe import ANSWER, IDS, Fact, Peer
from tests.runtime.server import Reply, Server

TITLE: Final = "Import"
# With one resource there is nothing that could be left unloaded.
DOCUMENTED_IN: Final = ("devices.md", "## Get")


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield how many modules of the package a client and its first call load."""
    folder = Path(str(import_module(peer.package).__file__)).parent
    server.replies = [Reply.json(ANSWER)]
    peer.get(peer.connect(server.url), IDS)
    loaded = [name for name in sys.modules if name == peer.package or name.startswith(f"{peer.package}.")]
    modules = sum(1 for _ in folder.rglob("*.py"))
    needed = len(loaded) <= modules / 2
    yield Fact(f"a first call loads {len(loaded)} of {modules} modules", needed)
