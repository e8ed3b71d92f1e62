"""What stands at a JSON pointer, what is nearest to it, and what comes of putting something there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Nothing, Value
from codegen.reader.json.pointers import find, is_free, nearest, put, split_pointer

_ROOT: JsonValue = {"a": [{"b/c": 1}, 2], "": {"~": None}}


@pytest.mark.parametrize(
    ("pointer", "value", "free"),
    [
        ("", _ROOT, False),
        ("/a/0/b~1c", 1, False),
        ("/a/1", 2, False),
        ("//~0", None, False),
        ("/b", NOTHING, True),
        ("/a/2", NOTHING, True),
        ("/a/01", NOTHING, False),
        ("/a/-", NOTHING, False),
        ("/a/3", NOTHING, False),
        ("/b/c", NOTHING, False),
        ("/a/1/b", NOTHING, False),
    ],
)
def test_places(pointer: str, value: Value, free: object) -> None:
    """Each place has a value, is free for a new member or item, or cannot be."""
    assert (value, free) == (find(_ROOT, split_pointer(pointer)), is_free(_ROOT, split_pointer(pointer)))


@pytest.mark.parametrize(
    ("pointer", "close"), [("/A", "/a"), ("/a/0/bc", "/a/0/b~1c"), ("/a/7/b", "/a"), ("/a/1/b", "/a/1"), ("", "")]
)
def test_nearest_place_exists(pointer: str, close: str) -> None:
    """The nearest place is the one whose key is most like, or the last that exists on the way."""
    assert close == nearest(_ROOT, split_pointer(pointer))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab/~", max_size=2), inner, max_size=3),
)


def _pointers(value: JsonValue) -> list[tuple[str, ...]]:
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(), *((str(key), *rest) for key, item in members for rest in _pointers(item))]


def _count(value: Value) -> int:
    return 0 if isinstance(value, Nothing) else len(_pointers(value))


@given(_VALUES, st.data())
def test_what_is_put_is_found(root: JsonValue, data: st.DataObject) -> None:
    """A value put at any place is found there, what was there put back gives the same, and what is removed is gone."""
    steps = data.draw(st.sampled_from(_pointers(root)))
    found = find(root, steps)
    changed = put(root, steps, "new")
    assert "new" == find(changed, steps)
    assert root == put(changed, steps, found)
    removed = put(root, steps, NOTHING)
    assert _count(root) - _count(found) == _count(removed)
