"""What a run gave is remembered with its files, which are unpacked when they are asked for."""

from codegen.entries import hash_of, unpack
from codegen.files import File
from codegen.remembered import Remembered, pack_remembered, unpack_remembered

FILES = (File("b.py", "x = 'ä'\n"), File("a.txt", ""))


def test_all_comes_back() -> None:
    """Lines, exit code and files in their order are what they were."""
    content = pack_remembered("key", Remembered(("told \ud800",), 2, ("applied",), FILES))
    assert content is not None
    entry = unpack("key", content)
    assert entry is not None
    recalled = unpack_remembered(entry)

    assert (("told \ud800",), 2, ("applied",), FILES) == (
        recalled.told,
        recalled.code,
        recalled.applied,
        recalled.files(),
    )
    assert {"b.py": hash_of("x = 'ä'\n"), "a.txt": hash_of("")} == recalled.hashes


def test_what_no_file_can_hold_is_not_remembered() -> None:
    """Half a character in a text is told when it is written, each time."""
    assert pack_remembered("key", Remembered((), files=(File("a", "\ud800"),))) is None
