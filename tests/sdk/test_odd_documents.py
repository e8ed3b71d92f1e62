"""SDKs of documents that say something odd pass the tests that they ship."""

import subprocess
import sys
from pathlib import Path

import pytest

from codegen.config import Config
from codegen.files import File
from codegen.pipeline import build
from codegen.workspace.read import read_spec
from tests.package_files import put

_PLANTED = Path(__file__).parent.parent / "lint" / "planted" / "documents"


def _with(old: str, new: str) -> tuple[File, ...]:
    files = read_spec(_PLANTED)[0]
    assert any(old in file.text for file in files)
    return tuple(File(file.path, file.text.replace(old, new)) for file in files)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("per page | 1000 | 10 |", "per page | 1000 | 20 |"),
        ('"2016-06-13T04:00:00.000Z"', '"2016-02-31T04:00:00.000Z"'),
        ('"2016-06-13T04:00:00.000Z"', '"0000-13-45T99:99:99.000Z"'),
        ('"2016-06-13T04:00:00.000Z"', '"yesterday"'),
    ],
    ids=["page-one", "no-such-day", "no-such-time", "no-time"],
)
def test_shipped_tests_pass(tmp_path: Path, old: str, new: str) -> None:
    """A page other than the first in a curl, and a time that no calendar has, are read as they stand."""
    folder = put(build(_with(old, new), Config(package="example_api")).files, tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout[-3000:]
