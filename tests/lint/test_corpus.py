"""What the linter finds in real documents: the counts of each rule, every hit of which was looked at."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.report.text import render_counts, render_diagnostics
from codegen.workspace.read import read_spec
from tests.corpus import TREES, documents_of

NOISY = {"needless-entity", "malformed-schema", "unknown-keyword"}


def _read(folder: Path) -> tuple[File, ...]:
    files, _ = read_spec(folder)
    return files


@cache
def _found(tree: str) -> tuple[Diagnostic, ...]:
    files = documents_of(tree)
    result = read_api(files)
    assert result.api is not None
    return lint(result.api, files, result.diagnostics, IDS)


@pytest.mark.corpus
@pytest.mark.parametrize("tree", TREES)
def test_counts(tree: str, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Each rule finds in each tree as much as is there."""
    assert snapshot_file("counts.txt") == "".join(f"{line}\n" for line in render_counts(_found(tree)))


@pytest.mark.corpus
@pytest.mark.parametrize("tree", TREES)
def test_places(tree: str, snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Each diagnostic of a rule points at the line and column where it is."""
    found = [item for item in _found(tree) if item.rule not in NOISY]
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
