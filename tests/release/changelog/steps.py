"""Steps for tests: from the documents of the comparison's tests to some that were edited, with overrides."""

from datetime import date

from codegen.config import Config
from codegen.diff.causes import find_causes
from codegen.diff.compare import Revision, compare_revisions
from codegen.files import File
from codegen.overrides import Override
from codegen.overrides_yaml import parse_overrides
from codegen.pipeline import build
from codegen.release.changelog.entry import Entry
from codegen.release.outputs import OUTPUTS, Side, Step
from tests.diff.revisions import documents

DAY = date(2030, 1, 2)


def edited(*edits: tuple[str, str]) -> tuple[File, ...]:
    """The documents with the first of each text turned into another; each must be in one of them."""
    files = documents()
    for before, after in edits:
        changed = tuple(File(file.path, file.text.replace(before, after, 1)) for file in files)
        assert changed != files, f"{before!r} is in no document"
        files = changed
    return files


def side(files: tuple[File, ...], overrides: str = "", package: tuple[File, ...] = ()) -> Side:
    """Read and render documents that have no errors; the package keeps the names of the one before."""
    applied: tuple[Override, ...] = ()
    if overrides:
        applied, faults = parse_overrides(File("overrides.yaml", overrides))
        assert () == faults
    result = build(files, Config(), applied, package)
    assert result.api is not None, result.diagnostics
    return Side(Revision(result.api, result.files), Config(), applied)


def step(old: Side, new: Side) -> Step:
    """Compare two sides, the newer of which is version 2.0.0."""
    changes = compare_revisions(old.revision, new.revision)
    return Step("2.0.0", DAY, old, new, find_causes(changes, old.revision, new.revision))


def entry(target: str, *edits: tuple[str, str], overrides: str = "") -> Entry:
    """Return the entry for the users of a target when the documents are edited so."""
    old = side(documents())
    return OUTPUTS[target].entry(step(old, side(edited(*edits), overrides, old.revision.files)))
