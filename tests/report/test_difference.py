"""Unified diffs, as those of difflib for short files, and in linear time for long ones."""

from difflib import unified_diff
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.limits import DIFFERENCE
from codegen.report import difference
from codegen.report.difference import Lines, unified
from tests.hostile.work import count_steps, is_linear

LINES = st.lists(st.sampled_from([f"{number}\n" for number in range(12)]), max_size=30)


def _apply(old: Lines, diff: Lines) -> list[str]:
    """Do what `patch` does."""
    result: list[str] = []
    done = 0
    for line in diff:
        if line.startswith("@@"):
            start, _, length = line.split(" ")[1][1:].partition(",")
            stop = int(start) - (length != "0")
            result += old[done:stop]
            done = stop
        elif not line.startswith(("---", "+++")):
            result += [line[1:]] if line[0] != "-" else []
            done += line[0] != "+"
    return [*result, *old[done:]]


@given(LINES, LINES)
def test_short_files(old: list[str], new: list[str]) -> None:
    """The diff is that of the standard library."""
    assert list(unified_diff(old, new, "a", "b")) == list(unified(old, new, "a", "b"))


@given(LINES, LINES)
def test_the_diff_of_long_files_leads_to_the_other(old: list[str], new: list[str]) -> None:
    """Whatever lines are taken for the same, the diff makes one file of the other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(difference, "DIFFERENCE", 0)
        assert new == _apply(old, list(unified(old, new, "a", "b")))


def test_one_change_in_a_long_file_is_one_hunk() -> None:
    """Lines that stand once in both files are what all others are found by."""
    old = [f"{number}\n" for number in range(DIFFERENCE // 500)]
    new = [*old[:1000], "new\n", *old[1001:]]
    assert ["@@ -998,7 +998,7 @@\n"] == [line for line in unified(old, new, "a", "b") if line.startswith("@@")]


@pytest.mark.parametrize("every", [1, 3, 1000])
def test_long_files_in_linear_time(every: int) -> None:
    """Lines that stand often, and such that are all new, cost no more than others."""

    def run(size: int) -> object:
        return list(unified([f"{n % every}\n" for n in range(size)], [f"{n % 7}\n" for n in range(size)], "a", "b"))

    assert is_linear(*count_steps(*(partial(run, size) for size in (2000, 4000, 8000))))
