"""`Shelf`: what steps gave in a run before, as bytes under the hash of all that they look at; the same without one.

Nothing on it is ever run. What is taken from it is decoded as one type, of structs and plain values: bytes that are not
of that type are as if there were none, and a value that has no such bytes stays out.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import TypeVar

from msgspec import MsgspecError
from msgspec.msgpack import Decoder, encode

T = TypeVar("T")


class Shelf:
    """Holds what was kept `before`, and of this run what was asked for or is new: `now` is what is to be kept."""

    def __init__(self, before: Mapping[str, bytes]) -> None:
        self.before = before
        self.now: dict[str, bytes] = {}
        self.unread: set[str] = set()
        """The paths of documents that had not to be read, as whoever takes them from here says."""

    @property
    def has_changed(self) -> bool:
        """Whether something else is to be kept than was before."""
        return self.now.keys() != self.before.keys()

    def find(self, key: str, kind: type[T]) -> T | None:
        """Return the value under a key; None where there is none of that kind."""
        content = self.before.get(key)
        if content is None:
            return None
        try:
            found = Decoder(kind).decode(content)
        except (MsgspecError, ValueError, RecursionError):
            return None
        self.now[key] = content
        return found

    def put(self, key: str, value: object) -> None:
        """Keep a value under a key; one that is not put is one that is not found the next time."""
        # Half a character has no bytes, and neither has an integer of more than 64 bits.
        with suppress(TypeError, ValueError, OverflowError, RecursionError):
            self.now[key] = encode(value)


_shelf: ContextVar[Shelf | None] = ContextVar("shelf", default=None)


@contextmanager
def shelving(shelf: Shelf | None) -> Iterator[None]:
    """Have steps within the block look for what they gave before, and keep what they give."""
    token = _shelf.set(shelf)
    try:
        yield
    finally:
        _shelf.reset(token)


def open_shelf() -> Shelf | None:
    """Return the shelf of the block, for a step that has one."""
    return _shelf.get()
