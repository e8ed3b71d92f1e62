"""Work is counted for whoever listens, and is the same where nobody does."""

from codegen.counting import counted, listening

Told = list[tuple[str, int, int | None]]


def test_who_listens_is_told() -> None:
    """After each item: what it is, the how manieth, and of how many, where that is known."""
    told: Told = []
    with listening(lambda *count: told.append(count)):
        assert "ab" == "".join(counted("letters", ["a", "b"]))
        assert "c" == "".join(counted("others", iter("c")))
    list(counted("letters", ["d"]))

    assert [("letters", 1, 2), ("letters", 2, 2), ("others", 1, None)] == told


def test_nothing_is_wrapped_for_nobody() -> None:
    """Without a listener the items themselves come back."""
    items = ["a"]

    assert items is counted("letters", items)


def test_it_ends_with_its_block() -> None:
    """A block within another has its own listener, which an exception ends, too."""
    outer: Told = []
    inner: Told = []
    with listening(lambda *count: outer.append(count)):
        try:
            with listening(lambda *count: inner.append(count)):
                list(counted("a", "x"))
                raise KeyError
        except KeyError:
            list(counted("b", "y"))

    assert ([("b", 1, 1)], [("a", 1, 1)]) == (outer, inner)
