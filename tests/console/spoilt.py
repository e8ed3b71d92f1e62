"""What may stand in the place of an entry of the cache that is not what was written there."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

import pytest

Spoil: TypeAlias = Callable[[Path, bytes], object]
"""Puts something into the place of an entry that had this content, which is gone already."""

_ENDS: Final = {
    "nothing": 0,
    "a letter": 1,
    "half of the first line": 5,
    "the first line": 10,
    "half of the checksum": 20,
    "the checksum": 42,
    "half of the size": 44,
    "the size": 46,
    "half of the head": 60,
    "all but a byte": -1,
}
"""How much of an entry is left where it is cut off."""


def put_folder(place: Path, _content: bytes) -> None:
    """Put a folder there, which no entry takes the place of."""
    place.mkdir()


def _cut(end: int) -> Spoil:
    return lambda place, content: place.write_bytes(content[:end])


def _put_unreadable(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    # For root, who may read whatever it is called, that others may is enough.
    place.chmod(0o004)


def _spoils() -> Iterator[tuple[str, Spoil]]:
    for name, end in _ENDS.items():
        yield f"cut off after {name}", _cut(end)
    yield "longer", lambda place, content: place.write_bytes(content + b"x")
    yield "other version", lambda place, content: place.write_bytes(b"codegen 0\n" + content[10:])
    yield "bit", lambda place, content: place.write_bytes(bytes([*content[:60], content[60] ^ 1, *content[61:]]))
    yield "noise", lambda place, _: place.write_bytes(os.urandom(5000))
    yield "folder", put_folder
    yield "link", lambda place, _: place.symlink_to("/etc/passwd")
    yield "pipe", lambda place, _: os.mkfifo(place)
    yield "unreadable", _put_unreadable


SPOILS: Final = [pytest.param(spoil, id=name) for name, spoil in _spoils()]
