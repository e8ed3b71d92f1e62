"""Contents of requests that are sent in parts, so that no file is kept in memory.

A content may be sent more than once, where a call is tried again: a path is opened
each time, an open file goes back to where it stood. A file that cannot go back is sent
once.
"""

from collections.abc import AsyncGenerator, Generator, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeAlias

import httpx2
from anyio import to_thread

from .files import FileContent

_PART: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that is open: `start` is where it stood, None where it cannot go back."""

    file: BinaryIO
    start: int | None
    size: int | None


Piece: TypeAlias = bytes | Path | OpenFile


def piece_of(content: FileContent, what: str) -> Piece:
    """Return `content` as a piece of an upload; `what` names it in errors.

    Raises OSError for a path that is not that of a file, and TypeError for what is not
    a file, or is one of text.
    """
    if isinstance(content, bytes):
        return content
    if isinstance(content, PathLike):
        path = Path(content)
        with path.open("rb"):
            return path
    return _open_file(content, what)


def _open_file(file: Any, what: str) -> OpenFile:
    if not callable(getattr(file, "read", None)):
        kind = type(file).__name__
        raise TypeError(f"{what} must be bytes, a path or an open file, not a {kind}")
    if not isinstance(file.read(0), bytes):
        raise TypeError(f"{what} must be a file that is open for bytes, not for text")
    with suppress(OSError, AttributeError):
        start = file.tell()
        size = file.seek(0, 2) - start
        file.seek(start)
        return OpenFile(file, start, size)
    return OpenFile(file, None, None)


def _size(piece: Piece) -> int | None:
    if isinstance(piece, bytes):
        return len(piece)
    return piece.stat().st_size if isinstance(piece, Path) else piece.size


def _parts(piece: Piece) -> Iterator[bytes]:
    if isinstance(piece, bytes):
        yield from (part for part in (piece,) if part)
    elif isinstance(piece, Path):
        with piece.open("rb") as file:
            yield from _read(file)
    else:
        if piece.start is not None:
            piece.file.seek(piece.start)
        yield from _read(piece.file)


def _read(file: BinaryIO) -> Iterator[bytes]:
    while part := file.read(_PART):
        yield part


class FileUpload:
    """A content of several pieces."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces)
        self._is_begun = False

    @property
    def headers(self) -> dict[str, str]:
        """What says how long it is; in chunks where nobody knows (RFC 9112, 6.1)."""
        length = 0
        for piece in self._pieces:
            size = _size(piece)
            if size is None:
                return {"Transfer-Encoding": "chunked"}
            length += size
        return {"Content-Length": str(length)}

    @property
    def is_spent(self) -> bool:
        """Whether it was sent, if only in part, and cannot be sent again."""
        return self._is_begun and any(
            isinstance(piece, OpenFile) and piece.start is None
            for piece in self._pieces
        )

    def parts(self) -> Generator[bytes]:
        """Yield all of it from the start, in parts."""
        self._is_begun = True
        for piece in self._pieces:
            yield from _parts(piece)

    def sync_stream(self) -> "SyncParts":
        """Return it as what a client takes that blocks."""
        return SyncParts(self)

    def async_stream(self) -> "AsyncParts":
        """Return it as what a client takes that awaits."""
        return AsyncParts(self)


class SyncParts(httpx2.SyncByteStream):
    """An upload for a client that blocks."""

    def __init__(self, upload: FileUpload) -> None:
        self._upload = upload

    def __iter__(self) -> Iterator[bytes]:
        return self._upload.parts()


class AsyncParts(httpx2.AsyncByteStream):
    """An upload for one that awaits: files are read in threads."""

    def __init__(self, upload: FileUpload) -> None:
        self._upload = upload

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        with closing(self._upload.parts()) as parts:
            while part := await to_thread.run_sync(next, parts, b""):
                yield part
