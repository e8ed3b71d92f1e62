"""generated/ is written all or nothing, only where it differs, and only what codegen owns."""

import errno
import os
from pathlib import Path

import pytest

from codegen.drift import DriftKind
from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.write import write_files
from tests.workspace.trees import generated, texts, tree

OLD = generated(python__a="a1", python__b="b", old__deep__c="c")
NEW = generated(python__a="a2", python__b="b", new__d="d")


def _kinds(root: Path, files: tuple[File, ...]) -> dict[str, DriftKind]:
    return {drift.path: drift.kind for drift in write_files(root, files)}


def test_first_run_creates_the_folder(tmp_path: Path) -> None:
    """The folder and its parents are created, and hold the files and nothing else."""
    root = tmp_path / "out/generated"
    assert dict.fromkeys(texts(OLD), DriftKind.MISSING) == _kinds(root, OLD)
    assert texts(OLD) == tree(root)
    assert ["manifest.txt", "old", "python"] == sorted(place.name for place in root.iterdir())


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    """Nothing differs, so nothing is written: times and inodes stay."""
    write_files(tmp_path, OLD)
    before = {place: (place.stat().st_mtime_ns, place.stat().st_ino) for place in tmp_path.rglob("*")}
    assert () == write_files(tmp_path, OLD)
    assert before == {place: (place.stat().st_mtime_ns, place.stat().st_ino) for place in tmp_path.rglob("*")}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    """New, changed and no longer expected files are fixed; the unchanged one keeps its time, empty folders go."""
    write_files(tmp_path, OLD)
    os.utime(tmp_path / "python/b", ns=(1, 1))
    expected = {
        "manifest.txt": DriftKind.STALE,
        "new/d": DriftKind.MISSING,
        "old/deep/c": DriftKind.ORPHAN,
        "python/a": DriftKind.STALE,
    }
    assert expected == _kinds(tmp_path, NEW)
    assert texts(NEW) == tree(tmp_path)
    assert 1 == (tmp_path / "python/b").stat().st_mtime_ns
    assert not (tmp_path / "old").exists()


def test_foreign_files_are_never_touched(tmp_path: Path) -> None:
    """What the manifest does not list stays, and so do the folders it lies in."""
    write_files(tmp_path, OLD)
    (tmp_path / "old/notes.txt").write_text("mine")
    (tmp_path / "python/custom.py").write_text("mine")
    write_files(tmp_path, NEW)
    assert texts(NEW) | {"old/notes.txt": "mine", "python/custom.py": "mine"} == tree(tmp_path)


def test_foreign_file_in_the_way(tmp_path: Path) -> None:
    """A file at an expected path that codegen did not write is refused before any change."""
    write_files(tmp_path, OLD)
    (tmp_path / "new").mkdir()
    (tmp_path / "new/d").write_text("mine")
    with pytest.raises(WorkspaceError, match=r"new/d` is in the way: it was not written by codegen"):
        write_files(tmp_path, NEW)
    assert texts(OLD) | {"new/d": "mine"} == tree(tmp_path)


def test_lost_manifest_is_written_again(tmp_path: Path) -> None:
    """Files that are as they should be belong to codegen, manifest or not."""
    write_files(tmp_path, OLD)
    (tmp_path / "manifest.txt").unlink()
    assert {"manifest.txt": DriftKind.MISSING} == _kinds(tmp_path, OLD)


def test_file_listed_in_a_tampered_manifest(tmp_path: Path) -> None:
    """A manifest that leads out of the folder removes nothing there, and the run changes nothing."""
    root = tmp_path / "generated"
    write_files(root, OLD)
    (tmp_path / "outside").write_text("mine")
    (root / "manifest.txt").write_text("../outside\n")
    with pytest.raises(WorkspaceError, match=r"lists `../outside` in line 1"):
        write_files(root, NEW)
    assert "mine" == (tmp_path / "outside").read_text()
    assert "a1" == (root / "python/a").read_text()


@pytest.mark.parametrize("link", ["new", "new/d", "python", ".codegen-staging"])
def test_links_in_the_output(tmp_path: Path, link: str) -> None:
    """Nothing is written through a link, and nothing else is changed."""
    root, outside = tmp_path / "generated", tmp_path / "outside"
    outside.mkdir()
    write_files(root, generated(other="x"))
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(outside)
    with pytest.raises(WorkspaceError, match="is a symbolic link"):
        write_files(root, NEW)
    assert {} == tree(outside)
    assert texts(generated(other="x")) == tree(root)


def test_output_folder_may_be_a_link(tmp_path: Path) -> None:
    """The folder itself is the user's choice."""
    (tmp_path / "real").mkdir()
    (tmp_path / "generated").symlink_to(tmp_path / "real")
    write_files(tmp_path / "generated", OLD)
    assert texts(OLD) == tree(tmp_path / "real")


@pytest.mark.parametrize("root", ["file", "file/generated"])
def test_file_where_the_folder_belongs(tmp_path: Path, root: str) -> None:
    """A file in the place of the output folder is told, not overwritten."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(WorkspaceError, match="needs a folder where a file is"):
        write_files(tmp_path / root, OLD)
    assert {"file": "mine"} == tree(tmp_path)


def test_clashing_paths_create_nothing(tmp_path: Path) -> None:
    """Paths that cannot stand side by side are refused before the folder is created."""
    with pytest.raises(WorkspaceError, match="one file where case does not count"):
        write_files(tmp_path / "generated", (File("a", ""), File("A", "")))
    assert not (tmp_path / "generated").exists()


def test_orphan_that_is_the_same_file(tmp_path: Path) -> None:
    """Where two spellings are one file on the disk, the removed spelling does not take the kept one with it."""
    write_files(tmp_path, generated(Get="x"))
    (tmp_path / "get").hardlink_to(tmp_path / "Get")
    write_files(tmp_path, generated(get="x"))
    assert "x" == (tmp_path / "get").read_text()


def test_half_a_character(tmp_path: Path) -> None:
    """Text that UTF-8 cannot say is refused before anything is changed."""
    write_files(tmp_path, OLD)
    with pytest.raises(WorkspaceError, match=r"`python/a` would hold half a character, `'\\ud800'`"):
        write_files(tmp_path, generated(python__a="\ud800"))
    assert texts(OLD) == tree(tmp_path)


def test_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full while staging, the folder is as it was."""
    write_files(tmp_path, OLD)
    write_bytes = Path.write_bytes

    def fill(self: Path, data: bytes) -> int:
        if data == b"d":
            raise OSError(errno.ENOSPC, "No space left on device", str(self))
        return write_bytes(self, data)

    monkeypatch.setattr(Path, "write_bytes", fill)
    with pytest.raises(OSError, match="No space left on device"):
        write_files(tmp_path, NEW)
    assert texts(OLD) == tree(tmp_path)


def test_interruption_while_staging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C before the change is decided leaves the folder as it was."""
    write_files(tmp_path, OLD)

    def interrupt(_self: Path, _data: bytes) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, NEW)
    assert texts(OLD) == tree(tmp_path)


def test_interruption_while_moving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C after the change is decided stops the run when the change is complete."""
    write_files(tmp_path, OLD)
    replace = os.replace
    interruptions = [KeyboardInterrupt()]

    def interrupt(source: Path, target: Path) -> None:
        if Path(source).name != "journal.new" and interruptions:
            raise interruptions.pop()
        replace(source, target)

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, NEW)
    assert ([], texts(NEW)) == (interruptions, tree(tmp_path))
