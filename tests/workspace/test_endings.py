"""Documents end in `.md` or `.mdx`."""

from pathlib import Path

import pytest

from codegen.workspace.find import find_spec
from codegen.workspace.read import read_spec

_TEXT = "# Books\n\n## List\n\nGET https://api.example.com/books\n"


def test_both_endings_are_read(tmp_path: Path) -> None:
    """They are read alike, and nothing else is."""
    for name in ("a.md", "b.mdx", "c.txt"):
        (tmp_path / name).write_text(_TEXT)
    files, diagnostics = read_spec(tmp_path)
    assert (["a.md", "b.mdx"], ()) == ([file.path for file in files], diagnostics)


def test_documents_are_found_by_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder counts when one of its files is a document of actions."""
    monkeypatch.chdir(tmp_path)
    Path("books.mdx").write_text(_TEXT)
    assert [Path()] == [item.folder for item in find_spec().candidates]
