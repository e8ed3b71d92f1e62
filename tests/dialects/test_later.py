"""Tables that are read when they are first asked."""

from collections.abc import Callable

from codegen.dialects.later import LaterSet, LaterTable


def _counted(value: dict[str, int], calls: list[int]) -> Callable[[], dict[str, int]]:
    def read() -> dict[str, int]:
        calls.append(1)
        return value

    return read


def test_a_table_is_read_once_when_it_is_asked() -> None:
    """Making it reads nothing; all that a mapping does reads once."""
    calls: list[int] = []
    table = LaterTable(_counted({"b": 1, "a": 2}, calls))
    assert [] == calls
    assert (1, None, True, ["b", "a"], 2) == (table["b"], table.get("c"), "a" in table, [*table], len(table))
    assert [1] == calls


def test_names_are_a_set() -> None:
    """What comes of them and others is a frozenset."""
    names = LaterSet(lambda: [("page",), ("page", "size"), ("page",)])
    other = LaterSet(lambda: [("page",)])
    assert (2, True, False) == (len(names), ("page", "size") in names, ("size",) in names)
    assert frozenset({("page", "size")}) == names - other
    assert isinstance(names - other, frozenset)
