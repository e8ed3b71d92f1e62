"""`AsyncEventStream`: server-sent events, read by awaiting."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing, suppress
from types import TracebackType
from typing import Any, Generic, Self, TypeAlias, TypeVar

import anyio
import httpx2

from .errors import ApiError
from .event import UnknownEvent
from .options import RequestOptions
from .received import Received
from .stream_state import StreamState, is_lost

T = TypeVar("T")

Connect: TypeAlias = Callable[[RequestOptions], Awaitable[Received]]
"""Sends the request of a stream, with changed options."""


class _Connection:
    """The connection of a stream; it knows nothing of the `AsyncEventStream` over it.

    So a stream that is forgotten in the middle of a loop can be cleared away.
    """

    def __init__(self, state: StreamState[Any], connect: Connect) -> None:
        self.state = state
        self._closed = False
        self._connect = connect
        self._response: httpx2.Response | None = None

    def is_open(self) -> bool:
        return not self._closed

    async def open(self) -> httpx2.Response:
        if self._response is None:
            received = await self._connect(self.state.connecting())
            self._response = self.state.answered(received)
        return self._response

    async def drop(self) -> None:
        response, self._response = self._response, None
        if response is not None:
            await response.aclose()

    async def aclose(self) -> None:
        self._closed = True
        await self.drop()


async def _read_all(connection: _Connection) -> AsyncGenerator[Any]:
    state = connection.state
    while connection.is_open():
        lost: Exception | None = None
        # What is raised here is an ApiError, or what a function of the caller's raised.
        response = await connection.open()
        try:
            if response.status_code == 204:
                return
            async with aclosing(_read(response, connection)) as events:
                async for event in events:
                    yield event
        except (ApiError, Warning):
            raise
        except Exception as error:
            if not is_lost(error):
                raise state.failure(error) from error
            lost = error
        finally:
            await connection.drop()
        if connection.is_open():
            await anyio.sleep(state.wait_after_loss(lost))


async def _read(
    response: httpx2.Response, connection: _Connection
) -> AsyncGenerator[Any]:
    connection.state.connected(response)
    async with aclosing(response.aiter_bytes()) as chunks:
        async for chunk in chunks:
            for event in connection.state.receive(chunk):
                yield event
                if not connection.is_open():
                    return


class AsyncEventStream(Generic[T]):
    """The events of a stream, as they come in.

        async with client.device.command_stream(…) as stream:
            async for event in stream:
                print(event.name, event.data)

    A lost connection is made again, after a wait, from the last event seen; so is one
    that the server ended, or that was silent for longer than `timeout`. When that fails
    `max_reconnects` times in a row, it is an error. Leaving the `async with` block
    closes the connection. Both connecting and iterating raise ApiError when the stream
    cannot be had. The stream ends when it is closed, or when the server says that there
    is nothing more to come (status 204).
    """

    def __init__(self, state: StreamState[T], connect: Connect) -> None:
        self._connection = _Connection(state, connect)
        self._events: AsyncGenerator[T | UnknownEvent] = _read_all(self._connection)

    @property
    def last_event_id(self) -> str:
        """The id of the last event that had one, or empty."""
        return self._connection.state.last_event_id

    async def aclose(self) -> None:
        """Close the connection; the iteration ends."""
        # Where another task waits for an event, it ends the generator itself.
        with suppress(RuntimeError):
            await self._events.aclose()
        await self._connection.aclose()

    async def __aenter__(self) -> Self:
        await self._connection.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __aiter__(self) -> AsyncIterator[T | UnknownEvent]:
        return self

    async def __anext__(self) -> T | UnknownEvent:
        return await anext(self._events)
