"""The tests that come with the SDK pass, offline, for every tree of documents."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.config import Config
from codegen.pipeline import build
from codegen.workspace.read import read_spec
from tests.corpus import revision_of
from tests.package_files import put
from tests.type_checking import cache_option

TREES = {"2017-09-19": 149, "2018-06-20": 175, "2018-10-15": 194}
"""How many actions each tree has."""
UNTYPED = "events.most_recent_by_severity: the documentation has no example of the answer, whose type is not documented"


@dataclass(frozen=True)
class Report:
    """What a run of pytest said: the tests that passed, and why others were left out."""

    code: int
    output: str
    passed: tuple[str, ...]
    skipped: tuple[str, ...]


def run_shipped_tests(package: Path) -> Report:
    """Run the tests of a generated package in a process of their own, which leaves nothing behind."""
    command = [sys.executable, "-m", "pytest", "-q", "-rpsfE", "-p", "no:cacheprovider", str(package)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return Report(
        code=done.returncode,
        output=done.stdout,
        passed=tuple(re.findall(r"^PASSED (.*)$", done.stdout, re.MULTILINE)),
        skipped=tuple(re.findall(r"^SKIPPED \[\d+\] \S+: (.*)$", done.stdout, re.MULTILINE)),
    )


def write_package(spec: Path, folder: Path) -> Path:
    """Generate the SDK of a tree of documents below `folder`."""
    return put(build(read_spec(spec)[0], Config()).files, folder)


def replayed(report: Report) -> int:
    """Count the actions whose documented curl was replayed, with both clients."""
    tests = [name for name in report.passed if re.search(r"_sends_what_curl_sends\[(sync|async)\]$", name)]
    return len(tests) // 2


def test_the_shipped_tests_pass(repository: Path) -> None:
    """Every action of spec/ is replayed, and none is left out."""
    report = run_shipped_tests(repository / "generated/python")

    assert report.code == 0, report.output
    assert replayed(report) == 11
    assert report.skipped == ()


@pytest.mark.corpus
@pytest.mark.parametrize("tree", list(TREES)[:1])
def test_the_shipped_tests_of_real_documents_pass(shared: Path, tree: str, tmp_path: Path) -> None:
    """Every action of a whole tree is replayed; the one answer that is not read has no documented type.

    `make sdk` does so for all of them.
    """
    report = run_shipped_tests(write_package(shared / "corpus" / tree, tmp_path))

    assert report.code == 0, report.output
    assert replayed(report) == TREES[tree]
    assert report.skipped == (UNTYPED,)


@pytest.mark.corpus
@pytest.mark.parametrize("tree", TREES)
def test_every_action_of_real_documents_has_a_replay(tree: str) -> None:
    """Of each tree, as many as there are actions; that they pass is for the test above and `make sdk` to see."""
    texts = (file.text for file in revision_of(tree).files)
    assert TREES[tree] == sum(
        len(re.findall(r"^def test_\w+_sends_what_curl_sends\(", text, re.MULTILINE)) for text in texts
    )


@pytest.mark.corpus
def test_the_package_of_real_documents_is_typed(shared: Path, tmp_path: Path) -> None:
    """Mypy finds nothing in 194 actions and their tests."""
    package = write_package(shared / "corpus" / "2018-10-15", tmp_path)
    options = ["--strict", "--explicit-package-bases", "--config-file=", cache_option(tmp_path)]
    command = [sys.executable, "-m", "mypy", *options, str(package)]
    environment = {**os.environ, "MYPYPATH": str(package)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, ""), done.stdout
