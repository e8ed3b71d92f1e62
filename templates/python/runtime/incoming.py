"""Answers as they come in: within bounds, and within the time of their call."""

from collections.abc import Iterator
from typing import Final

import httpx2

from .call import Call
from .received import Received

_PIECE: Final = 64 * 1024
_MOST_CODINGS: Final = 5


class UnreadableError(Exception):
    """The body of an answer cannot be read; the message says why, without values."""


def check_length(size: int, limit: int | None) -> None:
    """Raise UnreadableError when so many bytes are more than the limit, if any."""
    if limit is not None and size > limit:
        raise UnreadableError(f"the body is longer than max_response_bytes ({limit})")


class Body:
    """A body that is coming in, and must neither be too long nor too late.

    The bound holds for what is sent and for what comes out of each coding, and the
    deadline of the call is looked at with each part. `add` and `content` raise
    UnreadableError, and httpx2.ReadTimeout when the call is out of time.
    """

    def __init__(self, call: Call) -> None:
        self.call = call
        self._parts: list[bytes] = []
        self._size = 0

    def add(self, part: bytes) -> None:
        """Take the next part, as it was sent."""
        self.call.check_time()
        self._size += len(part)
        check_length(self._size, self.call.config.longest_body)
        self._parts.append(part)

    def content(self, headers: httpx2.Headers) -> bytes:
        """Return what was added, decompressed as the headers say."""
        content = b"".join(self._parts)
        codings = headers.get("content-encoding")
        if codings is None or not content:
            return content
        names = [name.strip().lower() for name in codings.split(",")]
        if len(names) > _MOST_CODINGS:
            raise UnreadableError("the body is compressed too many times")
        for name in reversed(names):
            content = self._decompressed(content, name)
        return content

    def _decompressed(self, content: bytes, coding: str) -> bytes:
        inner = Body(self.call)
        source = httpx2.Response(
            200, headers={"Content-Encoding": coding}, stream=_Pieces(content)
        )
        try:
            for part in source.iter_bytes():
                inner.add(part)
        except httpx2.DecodingError as error:
            reason = f"the body cannot be decompressed ({error})"
        else:
            return b"".join(inner._parts)
        raise UnreadableError(reason)


class _Pieces(httpx2.SyncByteStream):
    """Bytes in small pieces, since decoders copy what they have not read yet."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self._content), _PIECE):
            yield self._content[start : start + _PIECE]


def received(
    response: httpx2.Response, call: Call, content: bytes = b"", fault: str = ""
) -> Received:
    """Return what is to be kept of a response whose body was read."""
    return Received(
        status_code=response.status_code,
        headers=response.headers,
        content=content,
        fault=fault,
        elapsed=call.elapsed(),
        redactor=call.redactor,
    )


def streamed(response: httpx2.Response, call: Call) -> Received:
    """Return a response whose body is to be read as it comes in."""
    return Received(
        status_code=response.status_code,
        headers=response.headers,
        elapsed=call.elapsed(),
        redactor=call.redactor,
        stream=response,
    )
