"""New files are created, and files that are there are never overwritten."""

from pathlib import Path
from typing import Any

import pytest

from codegen.files import File
from codegen.workspace.create import create_files
from codegen.workspace.errors import WorkspaceError
from tests.workspace.trees import tree

FILES = (File("a.txt", "a\n"), File(".b/c/d.yml", "é\n"))


def test_new_files(tmp_path: Path) -> None:
    """Files are written with the folders they need, and their paths come back."""
    assert ("a.txt", ".b/c/d.yml") == create_files(tmp_path, FILES)
    assert {"a.txt": "a\n", ".b/c/d.yml": "é\n"} == tree(tmp_path)


def test_files_that_are_as_they_should_be(tmp_path: Path) -> None:
    """A file with the same text is left, the others are written."""
    (tmp_path / "a.txt").write_text("a\n")
    assert (".b/c/d.yml",) == create_files(tmp_path, FILES)
    assert () == create_files(tmp_path, FILES)


def test_files_in_the_way(tmp_path: Path) -> None:
    """Every file with another text is named, and nothing is written."""
    files = (*FILES, File("e.txt", "e\n"))
    (tmp_path / "a.txt").write_bytes(b"a\r\n")
    (tmp_path / "e.txt").write_text("mine\n")
    with pytest.raises(WorkspaceError, match=r"in the way, and left as it is: `.*a\.txt`, `.*e\.txt`") as caught:
        create_files(tmp_path, files)
    assert "move what is there, run again, and merge the two by hand" == caught.value.help_text
    assert {"a.txt": b"a\r\n", "e.txt": b"mine\n"} == {place.name: place.read_bytes() for place in tmp_path.iterdir()}


def test_folders_and_links_in_the_way(tmp_path: Path) -> None:
    """A folder, a file where a folder is needed, and a link that leads anywhere are refused."""
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(WorkspaceError, match="is a folder where a file is needed"):
        create_files(tmp_path, FILES)
    (tmp_path / "a.txt").rmdir()
    (tmp_path / ".b").touch()
    with pytest.raises(WorkspaceError, match="is a file where a folder is needed"):
        create_files(tmp_path, FILES)
    (tmp_path / ".b").unlink()
    (tmp_path / ".b").symlink_to(tmp_path.parent)
    with pytest.raises(WorkspaceError, match="is a symbolic link"):
        create_files(tmp_path, FILES)
    assert {} == tree(tmp_path)


def test_failure_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a file cannot be written, those before it are removed again."""
    mkdir = Path.mkdir

    def fail(self: Path, **options: Any) -> None:
        if self.name == "c":
            raise OSError(28, "No space left on device", str(self))
        mkdir(self, **options)

    monkeypatch.setattr(Path, "mkdir", fail)
    with pytest.raises(WorkspaceError, match=r"^no space left on device: `.*c`; no file was changed$"):
        create_files(tmp_path, FILES)
    assert {} == tree(tmp_path)
