"""Expected and found files are compared by path and text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.drift import Drift, DriftKind, find_drift
from codegen.files import File


@pytest.mark.parametrize(
    ("found", "drifts"),
    [
        ((File("a", "1\n"),), ()),
        ((), (Drift(DriftKind.MISSING, "a", expected="1\n"),)),
        ((File("a", "2\n"),), (Drift(DriftKind.STALE, "a", expected="1\n", found="2\n"),)),
        ((File("a", "1\r\n"),), (Drift(DriftKind.STALE, "a", expected="1\n", found="1\r\n"),)),
        ((File("a", "1\n"), File("b", "")), (Drift(DriftKind.ORPHAN, "b"),)),
    ],
)
def test_each_kind(found: tuple[File, ...], drifts: tuple[Drift, ...]) -> None:
    """A file is in order, missing, stale (by a line end too) or an orphan."""
    assert drifts == find_drift([File("a", "1\n")], found)


def test_empty_file_is_not_a_missing_one() -> None:
    """An expected empty file is missing until it is there."""
    assert [Drift(DriftKind.MISSING, "py.typed")] == list(find_drift([File("py.typed", "")], []))


def test_drifts_are_sorted_by_path() -> None:
    """The order of the files given does not matter."""
    drifts = find_drift([File("c", ""), File("a", "")], [File("b", "")])
    assert ["a", "b", "c"] == [drift.path for drift in drifts]


_FILES = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["", "x", "y"]))


@given(_FILES, _FILES)
def test_drifts_turn_the_found_into_the_expected(expected: dict[str, str], found: dict[str, str]) -> None:
    """Whoever writes what is missing or stale and removes the orphans has the expected files."""
    drifts = find_drift([File(*item) for item in expected.items()], [File(*item) for item in found.items()])
    fixed = found | {drift.path: drift.expected for drift in drifts}
    for drift in drifts:
        if drift.kind is DriftKind.ORPHAN:
            del fixed[drift.path]
    assert expected == fixed
