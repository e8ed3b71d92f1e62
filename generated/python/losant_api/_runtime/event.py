"""Events of a stream: what they are, and when a lost stream is to be taken up again."""

import logging
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar, cast

import httpx2

from .action import StreamAction
from .answer import report_mismatches
from .config import Config
from .errors import Answer, ApiConnectionError, ApiError, InvalidResponseError
from .options import RequestOptions
from .quiet import clean
from .received import Received
from .redact import Redactor, printable
from .retry import MAX_RETRY_AFTER, backoff, draw

T = TypeVar("T")
D = TypeVar("D")

RECONNECTS: Final = 10
"""How many times in a row a lost stream is taken up again, unless retries are off."""

_INVALID: Final = (httpx2.SSEError, httpx2.DecodingError)
"""What httpx2 raises for bytes that are no events; to read them again is no use."""
_LOST: Final = (httpx2.TransportError, httpx2.StreamError)
"""What httpx2 raises when a connection breaks, falls silent or is closed."""
_SUCCESS: Final = Answer(status_code=200)


@dataclass(frozen=True, slots=True)
class Event(Generic[D]):
    """One server-sent event.

    `data` has the type documented for `name`; it is the text as sent when the name is
    not documented or the text is not JSON. `id` is empty when the server gives none.
    """

    name: str
    data: D
    id: str = ""


def is_lost(error: Exception) -> bool:
    """Tell whether `error` is a connection that is to be made again."""
    return isinstance(error, _LOST) and not isinstance(error, _INVALID)


class StreamState(Generic[T]):
    """Where a stream stands: the last event seen, and how often it was lost since."""

    def __init__(self, action: StreamAction[T], config: Config, logger: str) -> None:
        self.last_event_id = ""
        self._action = action
        self._config = config
        self._logger = logging.getLogger(logger)
        self._losses = 0
        self._connections = 0
        self._server_delay = 0.0
        self._redactor = Redactor({})

    def connected(self, received: Received) -> httpx2.Response:
        """Return the response to read the events from."""
        self._redactor = received.redactor
        return cast("httpx2.Response", received.stream)

    def connecting(self) -> RequestOptions:
        """Return the options for the coming connection."""
        options: RequestOptions = {}
        if self.last_event_id:
            options["extra_headers"] = {"Last-Event-ID": self.last_event_id}
        if self._connections and self._config.max_retries:
            options["max_retries"] = max(self._config.max_retries, RECONNECTS)
        self._connections += 1
        return options

    def receive(self, sent: httpx2.ServerSentEvent) -> Event[T | str] | None:
        """Return what `sent` says to the caller, None for one that only steers."""
        if sent.retry is not None:
            self._server_delay = min(max(sent.retry / 1000, 0.0), MAX_RETRY_AFTER)
        if sent.id and sent.id.isascii() and sent.id.isprintable():
            self.last_event_id = sent.id
        if sent.event == "message" and not sent.data:
            return None
        self._losses = 0
        return Event(sent.event, self._decode(sent.event, sent.data), sent.id)

    def wait_after_loss(self, error: Exception | None) -> float:
        """Return the seconds to wait before connecting again after `error`.

        None as the error is a stream that the server ended. Raises ApiConnectionError
        when it was lost too often without an event in between.
        """
        self._losses += 1
        reason = "end of stream" if error is None else type(error).__name__
        limit = RECONNECTS if self._config.max_retries else 0
        if self._losses > limit:
            if error is not None:
                clean(error, self._redactor)
            raise ApiConnectionError(
                f"{self._action.name}: the stream was lost ({reason})",
                action=self._action.name,
            ) from error
        wait = self._server_delay + backoff(self._losses, draw())
        self._logger.info(
            "%s %s reconnected in %.1f s after %s",
            self._action.method,
            self._action.path,
            wait,
            reason,
        )
        return wait

    def failure(self, error: Exception) -> ApiError:
        """Return the error to raise for one that ends the stream."""
        clean(error, self._redactor)
        shown = printable(str(error))
        if isinstance(error, _INVALID):
            return InvalidResponseError(
                f"{self._action.name}: no stream of events: {shown}",
                action=self._action.name,
                answer=_SUCCESS,
            )
        return ApiConnectionError(
            f"{self._action.name}: the stream failed ({type(error).__name__}: {shown})",
            action=self._action.name,
        )

    def _decode(self, name: str, data: str) -> Any:
        if name not in self._action.events:
            return data
        from .decode import NotJson, decode

        try:
            value, mismatches = decode(self._action.events[name], data.encode())
        except NotJson:
            value, mismatches = data, [f"event {name}: not JSON"]
        reaction = self._config.on_schema_mismatch
        if mismatches and reaction != "ignore":
            mismatches = [self._redactor.show(mismatch) for mismatch in mismatches]
            report_mismatches(self._action, mismatches, reaction, _SUCCESS)
        return value
