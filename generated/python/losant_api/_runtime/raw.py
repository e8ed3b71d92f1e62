"""Raw responses: what the server sent, for the caller who wants more than the value.

`client.raw_response(client.device.get)(…)` runs the method as it is, and the client's
`request` inside it hands over the response instead of its value. So does `raw_stream`,
but for the body, which is read as it comes in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Generic, TypeVar, cast

import httpx2

from .action import Action
from .answer import find_request_id, read_result
from .call import Call
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


def raw_response(call: Call, received: Received) -> RawResponse[Any]:
    """Return the answer to a call as it is handed out."""
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
