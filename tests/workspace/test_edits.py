"""Edits are all done or none, whatever the disk refuses in the middle of them."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from codegen.places import STAGING
from codegen.workspace.edits import complete_interrupted, edit_path, write_edits
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit, decide, stage
from codegen.workspace.lock import locked
from tests.workspace.trees import tree

_NOBODY = 65534
OLD = {"root/a": "a1", "root/gone/b": "b1", "beside": "x1"}
NEW = {"root/a": "a2", "root/new/c": "c2", "beside": "x2"}
EDITS = (
    Edit("gone/b", b"b1", None),
    Edit("a", b"a1", b"a2"),
    Edit("new/c", None, b"c2"),
    Edit("../beside", b"x1", b"x2"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with files, and one beside it."""
    _write_old(tmp_path / "root")
    return tmp_path / "root"


def _write_old(root: Path) -> None:
    for path, text in OLD.items():
        place = root.parent / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def _refuse(monkeypatch: pytest.MonkeyPatch, *names: str, error: int = errno.EACCES) -> None:
    """Have the disk refuse what is moved to files of those names, from the staging folder."""
    replace = os.replace

    def refuse(source: Any, target: Any) -> None:
        if Path(target).name in names and STAGING in str(source):
            raise OSError(error, os.strerror(error), str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


def test_all_are_done(root: Path) -> None:
    """Files are removed, replaced and created, with their folders, and the mode of a replaced one stays."""
    (root / "a").chmod(0o640)
    write_edits(root, EDITS)
    assert (NEW, 0o640) == (tree(root.parent), (root / "a").stat().st_mode & 0o777)
    assert ["a", "new"] == sorted(place.name for place in root.iterdir())


@pytest.mark.parametrize("name", ["a", "c", "beside"])
def test_none_is_done_when_one_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder that may not be written undoes what was done before, and is told by the file's name."""
    _refuse(monkeypatch, name)
    with pytest.raises(WorkspaceError, match=rf"^permission denied: `.*{name}`; no file was changed$") as caught:
        write_edits(root, EDITS)
    assert ("make it writable, and run again", OLD) == (caught.value.help_text, tree(root.parent))
    assert ["a", "gone"] == sorted(place.name for place in root.iterdir())


@contextmanager
def _as_nobody(folder: Path) -> Iterator[None]:
    """Give up the right to write everywhere, if this process has it."""
    user = os.geteuid()
    if user == 0:
        for place in (folder, *folder.rglob("*")):
            os.chown(place, _NOBODY, -1)
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_folder_that_is_read_only() -> None:
    """The same with a folder that really is read-only."""
    with TemporaryDirectory() as name:
        root = Path(name, "root")
        _write_old(root)
        with _as_nobody(Path(name)):
            (root / "gone").chmod(0o500)
            with pytest.raises(WorkspaceError, match=r"^permission denied: `.*gone/b`; no file was changed$"):
                write_edits(root, EDITS[::-1])
            (root / "gone").chmod(0o700)
            assert OLD == tree(Path(name))


def test_undoing_that_is_refused_is_gone_on_with(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what was done cannot be undone either, the next run undoes it."""
    with monkeypatch.context() as context:
        _refuse(context, "c")
        context.setattr(Path, "mkdir", _failing_for(Path.mkdir, "gone"))
        with pytest.raises(WorkspaceError, match="some files are changed") as caught:
            write_edits(root, EDITS)
    assert "make it writable: the next run completes it" == caught.value.help_text
    assert OLD != {path: text for path, text in tree(root.parent).items() if STAGING not in path}
    assert complete_interrupted(root)
    assert OLD == tree(root.parent)


def _failing_for(function: Any, name: str) -> Any:
    def fail(self: Path, *arguments: Any, **options: Any) -> Any:
        if self.name == name:
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return function(self, *arguments, **options)

    return fail


def test_other_file_system(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file on another file system, where nothing can be moved to, is replaced at once all the same."""
    _refuse_across(monkeypatch)
    write_edits(root, EDITS)
    assert NEW == tree(root.parent)


def _refuse_across(monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def refuse(source: Any, target: Any) -> None:
        if f"{STAGING}/new" in str(source) and Path(target).name == "beside":
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(source), None, str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


@pytest.mark.parametrize(("name", "path"), [("root/a", "a"), ("beside", "../beside"), ("x/y", "../x/y")])
def test_names_of_edits(root: Path, name: str, path: str) -> None:
    """An edit is named from its root, wherever it is."""
    assert path == edit_path(root, root.parent / name)


@pytest.mark.parametrize("path", ["a", "../beside", "gone/b"])
def test_links_and_folders_are_refused(root: Path, path: str) -> None:
    """What is a link or a folder by now is refused before anything changes."""
    place = root / path
    text = place.read_text()
    place.unlink()
    place.symlink_to("elsewhere")
    with pytest.raises(WorkspaceError, match="is a symbolic link, which codegen does not follow"):
        write_edits(root, EDITS)
    place.unlink()
    place.mkdir()
    with pytest.raises(WorkspaceError, match="is a folder where a file is needed"):
        write_edits(root, EDITS)
    place.rmdir()
    place.write_text(text)
    assert OLD == tree(root.parent)


def test_file_that_is_not_as_it_was_read(root: Path) -> None:
    """An edit of what has changed since it was read is refused before anything changes."""
    (root.parent / "beside").write_text("mine")
    with pytest.raises(WorkspaceError, match=r"`.*beside` was changed by something else meanwhile"):
        write_edits(root, EDITS)
    assert OLD | {"beside": "mine"} == tree(root.parent)


def test_a_file_that_goes_in_the_middle_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody removed it between the last look and its turn: what is decided is carried out all the same."""
    replace = Path.replace

    def gone(place: Path, target: Path) -> Path:
        (root / "a").unlink(missing_ok=True)
        return replace(place, target)

    edits = (Edit("../beside", b"x1", b"x2"), Edit("a", b"a1", b"a2"))
    with locked(root), monkeypatch.context() as patch:
        patch.setattr(Path, "replace", gone)
        write_edits(root, edits)
    assert ("a2", "x2") == ((root / "a").read_text(), (root.parent / "beside").read_text())
    assert not (root / STAGING).exists()


def test_interruption_of_undoing(root: Path) -> None:
    """A run that died while it undid is completed by undoing the rest."""
    journal = stage(root, EDITS)
    decide(root, type(journal)(journal.mark, journal.steps, is_forward=False))
    (root / "a").write_text("a2")
    assert complete_interrupted(root)
    assert OLD == tree(root.parent)
