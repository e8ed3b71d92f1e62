"""Two runs do not write to one folder at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.lock import locked
from codegen.workspace.write import write_files

_HOLD = """
import pathlib, sys
from codegen.workspace.lock import locked
with locked(pathlib.Path(sys.argv[1])):
    print("locked", flush=True)
    sys.stdin.read()
"""


def test_second_run_is_refused_while_the_first_writes(tmp_path: Path, repository: Path) -> None:
    """The second run is told, and changes nothing; when the first is killed, its lock is gone."""
    command = [sys.executable, "-c", _HOLD, str(tmp_path)]
    with subprocess.Popen(command, cwd=repository, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert b"locked\n" == holder.stdout.readline()
        with pytest.raises(WorkspaceError, match="another codegen is writing to"):
            write_files(tmp_path, (File("a", ""),))
        assert [] == list(tmp_path.iterdir())
        holder.kill()
    write_files(tmp_path, (File("a", ""),))
    assert [tmp_path / "a"] == list(tmp_path.iterdir())


def test_lock_is_given_back(tmp_path: Path) -> None:
    """The lock ends with the block, also when the block fails, and leaves no file."""
    with pytest.raises(ValueError, match="inside"), locked(tmp_path):
        raise ValueError("inside")
    with locked(tmp_path):
        assert [] == list(tmp_path.iterdir())


def test_file_system_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a folder cannot be locked, the run goes on without."""

    def refuse(_handle: int, _operation: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with locked(tmp_path):
        assert [] == list(tmp_path.iterdir())
