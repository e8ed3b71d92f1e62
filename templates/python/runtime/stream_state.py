"""A stream under way: what its bytes mean, and when it is taken up again once lost."""

import logging
from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

import httpx2

from .action import StreamAction
from .answer import report_mismatches
from .config import Config
from .errors import Answer, ApiConnectionError, InvalidResponseError
from .event import StreamEvent, UnknownEvent
from .headers import is_header_value
from .options import RequestOptions
from .retry import MAX_RETRY_AFTER, backoff, draw
from .sse import EventParser, EventTooLargeError, ServerSent

T = TypeVar("T")

INVALID: Final = (EventTooLargeError, httpx2.DecodingError)
"""What is raised for bytes that are no events; to read them again is no use."""
LOST: Final = (httpx2.TransportError, httpx2.StreamError)
"""What httpx2 raises when a connection breaks, falls silent or is closed."""

_SUCCESS: Final = Answer(status_code=200)
_CONTENT_TYPE: Final = "text/event-stream"


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

    def connected(self, response: httpx2.Response) -> None:
        """Begin to read `response`; raises InvalidResponseError if it has no events."""
        kind = response.headers.get("content-type", "no content type")
        if kind.partition(";")[0].strip().lower() != _CONTENT_TYPE:
            raise self.invalid(f"the content type is {kind}")
        self._parser = EventParser(self.last_event_id)

    def receive(self, chunk: bytes) -> Iterator[T | UnknownEvent]:
        """Yield the events that end in `chunk`; raises an error of `INVALID`."""
        if chunk:
            self._silent_losses = 0
        for sent in self._parser.feed(chunk):
            self._keep_place()
            yield self._event(sent)
        self._keep_place()
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

    def invalid(self, reason: object) -> InvalidResponseError:
        """Return the error for an answer that is no stream of events."""
        return InvalidResponseError(
            f"{self._action.name}: no stream of events: {reason}",
            action=self._action.name,
            answer=_SUCCESS,
        )

    def _keep_place(self) -> None:
        # What no header can carry leaves the place where it was.
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
        if mismatches:
            reaction = self._config.on_schema_mismatch
            report_mismatches(self._action, mismatches, reaction, _SUCCESS)
        return event


@lru_cache(maxsize=1024)
def _data_type(kind: type[StreamEvent]) -> Any:
    return next(field.type for field in fields(kind) if field.name == "data")
