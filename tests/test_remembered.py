"""What a run gave is remembered with its files, which are unpacked when they are asked for."""

import pytest

from codegen.entries import DamagedEntry, hash_of, pack, unpack
from codegen.files import File
from codegen.remembered import HEAD, Remembered, pack_remembered, unpack_remembered

FILES = (File("b.py", "x = 'ä'\n"), File("a.txt", ""))


def test_all_comes_back() -> None:
    """Lines, exit code and files in their order are what they were."""
    content = pack_remembered("key", Remembered(("told \ud800",), 2, ("applied",), FILES))
    assert content is not None
    entry = unpack("key", content, HEAD)
    assert entry is not None
    recalled = unpack_remembered(entry)

    assert (("told \ud800",), 2, ("applied",), FILES) == (
        recalled.told,
        recalled.code,
        recalled.applied,
        recalled.files(),
    )
    assert {"b.py": hash_of("x = 'ä'\n"), "a.txt": hash_of("")} == recalled.hashes


@pytest.mark.parametrize("size", [1, 3])
def test_files_that_are_none(size: int) -> None:
    """Contents that are no text, or of another size, are found out when they are unpacked."""
    entry = unpack("key", pack("key", [[], 0, [], [["a", "", size]]], [b"\xff"]), HEAD)
    assert entry is not None

    with pytest.raises(DamagedEntry):
        unpack_remembered(entry).files()


def test_what_no_file_can_hold_is_not_remembered() -> None:
    """Half a character in a text is told when it is written, each time."""
    assert pack_remembered("key", Remembered((), files=(File("a", "\ud800"),))) is None
