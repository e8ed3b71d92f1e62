"""What is on a shelf is found again as what it was, or not at all."""

from typing import Any

import pytest
from msgspec import Struct

from codegen.shelf import Shelf, open_shelf, shelving
from tests.deep import deep


class _Part(Struct, frozen=True):
    name: str
    data: Any = None


class _Whole(Struct, frozen=True):
    parts: tuple[_Part, ...]


class _Other(Struct, frozen=True):
    number: int


WHOLE = _Whole((_Part("ä\u2028\0"), _Part("b", {"a": [1, 1.0, True, None, -0.0, 2**63]})))


@pytest.fixture(name="shelf")
def _shelf() -> Shelf:
    """A shelf of the run after one that put something there."""
    before = Shelf({})
    before.put("whole", WHOLE)
    return Shelf(before.now)


def test_what_was_put_is_found(shelf: Shelf) -> None:
    """A value is the same, down to whether a number is whole; what is asked for is kept for the next run."""
    found = shelf.find("whole", _Whole)

    assert deep(WHOLE) == deep(found)
    assert (shelf.before, False) == (shelf.now, shelf.has_changed)


@pytest.mark.parametrize(
    ("key", "content", "kind"),
    [
        ("other", b"", _Whole),
        ("whole", b"", _Other),
        ("cut", b"\x81", _Whole),
        ("noise", b"\xc1\xff\0", _Whole),
        ("no text", b"\x81\xa5parts\x91\x81\xa4name\xa1\xff", _Whole),
        ("deep", b"\x81\xa5parts" + b"\x91" * 100_000, _Whole),
    ],
)
def test_what_is_not_found(shelf: Shelf, key: str, content: bytes, kind: type[Struct]) -> None:
    """Another key, bytes of another type, and bytes that are none of any are as if there were nothing."""
    shelf = Shelf({**shelf.before, **({key: content} if content else {})})

    assert shelf.find(key, kind) is None
    assert ({}, True) == (shelf.now, shelf.has_changed)


@pytest.mark.parametrize("data", ["\ud800", 2**64, object()])
def test_what_has_no_bytes_stays_out(data: object) -> None:
    """Half of a character, an integer that is too large and what is no value are not there the next time."""
    shelf = Shelf({})
    shelf.put("part", _Part("a", data))

    assert ({}, False) == (shelf.now, shelf.has_changed)


def test_what_is_too_deep_stays_out() -> None:
    """So does what is deeper than can be gone through."""
    data: list[Any] = []
    for _ in range(100_000):
        data = [data]
    shelf = Shelf({})
    shelf.put("part", _Part("a", data))

    assert {} == shelf.now
    while data:
        data = data.pop()


def test_a_shelf_is_of_its_block(shelf: Shelf) -> None:
    """Steps have it within the block alone."""
    with shelving(shelf):
        within = open_shelf()

    assert (shelf, None) == (within, open_shelf())
