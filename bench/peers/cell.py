"""One cell: `python -m bench.peers.cell <row> <package>` runs its program and prints the facts as JSON."""

import json
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Final

from bench.peers.probe import Peer
from tests.runtime.server import Server

CLASSES: Final[Mapping[str, str]] = {
    "ours": "ours.Ours",
    "losant-rest": "losant_rest.LosantRest",
    "openapi-python-client": "openapi_python_client.OpenapiPythonClient",
}


def load_peer(name: str) -> Peer:
    """Return the package under the common surface."""
    module, _, kind = CLASSES[name].partition(".")
    peer: Peer = getattr(import_module(f"bench.peers.clients.{module}"), kind)()
    return peer


def main() -> None:
    """Run the program of one cell."""
    row, name = sys.argv[1:]
    with Server.running() as server:
        facts = import_module(f"bench.peers.rows.{row}").probe(load_peer(name), server)
        told = [[fact.text, fact.holds] for fact in facts]
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
