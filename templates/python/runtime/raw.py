"""Raw responses: what the server sent, for the caller who wants more than the value.

`client.raw_response(client.device.get, …)` runs the method as it is, and the client's
`request` inside it hands over the response instead of its value.
"""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Generic, TypeVar, cast

import httpx2

from .action import Action
from .answer import check_readable, find_request_id, read_result
from .options import OnSchemaMismatch
from .received import Received
from .redact import Redactor

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RawResponse(Generic[T]):
    """A successful response; `parse()` gives the value that the method returns.

    `headers` are looked up in any case, `content` is decompressed, `elapsed` runs from
    sending to the last byte. What the server echoed of the token is hidden in the
    headers.
    """

    status_code: int
    headers: Mapping[str, str]
    content: bytes = field(repr=False)
    elapsed: timedelta
    action: Action[T] = field(repr=False)
    on_schema_mismatch: OnSchemaMismatch = field(repr=False)

    @property
    def request_id(self) -> str | None:
        """The id that the server gave the request, if it did."""
        return find_request_id(self.headers)

    @property
    def text(self) -> str:
        """The content as text."""
        return self._received().text

    def parse(self) -> T:
        """Return the decoded value; raises as the method itself does."""
        return read_result(self.action, self._received(), self.on_schema_mismatch)

    def _received(self) -> Received:
        return Received(
            status_code=self.status_code,
            headers=httpx2.Headers(self.headers),
            content=self.content,
            elapsed=self.elapsed,
            redactor=Redactor({}),
        )


class Capture:
    """Where a call leaves its raw response."""

    response: RawResponse[Any] | None = None

    def fill(
        self, action: Action[T], received: Received, reaction: OnSchemaMismatch
    ) -> T:
        """Keep `received`; what is returned stands in for the value and is not used.

        Raises InvalidResponseError when the body could not be read.
        """
        check_readable(action, received)
        hide = received.redactor.hide
        headers = [
            (name, hide(value)) for name, value in received.headers.multi_items()
        ]
        self.response = RawResponse(
            received.status_code,
            httpx2.Headers(headers),
            received.content,
            received.elapsed,
            action,
            reaction,
        )
        return cast("T", None)

    def taken(self) -> RawResponse[Any]:
        """Return the response; raises TypeError when no call was made."""
        if self.response is None:
            raise TypeError("raw_response() needs a method that makes one call")
        return self.response


_CURRENT: Final[ContextVar[Capture | None]] = ContextVar("capture", default=None)


@contextmanager
def capturing() -> Generator[Capture]:
    """Give a capture that takes the next call of this thread or task."""
    capture = Capture()
    token = _CURRENT.set(capture)
    try:
        yield capture
    finally:
        _CURRENT.reset(token)


def take_capture() -> Capture | None:
    """Return the capture that waits for a call, if any, and let it wait no longer."""
    capture = _CURRENT.get()
    if capture is not None:
        _CURRENT.set(None)
    return capture
