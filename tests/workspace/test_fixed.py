"""Fixed documents replace what was there and keep its form."""

from pathlib import Path

import pytest

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.fixed import write_fixed
from tests.workspace.trees import tree


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a\nb\n", "é\nb\n".encode()),
        (b"a\r\nb\r\n", "é\r\nb\r\n".encode()),
        (b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbf" + "é\nb\n".encode()),
    ],
)
def test_form_is_kept(tmp_path: Path, before: bytes, after: bytes) -> None:
    """Line ends and byte order mark stay as they were, and so does the mode; nothing else is left in the folder."""
    place = tmp_path / "folder" / "a.md"
    place.parent.mkdir()
    place.write_bytes(before)
    place.chmod(0o640)
    write_fixed(tmp_path, [(File("folder/a.md", "a\nb\n"), File("folder/a.md", "é\nb\n"))])
    assert (after, 0o640) == (place.read_bytes(), place.stat().st_mode & 0o777)
    assert [place] == list(place.parent.iterdir())


def test_link_is_followed(tmp_path: Path) -> None:
    """A document that is a link stays one: what it leads to is fixed, once."""
    (tmp_path / "real.md").write_text("a\n")
    (tmp_path / "a.md").symlink_to("real.md")
    write_fixed(tmp_path, [(File(name, "a\n"), File(name, "b\n")) for name in ("a.md", "real.md")])
    assert (True, "b\n") == ((tmp_path / "a.md").is_symlink(), (tmp_path / "real.md").read_text())


def test_all_or_none(tmp_path: Path) -> None:
    """When one document is no longer as it was read, none is fixed."""
    (tmp_path / "a.md").write_text("a\n")
    (tmp_path / "b.md").write_text("mine\n")
    with pytest.raises(WorkspaceError, match=r"`.*b\.md` was changed by something else meanwhile"):
        write_fixed(tmp_path, [(File(name, "a\n"), File(name, "b\n")) for name in ("a.md", "b.md")])
    assert {"a.md": "a\n", "b.md": "mine\n"} == tree(tmp_path)
