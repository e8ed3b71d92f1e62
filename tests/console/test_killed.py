"""SIGKILL while files are written: all of them are the old ones or the new ones when the next command has run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 8


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
    code, lines = _run(repository, str(KILLS), "release", PYTHONPATH=path)
    *faults, last = lines
    assert (1, f"{KILLS} kills of release: {len(faults)} inconsistent") == (code, last)
    assert all(re.fullmatch(r"release: neither old nor new, killed at moment \d+, then `\w+`", item) for item in faults)
    assert 0 < len(faults) < KILLS


_BROKEN = """
from codegen.workspace import edits

roll_forward, find = edits.roll_forward, edits._find


def forget(root):
    edits._find = lambda root, below, numbered, journal: (
        None if numbered[1].path.endswith("CHANGELOG.md") else find(root, below, numbered, journal)
    )
    try:
        return roll_forward(root)
    finally:
        edits._find = find


edits.roll_forward = forget
"""
