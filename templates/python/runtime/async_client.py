"""`BaseAsyncClient`: sends calls over httpx2 and waits by awaiting."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Any, Final, ParamSpec, Self, TypeAlias, TypeVar, Unpack

import anyio
import httpx2

from . import async_lazy, lazy
from .action import Action, StreamAction
from .answer import check_status, read_result
from .async_exchange import exchange
from .call import Call, closing_failed
from .capture import take_capture
from .config import Config, default_base_url, default_timeout, default_token, open_http
from .copies import own_attributes
from .headers import bearer
from .logs import log_as_the_environment_says
from .options import CallOptions, ClientOptions, RequestOptions
from .prepare import Arguments, prepare
from .received import Received
from .shared_client import SharedClient
from .unset import UNSET

T = TypeVar("T")
P = ParamSpec("P")

AsyncToken: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A token, or a function, async or not, that gives one before each attempt.

How long it takes counts into the deadline, at which waiting for it is given up.
"""

_NOTHING: Final[Mapping[str, Any]] = {}
_NO_OPTIONS: Final[RequestOptions] = {}


class BaseAsyncClient(SharedClient):
    """A client of the API; its resources are attributes of the generated subclass.

    It may be shared by the tasks of one event loop. All calls go over one pool of
    connections, which `aclose()` or leaving the `async with` block closes.
    """

    def __init__(
        self,
        *,
        token: AsyncToken | None = None,
        base_url: str | None = None,
        proxy: str | httpx2.Proxy | None = None,
        http_client: httpx2.AsyncClient | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Make a client; nothing is sent until the first call.

        Args:
            token: The access token, or a function giving one, asked before each
                attempt; else the environment is asked. Without one, only actions
                without authentication can be called.
            base_url: Another server than the API's own; else the environment is asked.
            proxy: A proxy for all calls; else the environment's are used.
            http_client: The HTTP client to use; closing it stays with the caller.
            **options: What holds for all calls, such as `timeout` (60 seconds if
                absent, 10 to connect, or as `http_client` has it) and `max_retries`.

        Raises:
            ValueError: The base URL is not safe, or an argument makes no sense.
        """
        if http_client is not None and proxy is not None:
            raise ValueError("give the proxy to http_client: it cannot have another")
        log_as_the_environment_says(self._settings)
        self._config = Config(
            base_url=base_url or default_base_url(self._settings),
            timeout=default_timeout(http_client),
        ).updated(options)
        self._token = token or default_token(self._settings)
        self._closes = http_client is None
        self._http = http_client or open_http(lambda: httpx2.AsyncClient(proxy=proxy))

    def with_options(
        self, *, token: AsyncToken | None = None, **options: Unpack[ClientOptions]
    ) -> Self:
        """Return a client with other options over the same connections.

        Closing the copy does nothing; closing this client closes both. Raises
        ValueError as the constructor does.
        """
        copy = object.__new__(type(self))
        copy.__dict__.update(own_attributes(self))
        copy._config = self._config.updated(options)
        copy._token = token or self._token
        copy._closes = False
        return copy

    def raw_response(
        self, method: Callable[P, Awaitable[T]], /
    ) -> Callable[P, Awaitable["lazy.RawResponse[T]"]]:
        """Return `method` of a resource so that it returns the whole response.

        `await client.raw_response(client.device.get)(device_id="…")`. That raises what
        the method does but what only decoding would, TypeError when it makes no call.
        """
        from .async_raw import responding

        return responding(method)

    def raw_stream(
        self, method: Callable[P, Awaitable[Any]], /
    ) -> Callable[P, AbstractAsyncContextManager["async_lazy.AsyncRawStream"]]:
        """Return `method` so that it opens its answer, to be read as it comes in.

        `async with client.raw_stream(client.device.get)(device_id="…") as answer:`, and
        there `await answer.write_to("file")`. Entering raises as `raw_response` does.
        """
        from .async_raw import streaming

        return streaming(method)

    async def call(
        self,
        method: str,
        path: str,
        *,
        values: Mapping[str, str | int] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        body: object = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Call what has no method here, with the same token, retries and errors.

        `await client.call("GET", "/things/{ID}", values={"ID": "a/b"})` returns the
        parsed JSON. Raises what methods raise, ValueError for a path that cannot be.
        """
        # Imported here, as what few programs need.
        from .undocumented import undocumented

        action = undocumented(method, path)
        return await self.request(
            action, path=values, query=query, body=body, options=options
        )

    async def request(
        self,
        action: Action[T],
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        headers: Mapping[str, Any] = _NOTHING,
        body: object = UNSET,
        options: RequestOptions = _NO_OPTIONS,
    ) -> T:
        """Carry out `action` and return its decoded answer.

        All names are the API's own. Raises ApiError when the call fails, TypeError or
        ValueError, before anything is sent, for arguments that cannot be.
        """
        capture = take_capture()
        config = self._config.updated(options) if options else self._config
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        call = prepare(action, arguments, config, self._settings)
        if capture is not None:
            capture.prepare(call)
        received = check_status(action, await self._send(call))
        if capture is not None:
            return capture.fill(action, call, received)
        return read_result(action, received, config.on_schema_mismatch)

    def stream(
        self,
        action: StreamAction[T],
        *,
        path: Mapping[str, Any] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        headers: Mapping[str, Any] = _NOTHING,
        body: object = UNSET,
        options: RequestOptions = _NO_OPTIONS,
    ) -> "async_lazy.AsyncEventStream[T]":
        """Return the events of `action`; entering or iterating the stream connects."""
        config = self._config.updated(options) if options else self._config
        arguments = Arguments(path=path, query=query, headers=headers, body=body)
        prepare(action, arguments, config, self._settings)

        async def connect(changes: RequestOptions) -> Received:
            latest = config.updated(changes)
            call = prepare(action, arguments, latest, self._settings)
            return check_status(action, await self._send(call))

        # Imported here, so that a client without streams does not load them.
        from .stream_state import StreamState

        state = StreamState(action, config, self._settings.package)
        return async_lazy.AsyncEventStream(state, connect)

    async def aclose(self) -> None:
        """Close the connections, unless the HTTP client is the caller's own.

        Raises ApiConnectionError where they cannot be closed: in another event loop.
        """
        if self._closes:
            try:
                await self._http.aclose()
            except RuntimeError as error:
                raise closing_failed(error) from error

    async def _send(self, call: Call) -> Received:
        while True:
            await self._authorize(call)
            call.begin()
            try:
                request = call.build(self._http)
                received = await exchange(self._http, request, call)
            except Exception as error:
                wait = call.wait_after_failure(error)
                if wait is None:
                    raise call.failure(error) from error
            else:
                wait = call.wait_after_answer(received)
                if wait is None:
                    return received
            await anyio.sleep(wait)

    async def _authorize(self, call: Call) -> None:
        if not call.needs_token:
            return
        token: object = self._token
        if callable(token):
            with anyio.move_on_after(call.left()) as scope:
                token = token()
                if isinstance(token, Awaitable):
                    token = await token
            call.check_token_time(is_given_up=scope.cancelled_caught)
        value = bearer(token, call.action.name, self._settings)
        call.headers["Authorization"] = value

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()
