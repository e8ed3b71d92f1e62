"""`EventStream`: server-sent events, read by blocking."""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from types import TracebackType
from typing import Any, Generic, Self, TypeAlias, TypeVar

import httpx2

from .errors import ApiError
from .event import UnknownEvent
from .options import RequestOptions
from .received import Received
from .stream_state import StreamState, is_lost

T = TypeVar("T")

Connect: TypeAlias = Callable[[RequestOptions], Received]
"""Sends the request of a stream, with changed options."""


class _Connection:
    """The connection of a stream; it knows nothing of the `EventStream` over it.

    So a stream that is dropped in the middle of a loop is closed there and then.
    """

    def __init__(self, state: StreamState[Any], connect: Connect) -> None:
        self.state = state
        self._closed = False
        self._connect = connect
        self._response: httpx2.Response | None = None

    def is_open(self) -> bool:
        return not self._closed

    def open(self) -> httpx2.Response:
        if self._response is None:
            received = self._connect(self.state.connecting())
            self._response = self.state.answered(received)
        return self._response

    def drop(self) -> None:
        response, self._response = self._response, None
        if response is not None:
            response.close()

    def close(self) -> None:
        self._closed = True
        self.drop()


def _read_all(connection: _Connection) -> Generator[Any]:
    state = connection.state
    while connection.is_open():
        lost: Exception | None = None
        # What is raised here is an ApiError, or what a function of the caller's raised.
        response = connection.open()
        try:
            if response.status_code == 204:
                return
            yield from _read(response, connection)
        except (ApiError, Warning):
            raise
        except Exception as error:
            if not is_lost(error):
                raise state.failure(error) from error
            lost = error
        finally:
            connection.drop()
        if connection.is_open():
            time.sleep(state.wait_after_loss(lost))


def _read(response: httpx2.Response, connection: _Connection) -> Generator[Any]:
    connection.state.connected(response)
    for chunk in response.iter_bytes():
        for event in connection.state.receive(chunk):
            yield event
            if not connection.is_open():
                return


class EventStream(Generic[T]):
    """The events of a stream, as they come in.

        with client.device.command_stream(…) as stream:
            for event in stream:
                print(event.name, event.data)

    A lost connection is made again, after a wait, from the last event seen; so is one
    that the server ended, or that was silent for longer than `timeout`. When that fails
    `max_reconnects` times in a row, it is an error. Leaving the `with` block closes the
    connection. Both connecting and iterating raise ApiError when the stream cannot be
    had. The stream ends when it is closed, or when the server says that there is
    nothing more to come (status 204).
    """

    def __init__(self, state: StreamState[T], connect: Connect) -> None:
        self._connection = _Connection(state, connect)
        self._events: Generator[T | UnknownEvent] = _read_all(self._connection)

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one, or empty."""
        return self._connection.state.last_event_id

    def close(self) -> None:
        """Close the connection; the iteration ends."""
        self._connection.close()
        # Where another thread waits for an event, it ends the generator itself.
        with suppress(ValueError):
            self._events.close()

    def __enter__(self) -> Self:
        self._connection.open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[T | UnknownEvent]:
        return self

    def __next__(self) -> T | UnknownEvent:
        return next(self._events)
