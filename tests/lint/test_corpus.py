"""What the linter finds in real documents: the counts of each rule, every hit of which was looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.report.text import render_counts, render_diagnostics
from codegen.workspace.read import read_spec

DATES = ("2017-09-19", "2018-06-20", "2018-10-15")
NOISY = {"needless-entity", "malformed-schema", "unknown-keyword"}


def _read(folder: Path) -> tuple[File, ...]:
    files, _ = read_spec(folder)
    return files


@pytest.mark.corpus
@pytest.mark.parametrize("date", DATES)
def test_counts(date: str, shared: Path, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Each rule finds in each tree as much as is there."""
    files = _read(shared / "corpus" / date)
    result = read_api(files)
    assert result.api is not None
    diagnostics = lint(result.api, files, result.diagnostics, IDS)
    assert snapshot_file("counts.txt") == "".join(f"{line}\n" for line in render_counts(diagnostics))


@pytest.mark.corpus
@pytest.mark.parametrize("date", DATES)
def test_places(date: str, shared: Path, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Each diagnostic of a rule points at the line and column where it is."""
    files = _read(shared / "corpus" / date)
    result = read_api(files)
    assert result.api is not None
    found = [item for item in lint(result.api, files, result.diagnostics, IDS) if item.rule not in NOISY]
    assert snapshot_file("places.txt") == "".join(f"{item.span} {item.rule}\n" for item in found)


def test_own_documents(repository: Path, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """The project's own documents have these faults, each shown at its place."""
    files = _read(repository / "spec")
    result = read_api(files)
    assert result.api is not None
    diagnostics = lint(result.api, files, result.diagnostics, IDS)
    sources = {file.path: file.text.split("\n") for file in files}
    assert snapshot_file("spec.txt") == "".join(
        f"{line}\n" for line in render_diagnostics(diagnostics, sources=sources)
    )
