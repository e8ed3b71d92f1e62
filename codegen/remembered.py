"""What a run gave, as a cache keeps it: lines that were said, and files, none of which is ever run from there."""

from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct

from codegen.entries import DamagedEntry, Entry, hash_of, pack
from codegen.files import File

HEAD: Final = tuple[tuple[str, ...], Literal[0, 1, 2], tuple[str, ...], tuple[tuple[str, str, int], ...]]
"""The type of the head of its entry: lines, exit code, more lines, and each file with its hash and its size."""


class Remembered(Struct, frozen=True):
    """What a run said and gave.

    `told` are lines about the documents, `applied` those about overrides, `code` is the exit code. `keeps_names` says
    that the files depend on the package that was there before.
    """

    told: tuple[str, ...]
    code: int = 0
    applied: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    keeps_names: bool = False


class Recalled(Struct, frozen=True):
    """What was remembered, its files not unpacked yet: `hashes` are theirs by path, in their order."""

    told: tuple[str, ...]
    code: int
    applied: tuple[str, ...]
    hashes: Mapping[str, str]
    sizes: tuple[int, ...]
    entry: Entry

    def files(self) -> tuple[File, ...]:
        """Unpack the files; raises `DamagedEntry` where they are not what was told of them."""
        contents = dict(zip(self.hashes, self.entry.contents(self.sizes), strict=True))
        try:
            return tuple(File(path, content.decode("utf-8")) for path, content in contents.items())
        except UnicodeDecodeError as error:
            raise DamagedEntry from error


def pack_remembered(key: str, remembered: Remembered) -> bytes | None:
    """Return what is to be remembered as bytes; None where a text has half a character, which no file can hold."""
    try:
        contents = [file.text.encode("utf-8") for file in remembered.files]
    except UnicodeEncodeError:
        return None
    pairs = zip(remembered.files, contents, strict=True)
    files = [(file.path, hash_of(content), len(content)) for file, content in pairs]
    return pack(key, [remembered.told, remembered.code, remembered.applied, files], contents)


def unpack_remembered(entry: Entry) -> Recalled:
    """Read an entry that was packed so, whose head is a `HEAD`."""
    told, code, applied, files = entry.head
    hashes = {path: digest for path, digest, _ in files}
    return Recalled(tuple(told), code, tuple(applied), hashes, tuple(size for _, _, size in files), entry)
