"""A stream under way: what its bytes mean, and when it is taken up again once lost."""

import logging
from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar, cast

import httpx2

from .action import StreamAction
from .answer import report_mismatches
from .config import Config
from .errors import Answer, ApiConnectionError, ApiError, InvalidResponseError
from .event import StreamEvent, UnknownEvent
from .headers import is_header_value
from .options import RequestOptions
from .quiet import clean
from .received import Received
from .redact import Redactor
from .retry import MAX_RETRY_AFTER, backoff, draw
from .sse import EventParser, EventTooLargeError, ServerSent

T = TypeVar("T")

_INVALID: Final = (EventTooLargeError, httpx2.DecodingError)
"""What is raised for bytes that are not events; to read them again is no use."""
_LOST: Final = (httpx2.TransportError, httpx2.StreamError)
"""What httpx2 raises when a connection breaks, falls silent or is closed."""

_SUCCESS: Final = Answer(status_code=200)
_CONTENT_TYPE: Final = "text/event-stream"


def is_lost(error: Exception) -> bool:
    """Tell whether `error` is a connection that is to be made again."""
    return isinstance(error, _LOST) and not isinstance(error, _INVALID)


class StreamState(Generic[T]):
    """Where a stream stands: the last event seen, and how it was lost since.

    Who reads it tells of each connection and each chunk.
    """

    def __init__(self, action: StreamAction[T], config: Config, logger: str) -> None:
        self._action = action
        self._config = config
        self._logger = logging.getLogger(logger)
        self._parser = EventParser()
        self._resumable = ""
        self._connections = 0
        self._silent_losses = 0
        self._server_delay = 0.0
        self._redactor = Redactor({})

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one, or empty."""
        return self._parser.last_event_id

    def connecting(self) -> RequestOptions:
        """Return the options for the coming connection."""
        options: RequestOptions = {}
        if self._resumable:
            options["extra_headers"] = {"Last-Event-ID": self._resumable}
        if self._connections:
            options["max_retries"] = max(self._config.reconnects - 1, 0)
        self._connections += 1
        return options

    def answered(self, received: Received) -> httpx2.Response:
        """Return the response to read the events from."""
        self._redactor = received.redactor
        return cast("httpx2.Response", received.stream)

    def connected(self, response: httpx2.Response) -> None:
        """Begin to read `response`; raises InvalidResponseError if it has no events."""
        kind = response.headers.get("content-type", "no content type")
        if kind.partition(";")[0].strip().lower() != _CONTENT_TYPE:
            raise self._invalid(f"the content type is {kind}")
        self._parser = EventParser(self.last_event_id)

    def receive(self, chunk: bytes) -> Iterator[T | UnknownEvent]:
        """Yield the events that end in `chunk`; raises EventTooLargeError."""
        if chunk:
            self._silent_losses = 0
        for sent in self._parser.feed(chunk):
            self._keep_last_id()
            yield self._event(sent)
        self._keep_last_id()
        if self._parser.retry is not None:
            self._server_delay = min(self._parser.retry / 1000, MAX_RETRY_AFTER)

    def wait_after_loss(self, error: Exception | None) -> float:
        """Return the seconds to wait before connecting again after `error`.

        None as the error is a stream that the server ended. The wait grows as long as
        connections bring nothing, be it a comment. Raises ApiConnectionError when the
        stream is not to be taken up again.
        """
        self._silent_losses += 1
        reason = "end of stream" if error is None else type(error).__name__
        if not self._config.reconnects:
            if error is not None:
                clean(error, self._redactor)
            raise ApiConnectionError(
                f"{self._action.name}: the stream was lost ({reason})",
                action=self._action.name,
            ) from error
        wait = self._server_delay + backoff(self._silent_losses, draw())
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
        if isinstance(error, _INVALID):
            return self._invalid(str(error))
        shown = self._redactor.show(str(error))
        return ApiConnectionError(
            f"{self._action.name}: the stream failed ({type(error).__name__}: {shown})",
            action=self._action.name,
        )

    def _invalid(self, reason: str) -> InvalidResponseError:
        shown = self._redactor.show(reason)
        return InvalidResponseError(
            f"{self._action.name}: not a stream of events: {shown}",
            action=self._action.name,
            answer=_SUCCESS,
        )

    def _keep_last_id(self) -> None:
        # What no header can carry leaves the id as it was.
        if is_header_value(self.last_event_id):
            self._resumable = self.last_event_id

    def _event(self, sent: ServerSent) -> Any:
        unknown = UnknownEvent(name=sent.name, data=sent.data, id=sent.id)
        if sent.name not in self._action.events:
            return unknown
        from .decode import NotJson, decode

        kind = self._action.events[sent.name]
        try:
            value, mismatches = decode(_data_type(kind), sent.data.encode())
            event = kind(data=value, id=sent.id)
        except NotJson:
            event, mismatches = unknown, [f"event {sent.name}: not JSON"]
        reaction = self._config.on_schema_mismatch
        if mismatches and reaction != "ignore":
            mismatches = [self._redactor.show(mismatch) for mismatch in mismatches]
            report_mismatches(self._action, mismatches, reaction, _SUCCESS)
        return event


@lru_cache(maxsize=1024)
def _data_type(kind: type[StreamEvent]) -> Any:
    return next(field.type for field in fields(kind) if field.name == "data")
