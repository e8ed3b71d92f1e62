"""What a cache keeps <-> its bytes, bound to the key of what it was made from.

    a line | SHA-256 of the key and of all that follows | size of the head | head | contents of files

The head is a value of JSON, of the kind that whoever reads it expects. Head and contents are compressed, so that the
head alone can be looked at. Nothing in it is ever run, and bytes that are not just those that were written, under
another key or cut off, are no entry at all. The checksum tells damage, and who wrote it does not show: what is read is
taken for no more than it is.
"""

import json
import zlib
from collections.abc import Collection, Iterable
from hashlib import sha256
from operator import ne
from typing import Any, Final

from msgspec import MsgspecError, Struct, convert

_MAGIC: Final = b"codegen 1\n"
_CHECKSUM: Final = len(_MAGIC) + 32
_SIZE: Final = _CHECKSUM + 4
_LEVEL: Final = 1
"""How much to compress: more takes longer than the disk does."""


class DamagedEntry(Exception):
    """The contents of an entry are not what its head tells of them."""


class Entry(Struct, frozen=True):
    """An entry whose contents are still packed, one after the other."""

    head: Any
    packed: bytes

    def contents(self, sizes: Collection[int]) -> list[bytes]:
        """Unpack the contents, whose sizes the head has told; raises `DamagedEntry` where they have others."""
        try:
            whole = zlib.decompress(self.packed)
        except zlib.error as error:
            raise DamagedEntry from error
        contents, start = list[bytes](), 0
        for size in sizes:
            contents.append(whole[start : start + size])
            start += size
        if start != len(whole) or any(map(ne, map(len, contents), sizes)):
            raise DamagedEntry
        return contents


def pack(key: str, head: Any, contents: Iterable[bytes] = ()) -> bytes:
    """Return an entry as bytes."""
    packed = zlib.compress(json.dumps(head).encode(), _LEVEL)
    rest = len(packed).to_bytes(4, "big") + packed + zlib.compress(b"".join(contents), _LEVEL)
    return _MAGIC + _checksum(key, rest) + rest


def unpack(key: str, content: bytes, kind: object) -> Entry | None:
    """Read an entry; None for what is none of this key, not whole, or has a head that is not of that type."""
    rest = content[_CHECKSUM:]
    if content[:_CHECKSUM] != _MAGIC + _checksum(key, rest):
        return None
    end = _SIZE + int.from_bytes(content[_CHECKSUM:_SIZE], "big")
    try:
        head = convert(json.loads(zlib.decompress(content[_SIZE:end])), kind)
    except (zlib.error, ValueError, RecursionError, MsgspecError):
        return None
    return Entry(head, content[end:])


def hash_of(*parts: str | bytes | None) -> str:
    """Return one hash of parts: others, or the same ones parted differently, have another; None is no part."""
    digest = sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"-" if content is None else b"%d:" % len(content))
        digest.update(content or b"")
    return digest.hexdigest()


def _checksum(key: str, rest: bytes) -> bytes:
    return sha256(key.encode() + rest).digest()
