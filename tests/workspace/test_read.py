"""A folder of documents is read recursively, and what cannot be read is told."""

import os
from pathlib import Path

import pytest

from codegen.files import File
from codegen.limits import FILE_BYTES
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.read import read_spec


def _write(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def _refusals(root: Path) -> list[str]:
    files, diagnostics = read_spec(root)
    assert () == files
    return [f"{item.span}: {item.severity}[{item.rule}]: {item.message}" for item in diagnostics]


def test_markdown_files_sorted_by_path(tmp_path: Path) -> None:
    """Files of all folders come in the order of their paths; only `.md` counts, and nothing hidden."""
    names = ["b.md", "a/z.md", "a.md", "a.txt", "README", ".git/x.md", ".hidden.md", "a/.cache/y.md"]
    files, diagnostics = read_spec(_write(tmp_path, dict.fromkeys(names, b"x\r\n")))
    assert (File("a.md", "x\n"), File("a/z.md", "x\n"), File("b.md", "x\n")) == files
    assert () == diagnostics


def test_generated_files_are_no_documents(tmp_path: Path) -> None:
    """The folder of the generated files is passed over, and no other of that name."""
    root = _write(tmp_path, dict.fromkeys(["a.md", "generated/b.md", "c/generated/d.md"], b"x"))
    files, _ = read_spec(root, root / "c" / ".." / "generated")
    assert ["a.md", "c/generated/d.md"] == [file.path for file in files]


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    """A missing folder is refused by its name."""
    with pytest.raises(WorkspaceError, match=r"no folder `.*spec`"):
        read_spec(tmp_path / "spec")


def test_all_unreadable_files_are_told(tmp_path: Path) -> None:
    """One run tells every file that cannot be read; the others are still read."""
    _write(tmp_path, {"a.md": b"\xff", "b.md": b"x\ny\0", "c.md": b"fine"})
    files, diagnostics = read_spec(tmp_path)
    assert (File("c.md", "fine"),) == files
    assert ["a.md:1:1", "b.md:2:2"] == sorted(str(item.span) for item in diagnostics)


def test_size_is_bounded(tmp_path: Path) -> None:
    """A file of the largest size is read, one byte more is refused."""
    _write(tmp_path, {"a.md": b"x" * (FILE_BYTES + 1)})
    assert ["a.md:1:1: error[file-too-large]: the file is larger than 8 MiB"] == _refusals(tmp_path)
    _write(tmp_path, {"a.md": b"x" * FILE_BYTES})
    assert FILE_BYTES == len(read_spec(tmp_path)[0][0].text)


@pytest.mark.parametrize("target", ["secret.md", "folder"])
def test_link_that_leaves_the_folder(tmp_path: Path, target: str) -> None:
    """A symbolic link to a file or folder outside is refused and not read."""
    _write(tmp_path, {"secret.md": b"secret", "folder/secret.md": b"secret"})
    root = tmp_path / "spec"
    root.mkdir()
    (root / "link.md").symlink_to(tmp_path / target)
    expected = "link.md:1:1: error[link-leaves-folder]: a symbolic link leads out of the folder"
    assert [expected] == _refusals(root)


def test_link_within_the_folder(tmp_path: Path) -> None:
    """A link to a document of the folder is read; one to a folder of it is not followed."""
    _write(tmp_path, {"a/b.md": b"x"})
    (tmp_path / "c.md").symlink_to(tmp_path / "a/b.md")
    (tmp_path / "loop").symlink_to(tmp_path)
    files, diagnostics = read_spec(tmp_path)
    assert (["a/b.md", "c.md"], ()) == ([file.path for file in files], diagnostics)


def test_spec_folder_may_be_a_link(tmp_path: Path) -> None:
    """The folder itself is the user's choice."""
    _write(tmp_path, {"real/a.md": b"x"})
    (tmp_path / "spec").symlink_to(tmp_path / "real")
    assert (File("a.md", "x"),) == read_spec(tmp_path / "spec")[0]


@pytest.mark.parametrize(
    ("target", "reason"), [("nowhere", "no such file or directory"), ("a.md", "too many levels of symbolic links")]
)
def test_broken_link(tmp_path: Path, target: str, reason: str) -> None:
    """A link to nothing, or to itself, cannot be read."""
    (tmp_path / "a.md").symlink_to(tmp_path / target)
    assert [f"a.md:1:1: error[unreadable-file]: {reason}"] == _refusals(tmp_path)


def test_special_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe, which would never end, is refused."""
    os.mkfifo(tmp_path / "a.md")
    assert ["a.md:1:1: error[unreadable-file]: not a regular file"] == _refusals(tmp_path)


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the user may not read is told with the system's reason."""

    def refuse(self: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    _write(tmp_path, {"a.md": b"x"})
    monkeypatch.setattr(Path, "open", refuse)
    assert ["a.md:1:1: error[unreadable-file]: permission denied"] == _refusals(tmp_path)


def test_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the user may not list is told, and not taken for an empty one."""
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    _write(tmp_path, {"locked/a.md": b"x"})
    monkeypatch.setattr(os, "scandir", refuse)
    assert ["locked:1:1: error[unreadable-file]: permission denied"] == _refusals(tmp_path)


@pytest.mark.parametrize("name", [b"a\nb.md", b"\xff.md", "a\u202eb.md".encode()])
def test_unprintable_file_name(tmp_path: Path, name: bytes) -> None:
    """A file whose name could break a line or a terminal is refused."""
    path = os.fsdecode(name)
    (tmp_path / path).write_bytes(b"x")
    expected = f"{path}:1:1: error[unprintable-file-name]: the file's name holds characters that cannot be printed"
    assert [expected] == _refusals(tmp_path)
