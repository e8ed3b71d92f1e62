"""A package index on loopback, for tests of publishing and of installing."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, socket
from time import monotonic, sleep


@contextmanager
def package_index(folder: Path) -> Iterator[str]:
    """Serve a package index on loopback, its files in `folder`."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "pypiserver", "run", "--host", "127.0.0.1", "--port", str(port)]
    options = ["--passwords", ".", "--authenticate", ".", "--disable-fallback", str(folder)]
    server = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = monotonic() + 30
        while not _answers(port):
            assert monotonic() < end, "the index does not start"
            sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _answers(port: int) -> bool:
    try:
        with create_connection(("127.0.0.1", port), timeout=5):
            return True
    except OSError:
        return False
