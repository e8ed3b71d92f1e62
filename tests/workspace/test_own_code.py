"""The hash of the generator's code tells any other code, template or package apart."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.workspace.own_code import hash_code

_PROGRAM = "from codegen.workspace.own_code import hash_code; print(hash_code())"


@pytest.fixture(scope="module")
def copy(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the generator."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("codegen", "templates"):
        shutil.copytree(repository / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def _hash(folder: Path, *options: str) -> str:
    command = [sys.executable, *options, "-c", _PROGRAM]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def test_equal_code_has_an_equal_hash(copy: Path) -> None:
    """Where the code lies does not count, nor what Python compiled of it."""
    assert _hash(copy) == _hash(copy) == hash_code()


@pytest.mark.parametrize(
    "path", ["codegen/limits.py", "codegen/dialects/fleet.yaml", "templates/openapi/operation.yaml.jinja"]
)
def test_a_change_is_told(copy: Path, path: str) -> None:
    """A character in the place of another one counts, though neither size nor time tells."""
    before, place = _hash(copy), copy / path
    content = place.read_bytes()
    place.write_bytes(content[:-1] + b" ")

    assert before != _hash(copy)
    place.write_bytes(content)
    assert before == _hash(copy)


def test_how_python_runs_counts(copy: Path) -> None:
    """Without docstrings other pages are written."""
    assert _hash(copy) != _hash(copy, "-OO")


def test_another_package_counts(copy: Path) -> None:
    """A library of another version may render otherwise."""
    before = _hash(copy)
    (copy / "jinja2-0.0.1.dist-info").mkdir()

    assert before != _hash(copy)
