"""What type checkers know of the package."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from bench.packages import ROOT
from bench.peers.probe import Fact, Peer
from tests.runtime.server import Server

TITLE: Final = "Typing"


def probe(peer: Peer, server: Server) -> Iterator[Fact]:
    """Yield whether the package says that it is typed, and what mypy --strict says of it."""
    del server
    folder = Path(str(import_module(peer.package).__file__)).parent
    typed = (folder / "py.typed").is_file()
    yield Fact("`py.typed`" if typed else "no `py.typed`", typed)
    mypy = str(ROOT / ".venv" / "bin" / "mypy")
    options = ["--strict", "--no-incremental", "--config-file=", "--python-executable", sys.executable]
    command = [mypy, *options, str(folder)]
    output = subprocess.run(command, cwd=folder.parent, capture_output=True, text=True, check=False).stdout
    clean = output.startswith("Success")
    count = "0 errors" if clean else output.splitlines()[-1].removeprefix("Found ").partition(" in ")[0]
    yield Fact(f"{count} of mypy --strict", clean)
