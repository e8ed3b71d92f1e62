"""An entry is read under its own key and whole, or not at all."""

import zlib
from typing import Any

import pytest

from codegen import entries
from codegen.entries import DamagedEntry, Entry, hash_of, pack, unpack


def test_an_entry_comes_back() -> None:
    """The head and the contents are what they were."""
    entry = unpack("key", pack("key", {"a": ["ä", None, 1]}, [b"one", b"", b"\xff"]), dict[str, list[Any]])

    assert entry is not None
    assert ({"a": ["ä", None, 1]}, [b"one", b"", b"\xff"]) == (entry.head, entry.contents([3, 0, 1]))


def test_no_byte_can_be_changed() -> None:
    """Whatever is changed, cut off or added, it is no entry any more; nor is it under another key."""
    content = pack("key", [1], [b"content"])
    changed = [content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :] for at in range(len(content))]
    cut = [content[:at] for at in range(len(content))]

    assert {None} == {unpack("key", item, list[int]) for item in (*changed, *cut, content + b"x")}
    assert unpack("kez", content, list[int]) is None


@pytest.mark.parametrize("head", [5, None, [[1]], {"a": 5}, "[" * 100_000])
def test_a_head_of_another_type(head: object) -> None:
    """Who wrote an entry does not show in its checksum: what is no head of that type is no entry."""
    assert unpack("key", pack("key", head), dict[str, str]) is None


def _forged(head: bytes) -> bytes:
    """Write an entry with a right checksum and any head."""
    rest = len(head).to_bytes(4, "big") + head
    checksum: bytes = vars(entries)["_checksum"]("key", rest)
    return b"codegen 1\n" + checksum + rest


@pytest.mark.parametrize("text", [b"[", b"\xff", b"[" * 100_000, b"5"])
def test_a_head_that_is_none(text: bytes) -> None:
    """What is no JSON, too deep, or not packed is no entry either; what is one of the type is."""
    found = [unpack("key", _forged(head), dict[str, str]) for head in (text, zlib.compress(text), b"")]

    assert ([None] * 3, {}) == (found, getattr(unpack("key", _forged(zlib.compress(b"{}")), dict[str, str]), "head", 0))


@pytest.mark.parametrize("sizes", [[], [2], [4], [2, 2], [-1, 4], [3, 1]])
def test_contents_of_other_sizes(sizes: list[int]) -> None:
    """Contents are all that there is, each as long as the head tells."""
    entry = unpack("key", pack("key", [1], [b"one"]), list[int])
    assert entry is not None

    with pytest.raises(DamagedEntry):
        entry.contents(sizes)


def test_contents_that_are_not_packed() -> None:
    """What cannot be unpacked is told, not raised as it comes."""
    with pytest.raises(DamagedEntry):
        Entry([], b"noise").contents([])


@pytest.mark.parametrize(
    ("one", "other"),
    [(("a", "b"), ("ab",)), (("a", ""), ("a",)), ((None,), ("",)), (("a",), ("b",)), (("1:a",), ("a",)), ((), ("",))],
)
def test_other_parts_have_another_hash(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> None:
    """Parts count one by one."""
    assert hash_of(*one) != hash_of(*other)
    assert hash_of(*one) == hash_of(*one)


def test_half_a_character_has_a_hash() -> None:
    """Texts may hold what no file can."""
    assert hash_of("\ud800") != hash_of("\udfff")
