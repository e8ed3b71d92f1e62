"""Folders that may not be looked at, and a project that moves: what the desk has then, and what it says."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.console.options import Arguments
from codegen.server.desk import Desk
from tests.server.tree import DOCUMENTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with the documents, which is not the current folder."""
    shutil.copytree(DOCUMENTS, tmp_path / "project" / "spec")
    return tmp_path / "project"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that the server is started in, which no editor has open."""
    place = tmp_path / "elsewhere"
    shutil.copytree(DOCUMENTS, place / "spec")
    monkeypatch.chdir(place)
    return place


def _refuse(patch: pytest.MonkeyPatch, refused: Path) -> None:
    """Let the disk refuse to enter a folder, as it does to all but its owner, and in the way of Python 3.11."""

    def ask_first(real: Callable[[Any], Any], place: Any) -> Any:
        # That a folder is there is told by the one that it is in.
        is_told = real is is_dir and place == refused
        if not is_told and Path(place).is_relative_to(refused):
            raise PermissionError(13, "Permission denied", str(place))
        return real(place)

    is_dir = Path.is_dir
    for owner, name in ((Path, "is_file"), (Path, "exists"), (Path, "is_dir"), (os, "chdir")):
        real = getattr(owner, name)
        patch.setattr(owner, name, lambda place, real=real: ask_first(real, place))


def test_a_folder_that_may_not_be_entered_is_passed_over(
    folder: Path, elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The project is in the next one, whatever the first one has."""
    shutil.copytree(DOCUMENTS, tmp_path / "refused" / "spec")
    _refuse(monkeypatch, tmp_path / "refused")
    desk = Desk(Arguments())
    desk.start(tmp_path / "refused", folder)

    assert ("", folder) == (desk.problem, Path.cwd())
    assert "book.md" == desk.path_of((folder / "spec/book.md").as_uri())
    assert desk.path_of((elsewhere / "spec/book.md").as_uri()) is None


@pytest.mark.parametrize("below", ["", "inner"])
def test_the_only_folder_may_not_be_entered(
    folder: Path, elsewhere: Path, below: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is said in words; what is saved starts none elsewhere; once it may be entered there is one."""
    (folder / below).mkdir(exist_ok=True)
    shutil.copytree(DOCUMENTS, folder / below / "spec", dirs_exist_ok=True)
    desk = Desk(Arguments())
    with monkeypatch.context() as patch:
        _refuse(patch, folder)
        desk.start(folder / below)
        told = f"permission denied: `{folder / below}`"
        assert (told, None, elsewhere) == (desk.problem, desk.session, Path.cwd())
        desk.open((folder / below / "spec/book.md").as_uri(), "# Book Actions\n")
        desk.reload()
        assert (told, None, elsewhere) == (desk.problem, desk.session, Path.cwd())
    desk.reload()

    assert ("", folder / below) == (desk.problem, Path.cwd())
    assert "# Book Actions\n" == desk.lines_of("book.md").text


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("name", ["gone", "of\0zero", "half\ud83d"])
def test_a_folder_that_cannot_be(tmp_path: Path, name: str) -> None:
    """The server says so, and serves no other one in its place."""
    desk = Desk(Arguments())
    desk.start(tmp_path / name)

    assert desk.session is None
    assert desk.problem.startswith(("no such file or directory: ", "no folder can be called "))
    assert desk.problem.encode()


@pytest.mark.parametrize("step", ["open_project", "Session"])
def test_what_the_disk_refuses_at_the_start(folder: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said in words, be it the configuration or the documents; what is saved tries again, in the same folder."""
    desk = Desk(Arguments())
    with monkeypatch.context() as patch:
        patch.setattr(f"codegen.server.desk.{step}", _failing)
        desk.start(folder)
        assert ("input/output error: `a.md`", None) == (desk.problem, desk.session)
    desk.reload()

    assert "" == desk.problem
    assert desk.session is not None


def test_what_the_disk_refuses_later(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before stays, with the reason."""
    desk = Desk(Arguments())
    desk.start(folder)
    before = desk.session
    with monkeypatch.context() as patch:
        patch.setattr("codegen.server.session.read_told", _failing)
        desk.reload()
        assert "input/output error: `a.md`" == desk.problem
    assert before is desk.session
    assert "# Book Actions" in desk.lines_of("book.md").text
    desk.reload()
    assert "" == desk.problem


def test_a_document_that_may_not_be_looked_at_is_closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It counts as gone."""
    desk = Desk(Arguments())
    desk.start(folder)
    uri = (folder / "spec/book.md").as_uri()
    desk.open(uri, "# Book Actions\n")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "exists", _failing)

        assert desk.close(uri)


def _failing(*_arguments: object) -> None:
    raise OSError(5, "Input/output error", "a.md")


def test_a_document_that_cannot_be_read_keeps_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Others are read and answer; it is asked again each time, and read as soon as it can be."""
    desk = Desk(Arguments())
    desk.start(folder)
    session, uris = desk.session, {name: (folder / "spec" / name).as_uri() for name in ("book.md", "page.md")}
    assert session is not None
    for name, uri in uris.items():
        desk.open(uri, (folder / "spec" / name).read_text(encoding="utf-8"))
    check_one, error = session.check_one, ValueError("no")
    tried: list[str] = []

    def failing(path: str) -> Any:
        tried.append(path)
        if path == "book.md":
            raise error
        return check_one(path)

    with monkeypatch.context() as patch:
        patch.setattr(session, "check_one", failing)
        assert {"book.md": error} == desk.settle()
        assert ["page.md"] == list(desk.take_unsaid())
        assert desk.state_of(uris["page.md"]) is not None
        with pytest.raises(ValueError, match="no"):
            desk.state_of(uris["book.md"])
        assert ["book.md", "page.md", "book.md", "book.md"] == tried
    assert {} == desk.settle()
    assert ["book.md"] == list(desk.take_unsaid())


@pytest.mark.parametrize("is_read", [False, True])
def test_a_project_that_moves_takes_only_what_is_open(folder: Path, *, is_read: bool) -> None:
    """Nothing is read or said of a document of before, though there is one of the same path."""
    shutil.copytree(DOCUMENTS, folder / "docs")
    desk = Desk(Arguments())
    desk.start(folder)
    desk.open((folder / "spec/book.md").as_uri(), "# Book Actions\n")
    desk.open((folder / "docs/page.md").as_uri(), "# Page 📖 Actions\n")
    if is_read:
        desk.settle()
    (folder / "codegen.yaml").write_text("spec: docs\n", encoding="utf-8")
    desk.reload()

    assert {} == desk.settle()
    assert ["page.md"] == list(desk.take_unsaid())
    assert "# Page 📖 Actions\n" == desk.lines_of("page.md").text
    assert (folder / "docs/book.md").read_text(encoding="utf-8") == desk.lines_of("book.md").text
    assert (folder / "docs/book.md").as_uri() == desk.uri_of("book.md")
