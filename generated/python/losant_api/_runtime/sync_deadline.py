"""Reading a body that must be there before a deadline, however slowly it trickles."""

from collections.abc import Iterator
from datetime import timedelta

import httpx2

from .call import Call


class _BoundedStream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, call: Call) -> None:
        self._stream = stream
        self._call = call

    @property
    def elapsed(self) -> timedelta | None:
        """The time the whole answer took, once it is read."""
        return getattr(self._stream, "elapsed", None)

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            yield chunk
            if self._call.left() == 0:
                raise httpx2.ReadTimeout("the deadline passed while reading")

    def close(self) -> None:
        self._stream.close()


def read_in_time(response: httpx2.Response, call: Call) -> None:
    """Read the body into `response`; raises httpx2.ReadTimeout at the call's deadline.

    The clock is looked at whenever a part of the body arrives.
    """
    stream = response.stream
    if call.expires is not None and isinstance(stream, httpx2.SyncByteStream):
        response.stream = _BoundedStream(stream, call)
    try:
        response.read()
    except BaseException:
        response.close()
        raise
