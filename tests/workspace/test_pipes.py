"""Pipes where files are needed: one message, instead of a wait for somebody who writes into them."""

import os
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.workspace.edits import write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A project in the current folder, of which nothing was generated."""
    monkeypatch.chdir(tmp_path)
    return new_repository(tmp_path, documents())


@pytest.mark.parametrize(
    ("command", "place"),
    [
        (["generate"], "generated/manifest.txt"),
        (["generate"], "generated/python/README.md"),
        (["release", "--first"], "generated/manifest.txt"),
        (["init"], "Makefile"),
    ],
)
def test_pipe_in_place_of_a_file(
    repository: Repository, capsys: pytest.CaptureFixture[str], command: list[str], place: str
) -> None:
    """What codegen would write is not read from a pipe, nor put in its place."""
    pipe = repository.folder / place
    pipe.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(pipe)
    assert 2 == main(command)
    told = f"error: `{place}` is a pipe or a device where a file is needed\n  help: move it out of the way\n"
    assert capsys.readouterr().err.endswith(told)
    assert pipe.is_fifo()


def test_pipe_that_is_to_be_edited(tmp_path: Path) -> None:
    """A file that has become a pipe is refused before anything changes."""
    os.mkfifo(tmp_path / "b")
    with pytest.raises(WorkspaceError, match=r"`.*/b` is a pipe or a device where a file is needed"):
        write_edits(tmp_path, [Edit("a", None, b"new"), Edit("b", b"old", b"new")])
    assert ["b"] == [place.name for place in tmp_path.iterdir()]
