"""Expected files and found files -> `Drift`: where generated/ is not what the documents give."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from codegen.files import File


class DriftKind(StrEnum):
    """`MISSING` is not there, `STALE` has another text, `ORPHAN` was generated once and is no longer."""

    MISSING = "missing"
    STALE = "stale"
    ORPHAN = "orphan"


class Drift(Struct, frozen=True):
    """One file that differs: `expected` is empty for an orphan, `found` is empty for a missing file."""

    kind: DriftKind
    path: str
    expected: str = ""
    found: str = ""


def find_drift(expected: Iterable[File], found: Iterable[File]) -> tuple[Drift, ...]:
    """Compare two sets of files by path and text; the drifts come sorted by path.

    `found` holds no more than the files that were generated once: whatever of it is not expected is an orphan.
    """
    wanted = {file.path: file.text for file in expected}
    actual = {file.path: file.text for file in found}
    drifts = (_compare(path, wanted.get(path), actual.get(path)) for path in sorted({*wanted, *actual}))
    return tuple(drift for drift in drifts if drift is not None)


def _compare(path: str, expected: str | None, found: str | None) -> Drift | None:
    if expected == found:
        return None
    if expected is None:
        return Drift(DriftKind.ORPHAN, path, found=found or "")
    if found is None:
        return Drift(DriftKind.MISSING, path, expected=expected)
    return Drift(DriftKind.STALE, path, expected, found)
