"""Editors themselves, without a screen: each has a session with the server, which is started as docs/editors.md says.

What they show goes through their own client and comes back as JSON; what they write is on the disk. The sessions are
`editors/neovim.lua` and `editors/emacs.el`.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.server.renaming import rename
from tests.server.client import REPOSITORY
from tests.server.tree import DOCUMENTS, edited, place, state, text_at

_SCRIPTS: Final = Path(__file__).parent / "editors"
_PATIENCE: Final = 20
"""Seconds after which something does not come any more."""
_SESSION: Final = 120
"""Seconds after which a whole session has come to nothing."""
_FAULT: Final = ("book.md", "Lends the book and its", "Lends the book 📖 and its")
"""What makes each column behind it another one in characters, in UTF-16 and in bytes."""
_NAME: Final = "Tome 📖"
_COMMANDS: Final = {
    "nvim": ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {_SCRIPTS / 'neovim.lua'}"],
    "emacs": ["emacs", "--batch", "-l", str(_SCRIPTS / "emacs.el")],
}

_REFERENCES: Final = [
    ["book.md", 46, "book"],
    ["book.md", 46, "book"],
    ["book.md", 86, "book"],
    ["page.md", 41, "book"],
    ["schemas.md", 5, "Book"],
    ["schemas.md", 16, "Book"],
    ["schemas.md", 34, "#boo"],
]
"""Document, line and first characters of each."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of a project under version control, whose documents have a fault."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    shutil.copytree(DOCUMENTS, folder / "spec")
    path, old, new = _FAULT
    file = folder / "spec" / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return folder


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A folder with the configurations of docs/editors.md: Neovim's two, and that of Emacs."""
    page = (REPOSITORY / "docs" / "editors.md").read_text(encoding="utf-8")
    found = re.findall(r"^```(?:lua|elisp)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    folder = tmp_path / "forms"
    folder.mkdir()
    for name, text in zip(("current.lua", "before.lua", "emacs.el"), found, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _run(editor: str, root: Path, forms: Path) -> Mapping[str, Any]:
    """Have a session of an editor in a folder, with settings of nobody, and return what the editor showed."""
    home = root.parent / "home"
    (home / "bin").mkdir(parents=True)
    program = home / "bin" / "codegen"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m codegen "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    report = home / "report.json"
    environment = {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(REPOSITORY),
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "SESSION_FORMS": str(forms),
        "SESSION_COUNT": str(len(state(_FAULT).diagnostics["book.md"])),
        "SESSION_PATIENCE": str(_PATIENCE),
        "SESSION_REPORT": str(report),
    }
    done = subprocess.run(
        _COMMANDS[editor], cwd=root, env=environment, capture_output=True, text=True, timeout=_SESSION, check=False
    )
    assert report.is_file(), done.stdout + done.stderr
    shown = json.loads(report.read_text(encoding="utf-8"))
    assert "error" not in shown, f"{shown['error']}\n{done.stdout}{done.stderr}"
    assert 0 == done.returncode
    return dict(shown)


def _diagnostics() -> Sequence[list[Any]]:
    """Return line, text and message of what is said of the document that is opened, in order."""
    known = state(_FAULT)
    return sorted(
        [item.span.line, text_at(known, item.span), f"codegen [{item.rule}]: {item.message}\nhelp: {item.help}"]
        for item in known.diagnostics["book.md"]
    )


def _written(folder: Path) -> Mapping[str, str]:
    """Return the documents as they are, with the schema renamed, after `codegen lint --fix`; `folder` is for that."""
    known = state(_FAULT)
    renamed = edited(known, rename(*place(known, "schemas.md", "## Book\n", 4), _NAME))
    (folder / "spec").mkdir(parents=True)
    for path, file in known.files.items():
        (folder / "spec" / path).write_text(renamed.get(path, file.text), encoding="utf-8")
    command = [sys.executable, "-m", "codegen", "lint", "--fix"]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}, capture_output=True, check=False
    )
    assert b"" == done.stderr
    return _texts(folder)


def _texts(root: Path) -> Mapping[str, str]:
    return {file.name: file.read_bytes().decode() for file in sorted((root / "spec").iterdir())}


@pytest.mark.parametrize("editor", ["nvim", "emacs"])
def test_a_session(editor: str, root: Path, forms: Path) -> None:
    """It shows what is said, goes where things are defined, and writes what `codegen lint --fix` does and a rename."""
    if shutil.which(editor) is None:
        pytest.skip(f"`{editor}` is not installed")
    shown = _run(editor, root, forms)
    if "missing" in shown:
        pytest.skip(f"`{editor}` has no {shown['missing']}")

    assert _diagnostics() == sorted(shown["diagnostics"])
    assert "Schema for a book 📖, as" in shown["hover"]
    assert '"maxLength": 80' in shown["hover"]
    assert _REFERENCES == sorted(shown["references"])
    assert ["schemas.md", 5, "Book"] == shown["definition"]
    assert ["Fix doubled-plural: write `part(s)`", "Allow doubled-plural here"] == shown["offered"]
    written = _texts(root)
    assert _written(root.parent / "expected") == written
    assert "Lends the book 📖 and its part(s)\n" in written["book.md"]
    assert "| 📖 A [Tome 📖](schemas.md#tome-📖) |\n" in written["book.md"]
    assert '"sequel": {"$ref": "Tome 📖"}\n' in written["schemas.md"]
