"""With `sync_only` the package has no asynchronous client, and is the same in all else."""

import re
import subprocess
import sys
from pathlib import Path

import black
import pytest
from msgspec.structs import replace

from codegen.files import File
from codegen.targets.python import render_python
from tests.package_files import put
from tests.targets.python.building import IDENTITY
from tests.targets.python.example import example
from tests.type_checking import cache_option

_ASYNC = re.compile("async|await", re.IGNORECASE)
_RUNTIME = "python/example_api/_runtime/"


@pytest.fixture(scope="module", name="files")
def _files() -> dict[str, File]:
    files = render_python(example(), replace(IDENTITY, sync_only=True))
    return {file.path: file for file in files}


def test_nothing_is_asynchronous(files: dict[str, File]) -> None:
    """Neither code nor tests nor documentation have a word of it; the runtime only names the client of httpx2."""
    told = {path: _ASYNC.findall(file.text) for path, file in files.items() if not path.startswith(_RUNTIME)}
    assert {} == {path: found for path, found in told.items() if found}
    assert [] == [path for path in files if path.rpartition("/")[2].startswith("async_")]


def test_all_else_is_there(files: dict[str, File]) -> None:
    """Files that are not asynchronous are those of a whole package; models, bodies and events are the same."""
    both = {file.path: file for file in render_python(example(), IDENTITY)}
    missing = {path for path in both if path not in files}
    assert missing == {path for path in both if path.rpartition("/")[2].startswith("async_")}
    same = ("models/", "bodies/", "events/", "_examples/", "scopes.py")
    kept = [path for path in both if path.removeprefix("python/example_api/").startswith(same)]
    assert kept
    assert [] == [path for path in kept if both[path] != files[path]]


def test_it_has_the_form_of_black(files: dict[str, File]) -> None:
    """What is left out leaves no trace in the form of what is left."""
    python = [file for file in files.values() if file.path.endswith(".py")]
    assert [] == [file.path for file in python if black.format_str(file.text, mode=black.Mode()) != file.text]


def test_it_is_typed_and_its_tests_pass(files: dict[str, File], tmp_path: Path) -> None:
    """`mypy --strict` has nothing to say, and the tests that it ships run."""
    folder = put(files.values(), tmp_path)
    for command in (
        ["-m", "mypy", "--strict", "--no-error-summary", cache_option(folder), "example_api"],
        ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
    ):
        done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, check=False)
        assert 0 == done.returncode, done.stdout
