"""Raw responses: what the server sent, for the caller who wants more than the value.

`client.raw_response(client.device.get)(…)` runs the method as it is, and the client's
`request` inside it hands over the response instead of its value. So does `raw_stream`,
but for the body, which is read as it comes in.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Generic, TypeVar, cast

import httpx2

from .action import Action
from .answer import check_readable, find_request_id, read_result
from .call import Call
from .options import OnSchemaMismatch
from .query import Pairs
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
    """Where a call leaves its answer, instead of returning a value.

    With `is_stream`, the body of a success is left to be read as it comes in. `params`
    makes the query to send of the one that the method has.
    """

    def __init__(
        self,
        *,
        is_stream: bool = False,
        params: Callable[[Pairs], Pairs] | None = None,
    ) -> None:
        self.is_stream = is_stream
        self._params = params
        self._answer: tuple[Call, Received] | None = None

    def prepare(self, call: Call) -> None:
        """Change a call that is about to be sent."""
        call.is_raw_stream = self.is_stream
        if self._params is not None:
            call.params = self._params(call.params)

    def fill(self, action: Action[T], call: Call, received: Received) -> T:
        """Keep `received`; what is returned stands in for the value and is not used.

        Raises InvalidResponseError when the body could not be read.
        """
        check_readable(action, received)
        self._answer = (call, received)
        return cast("T", None)

    def taken(self) -> tuple[Call, Received]:
        """Return the call and its answer; raises TypeError when no call was made."""
        if self._answer is None:
            name = "raw_stream" if self.is_stream else "raw_response"
            raise TypeError(f"{name}() needs a method that makes one call")
        return self._answer

    def linked(self) -> tuple[str, list[str]]:
        """Return the URL of the call and the headers `Link` of its answer, as sent."""
        call, received = self.taken()
        return call.url, received.headers.get_list("link")

    def response(self) -> RawResponse[Any]:
        """Return the answer as it is handed out; raises as `taken`."""
        call, received = self.taken()
        return RawResponse(
            received.status_code,
            shown_headers(received),
            received.content,
            received.elapsed,
            cast("Action[Any]", call.action),
            call.config.on_schema_mismatch,
        )


def shown_headers(received: Received) -> httpx2.Headers:
    """Return the headers of an answer without what it echoed of the token."""
    hide = received.redactor.hide
    return httpx2.Headers(
        [(name, hide(value)) for name, value in received.headers.multi_items()]
    )


_CURRENT: Final[ContextVar[Capture | None]] = ContextVar("capture", default=None)


@contextmanager
def capturing(
    *, is_stream: bool = False, params: Callable[[Pairs], Pairs] | None = None
) -> Generator[Capture]:
    """Give a capture that takes the next call of this thread or task."""
    capture = Capture(is_stream=is_stream, params=params)
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
