"""The tests that come with the package."""

import os
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from bench.packages import ROOT
from bench.peers.probe import Fact, Peer
from tests.runtime.server import Server

TITLE: Final = "Tests shipped"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield what pytest says of them."""
    del server
    folder = Path(str(import_module(peer.package).__file__)).parent
    # What is generated has its tests beside the package, what is installed within it.
    places = [folder.parent / "tests"] if (folder.parent / "pyproject.toml").is_file() else [folder]
    if not any(True for place in places for _ in place.rglob("test_*.py")):
        yield Fact("none", holds=False)
        return
    command = [str(ROOT / ".venv" / "bin" / "pytest"), "--quiet", "--numprocesses=2", "-p", "no:cacheprovider", "tests"]
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(folder.parent)}
    run = subprocess.run(command, cwd=folder.parent, env=environ, capture_output=True, text=True, check=False)
    summary = run.stdout.strip().splitlines()[-1].partition(" in ")[0].strip("= ")
    yield Fact(summary, run.returncode == 0)
