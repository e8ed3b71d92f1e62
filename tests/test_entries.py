"""An entry is read under its own key and whole, or not at all."""

import pytest

from codegen.entries import hash_of, pack, unpack


def test_an_entry_comes_back() -> None:
    """The head and the contents are what they were."""
    entry = unpack("key", pack("key", {"a": ["ä", None, 1]}, [b"one", b"", b"\xff"]))

    assert entry is not None
    assert ({"a": ["ä", None, 1]}, [b"one", b"", b"\xff"]) == (entry.head, entry.contents([3, 0, 1]))


def test_no_byte_can_be_changed() -> None:
    """Whatever is changed, cut off or added, it is no entry any more; nor is it under another key."""
    content = pack("key", [1], [b"content"])
    changed = [content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :] for at in range(len(content))]
    cut = [content[:at] for at in range(len(content))]

    assert {None} == {unpack("key", item) for item in (*changed, *cut, content + b"x")}
    assert unpack("kez", content) is None


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
