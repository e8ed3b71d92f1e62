"""Several runs have one cache folder: at once, or one after the other has been killed."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.workspace.cache import Cache
from tests.workspace.killed_entries import KEY, OTHER
from tests.workspace.trees import tree

KILLS = 200
RUNS = 3


def _start(repository: Path, folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "codegen", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(repository)}
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.fixture
def projects(repository: Path, tmp_path: Path) -> list[Path]:
    """Projects that are alike, and one more."""
    folders = [tmp_path / f"{number}" for number in range(RUNS + 1)]
    for folder in folders:
        shutil.copytree(repository / "tests" / "cases" / "minimal", folder / "spec")
    return folders


def test_runs_at_once(
    repository: Path,
    projects: list[Path],
    cache_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Runs that make the same at the same time say and write what one alone does, and the next finds it."""
    *several, alone = projects
    monkeypatch.chdir(alone)
    expected = (main(["generate", "--no-cache"]), *capsys.readouterr())
    started = [_start(repository, folder, "generate") for folder in several]
    told = [(process.wait(), *process.communicate()) for process in started]

    assert [expected] * RUNS == told
    assert [tree(alone)] * RUNS == [tree(folder) for folder in several]
    # What each of the projects has read is kept by its place.
    assert 1 + RUNS == len(list((cache_folder / "runs-1").iterdir()))
    assert 0 == main(["check", "-v"])
    assert "cache: found" in capsys.readouterr().err


def test_runs_in_one_project(repository: Path, projects: list[Path]) -> None:
    """Two runs that write the same folder leave what one does, whichever of them is first."""
    folder = projects[0]
    started = [_start(repository, folder, "generate") for _ in range(2)]
    ended = [(process.communicate(), process.returncode) for process in started]

    assert 0 in {code for _, code in ended}
    process = _start(repository, folder, "check", "-v")
    _, err = process.communicate()
    assert 0 == process.returncode
    assert "cache: found" in err


def test_killed_while_entries_are_written(repository: Path, tmp_path: Path) -> None:
    """Whenever a run is killed, what is read is an entry or nothing, and what it left goes when it is old enough."""
    folder = tmp_path / "runs-1"
    command = [sys.executable, "-m", "tests.workspace.killed_entries", str(folder), str(KILLS)]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)
    told = re.fullmatch(rf"{KILLS} kills: 0 not whole, (\d+) parts left\n", done.stdout)
    assert told is not None
    assert 0 < int(told[1]) < KILLS
    for part in folder.glob("*.part*"):
        os.utime(part, (time.time() - 7200,) * 2)
    Cache(folder).write(OTHER, b"again")
    assert {KEY, OTHER} == {place.name for place in folder.iterdir()}
