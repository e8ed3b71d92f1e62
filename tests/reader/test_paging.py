"""Notes about collections that cannot be read page by page: where, in `generate` and `lint` alike, and never strict."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from codegen.config import Config
from codegen.diagnostics import Diagnostic, Severity
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.pipeline import build
from codegen.reader.api import read_api
from codegen.workspace.read import read_spec

CASES = Path(__file__).parents[1] / "cases"
UNCLEAR = [
    (23, 3, "nothing says whether `page` starts at 0 or at 1, so `get` has no iterator"),
    (62, 3, "no field of the answer says which `cursor` comes next, so `getByCursor` has no iterator"),
    (100, 3, "nothing says which list of the answer has the items: `gold`, `silver`, so `getBoth` has no iterator"),
    (139, 3, "both 0 and 1 are told as the first `page`, so `getContradicting` has no iterator"),
    (178, 3, "nothing says whether `startIndex` starts at 0 or at 1, so `getInOrder` has no iterator"),
    (217, 3, "`page` stands without a parameter for the size of a page, so `getUnsized` has no iterator"),
    (255, 3, "nothing says that `page` is a whole number, so `getWorded` has no iterator"),
]


def notes(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[int, int, str]]:
    """Return the notes about pages, with their places."""
    found = [item for item in diagnostics if item.rule == "unclear-pages"]
    assert {Severity.INFO} >= {item.severity for item in found}
    assert {"coins.md"} >= {item.span.file.rpartition("/")[2] for item in found}
    return [(item.span.line, item.span.column, item.message) for item in found]


@pytest.mark.parametrize("strict", [False, True])
def test_generation_notes_what_is_unclear(*, strict: bool) -> None:
    """Each note stands at the row that leaves something open; files are written all the same."""
    files, _ = read_spec(CASES / "pages-unclear")

    result = build(files, Config(), strict=strict)

    assert UNCLEAR == notes(result.diagnostics)
    assert result.files


def test_the_linter_notes_the_same() -> None:
    """Who lints is told what who generates is told, but for what an incomplete pair says of it already."""
    files, _ = read_spec(CASES / "pages-unclear")

    result = read_api(files)

    unpaired = [note for note in UNCLEAR if "`getUnsized`" not in note[2]]
    assert unpaired == notes(lint(result.readable, files, result.diagnostics, IDS))


@pytest.mark.parametrize(
    "case",
    ["pages-from-one", "pages-by-offset", "pages-by-cursor", "pages-by-link", "pages-by-link-header", "pagination"],
)
def test_nothing_is_noted_where_all_is_said(case: str) -> None:
    """Documents that say what a walk needs hear nothing."""
    files, _ = read_spec(CASES / case)

    assert [] == notes(build(files, Config()).diagnostics)


def test_a_row_that_something_is_told_of_is_left_alone() -> None:
    """A slip of the pen in the type of `page` is one message, not also a note about what follows from it."""
    files, _ = read_spec(CASES / "pages-from-one")
    row, broken = "| page | N | Which page to return | 1 | 2 |", "| page | perhaps | Which page to return | | 2 |"
    changed = tuple(replace(file, text=file.text.replace(row, broken)) for file in files)

    found = read_api(changed).diagnostics

    assert [("unreadable-required", 23, 10)] == [(item.rule, item.span.line, item.span.column) for item in found]
