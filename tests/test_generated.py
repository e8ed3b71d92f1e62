"""What is generated is the same everywhere, in black's form, typed, and follows the documents word by word."""

import difflib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import black
import pytest

from codegen.config import Config
from codegen.files import File
from codegen.pipeline import build
from codegen.workspace.read import read_spec

REPOSITORY = Path(__file__).parent.parent
FILES, _ = read_spec(REPOSITORY / "spec")


def generated(files: tuple[File, ...]) -> dict[str, str]:
    """Generate without configuration: path -> text."""
    return {file.path: file.text for file in build(files, Config()).files}


def edited(path: str, old: str, new: str) -> tuple[File, ...]:
    """The documents of spec/ with one text replaced by another in one of them."""
    assert any(file.path == path and old in file.text for file in FILES)
    return tuple(File(file.path, file.text.replace(old, new)) if file.path == path else file for file in FILES)


def changed_lines(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The lines that a change takes out and puts in, over all files."""
    lines: list[str] = []
    for path in before.keys() | after.keys():
        diff = difflib.unified_diff(before.get(path, "").split("\n"), after.get(path, "").split("\n"), n=0, lineterm="")
        lines.extend(line for line in diff if line[0] in "+-" and not line.startswith(("+++", "---")))
    return sorted(lines)


def test_every_python_file_is_in_blacks_form() -> None:
    """Black, which does not run when generating, finds nothing to change."""
    for path, text in generated(FILES).items():
        if path.endswith(".py"):
            assert black.format_str(text, mode=black.Mode()) == text, path


def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    """Another hash seed, folder, time zone and locale change nothing; of versions of Python, `make sdk` asks."""
    shutil.copytree(REPOSITORY / "spec", tmp_path / "documents")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY), sysconfig.get_path("purelib")]),
        "PYTHONHASHSEED": "4711",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TZ": "Pacific/Chatham",
        "LC_ALL": "C",
    }
    command = [sys.executable, "-m", "codegen", "generate", "--spec", "documents", "--generated", "out"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    written = {path.relative_to(tmp_path / "out").as_posix(): path for path in (tmp_path / "out").rglob("*")}
    assert {name: path.read_text("utf-8") for name, path in written.items() if path.is_file()} == generated(FILES)


@pytest.mark.parametrize(
    "files",
    [
        tuple(File(file.path, file.text.replace("\n## ", "\n\n\n## ")) for file in FILES),
        tuple(File(file.path, f"\n\n{file.text}\n\n") for file in FILES if not file.text.startswith("description"))
        + tuple(file for file in FILES if file.text.startswith("description")),
        tuple(reversed(FILES)),
    ],
    ids=["blank lines between", "blank lines around", "another order of files"],
)
def test_moved_lines_give_no_difference(files: tuple[File, ...]) -> None:
    """Lines and files that only move leave every byte as it was."""
    assert changed_lines(generated(FILES), generated(tuple(sorted(files, key=lambda file: file.path)))) == []


def test_one_changed_word_gives_a_one_word_difference() -> None:
    """A word of a description changes the lines of docstrings, reference and OpenAPI document that hold it."""
    files = edited("device.md", "Updates information about a device", "Updates information about one device")
    assert changed_lines(generated(FILES), generated(files)) == [
        '+        """Update information about one device.',
        "+        Updates information about one device",
        "+      summary: Updates information about one device",
        '+    """Update information about one device."""',
        "+Update information about one device.",
        '-        """Update information about a device.',
        "-        Updates information about a device",
        "-      summary: Updates information about a device",
        '-    """Update information about a device."""',
        "-Update information about a device.",
    ]


def test_the_generated_files_are_what_the_documents_give() -> None:
    """generated/ is current, byte for byte."""
    found = {name: (REPOSITORY / "generated" / name).read_text("utf-8") for name in generated(FILES)}
    assert found == generated(FILES)
