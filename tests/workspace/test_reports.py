"""Reports are written whole, into the form that a file has, and only where it is one."""

from pathlib import Path

import pytest

from codegen.workspace.errors import WorkspaceError
from codegen.workspace.reports import write_reports


def test_new_and_replaced(tmp_path: Path) -> None:
    """One line feed ends a report; nothing is left beside it."""
    (tmp_path / "old.md").write_text("before\n\n")
    write_reports({tmp_path / "new.md": "é", tmp_path / "old.md": "after\n\n"})
    texts = {place.name: place.read_bytes().decode() for place in tmp_path.iterdir() if place.is_file()}
    assert {"new.md": "é\n", "old.md": "after\n"} == texts


def test_what_is_no_file(tmp_path: Path) -> None:
    """A link, a folder that is not there and bytes that are no text are left as they are."""
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere.md")
    (tmp_path / "bytes.md").write_bytes(b"\xff")
    for name, message in (("link.md", "symbolic link"), ("bytes.md", "cannot be replaced"), ("x/a.md", "no folder")):
        with pytest.raises(WorkspaceError, match=message):
            write_reports({tmp_path / name: "text"})
    assert (False, b"\xff") == ((tmp_path / "elsewhere.md").exists(), (tmp_path / "bytes.md").read_bytes())
