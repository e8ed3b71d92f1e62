"""Values are equal, and are one in sets and mappings, whatever those of their fields say that do not count."""

from copy import copy

import pytest
from msgspec import Struct
from msgspec.structs import replace

from codegen.equality import compared_fields, equal_without
from codegen.files import Span, Spanned


@equal_without("span", "text")
class _Thing(Spanned, frozen=True):
    name: str
    text: str = ""


class _Other(Struct, frozen=True):
    name: str


@equal_without("text")
class _Blank(Struct, frozen=True):
    text: str


class _Shelf(Struct, frozen=True):
    things: tuple[_Thing, ...]


HERE, THERE = Span("a.md", 1), Span("b.md", 2, 3)
ONE, SAME, ANOTHER = _Thing("one", span=HERE), _Thing("one", "1", span=THERE), _Thing("two", span=HERE)


def test_what_does_not_count_is_not_compared() -> None:
    """Both operators and the hash leave it out, also where values are within others."""
    assert (ONE == SAME, ONE != SAME, {ONE} == {SAME}) == (True, False, True)
    assert (_Shelf((ONE,)) == _Shelf((SAME,)), hash(_Shelf((ONE,))) == hash(_Shelf((SAME,)))) == (True, True)


@pytest.mark.parametrize("other", [ANOTHER, _Other("one"), "one", None])
def test_what_counts_is_compared(other: object) -> None:
    """Another value, or one of another type, is not equal."""
    assert (ONE == other, ONE != other, len({ONE, other})) == (False, True, 2)


def test_nothing_may_count() -> None:
    """Where no field counts, all values are equal."""
    assert (_Blank("a") == _Blank("b"), hash(_Blank("a")) == hash(_Blank("b"))) == (True, True)


def test_fields_that_count_are_told() -> None:
    """For a struct that is not decorated, those are all of its fields."""
    expected: dict[type[Struct], tuple[str, ...]] = {_Thing: ("name",), _Other: ("name",), _Blank: ()}
    assert expected == {struct: compared_fields(struct) for struct in expected}


def test_a_value_stays_what_it_is() -> None:
    """It cannot be changed, a copy with a change keeps the rest."""
    with pytest.raises(AttributeError, match="immutable"):
        ONE.name = "two"  # type: ignore[misc]
    moved = replace(ONE, span=THERE)
    assert (ONE, THERE, HERE) == (moved, moved.span, ONE.span)
    assert THERE == copy(moved).span
