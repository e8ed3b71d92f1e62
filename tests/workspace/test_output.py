"""Of the output folder only what was asked for, or generated once, is read."""

from pathlib import Path

import pytest

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.output import Output, read_output


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    """A missing folder holds and owns nothing."""
    assert Output((), frozenset()) == read_output(tmp_path / "generated", ["a"])


def test_files_asked_for_and_files_owned(tmp_path: Path) -> None:
    """Foreign files are passed over; what the manifest lists and what is expected is read, if it exists."""
    (tmp_path / "manifest.txt").write_text("manifest.txt\nold.py\ngone.py\n")
    for name in ("old.py", "new.py", "foreign.py"):
        (tmp_path / name).write_text(name)
    files = (
        File("manifest.txt", "manifest.txt\nold.py\ngone.py\n"),
        File("new.py", "new.py"),
        File("old.py", "old.py"),
    )
    expected = Output(files, frozenset({"manifest.txt", "old.py", "gone.py"}))
    assert expected == read_output(tmp_path, ["new.py", "missing.py"])


def test_texts_are_as_on_the_disk(tmp_path: Path) -> None:
    """Line ends, marks and bytes that are no UTF-8 count as differences, so they are kept."""
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfx\r\n\xff")
    assert (File("a", "\ufeffx\r\n\udcff"),) == read_output(tmp_path, ["a"]).files


@pytest.mark.parametrize("line", ["../outside", "/etc/passwd", "a/../../b", "a\\b", ".."])
def test_manifest_that_leads_elsewhere(tmp_path: Path, line: str) -> None:
    """A manifest that lists what codegen cannot have written is refused with the line."""
    (tmp_path / "manifest.txt").write_text(f"a\n{line}\n")
    with pytest.raises(WorkspaceError) as caught:
        read_output(tmp_path, [])
    message = f"`{tmp_path}/manifest.txt` lists `{line}` in line 2, which codegen cannot have written"
    assert message == str(caught.value)


@pytest.mark.parametrize("name", ["a.py", "manifest.txt"])
def test_links_are_not_read(tmp_path: Path, name: str) -> None:
    """A link in the place of a generated file is refused."""
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "generated").mkdir()
    (tmp_path / "generated" / name).symlink_to(tmp_path / "secret")
    with pytest.raises(WorkspaceError, match="is a symbolic link"):
        read_output(tmp_path / "generated", ["a.py"])
