"""Patterns of dialects."""

import pytest

from codegen.dialects.patterns import BadPattern, Pattern, compile_pattern
from codegen.files import Span

PLACE = Span("dialect.yaml", 1)


def test_groups_have_their_texts_and_places() -> None:
    """A group that took no part is empty; offsets are of characters, whatever their length in UTF-8."""
    found = Pattern(r"é+ (?P<name>[a-z]+)(: (?P<default>.*))?", PLACE).search("XÉé limit")
    assert found is not None
    assert ("limit", "", 4) == (found["name"], found["default"], found.groups["name"][1])
    assert (1, 9) == (found.start, found.end)


def test_case_does_not_matter_and_lines_are_one() -> None:
    """`.` is any character."""
    assert Pattern("a.b", PLACE).whole("A\nB") is not None


def test_what_fits_is_dropped() -> None:
    """Every place of it."""
    assert "a b" == Pattern(r"\{#[a-z]+\}", PLACE).drop("a{#x} b{#y}")


def test_no_pattern_backtracks_without_end() -> None:
    """What takes others exponential time is done at once; the test would not end otherwise."""
    assert Pattern("(a*)*b", PLACE).whole("a" * 100_000) is None


def test_what_is_not_a_pattern_says_so() -> None:
    """The reason is that of the engine."""
    with pytest.raises(BadPattern, match="missing \\]"):
        compile_pattern("[a")
