"""SIGKILL while files are written: all of them are the old ones or the new ones when the next command has run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 8
MORE_KILLS = 3 * KILLS
"""How many it takes to meet the few moments at which all is decided and that one file is not written yet."""


def _run(repository: Path, *arguments: str, **variables: str) -> tuple[int, list[str]]:
    command = [sys.executable, "-m", "tests.console.killed", *arguments]
    environment = {**os.environ, **variables}
    done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)
    assert "" == done.stderr
    return done.returncode, done.stdout.splitlines()


@pytest.mark.parametrize("command", ["generate", "release", "lint"])
def test_killed_at_any_moment(repository: Path, command: str) -> None:
    """Whenever a command is killed, the next one puts all in order; `make kill` tries more moments."""
    assert (0, [f"{KILLS} kills of {command}: 0 inconsistent"]) == _run(repository, str(KILLS), command)


def test_kills_would_tell(repository: Path, tmp_path: Path) -> None:
    """Where an interrupted run is completed but for one file, that is told."""
    (tmp_path / "sitecustomize.py").write_text(_BROKEN)
    path = os.pathsep.join([str(tmp_path), str(repository)])
    code, lines = _run(repository, str(MORE_KILLS), "release", PYTHONPATH=path)
    *faults, last = lines
    assert (1, f"{MORE_KILLS} kills of release: {len(faults)} inconsistent") == (code, last)
    assert all(re.fullmatch(r"release: neither old nor new, killed at moment \d+, then `\w+`", item) for item in faults)
    assert 0 < len(faults) < MORE_KILLS


_BROKEN = """
from codegen.workspace import edits

roll_forward, pending = edits.roll_forward, edits._pending


def forget(root):
    edits._pending = lambda root, journal: [
        move for move in pending(root, journal) if move.place.name != "CHANGELOG.md"
    ]
    try:
        return roll_forward(root)
    finally:
        edits._pending = pending


edits.roll_forward = forget
"""
