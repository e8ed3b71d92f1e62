"""`BaseAsyncClient`: sends calls over httpx2 and waits by awaiting."""

from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import (
    Any,
    ClassVar,
    Final,
    NoReturn,
    ParamSpec,
    Self,
    TypeAlias,
    TypeVar,
    Unpack,
)

import anyio
import httpx2

from . import streams
from .action import Action, StreamAction
from .answer import check_status, read_result
from .async_exchange import exchange
from .call import Call, closing_failed
from .config import Config, default_base_url, default_timeout, default_token, open_http
from .headers import bearer
from .options import ClientOptions, OnSchemaMismatch, RequestOptions, Timeout
from .prepare import Arguments, prepare
from .raw import RawResponse, capturing, take_capture
from .received import Received
from .redact import Redactor
from .settings import Settings
from .unset import UNSET, Unset

T = TypeVar("T")
P = ParamSpec("P")

AsyncToken: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A token, or a function, async or not, that gives one before each attempt."""

_NOTHING: Final[Mapping[str, Any]] = {}
_NO_OPTIONS: Final[RequestOptions] = {}


class BaseAsyncClient:
    """A client of the API; its resources are attributes of the generated subclass.

    It may be shared by the tasks of one event loop. All calls go over one pool of
    connections, which `aclose()` or leaving the `async with` block closes.
    """

    _settings: ClassVar[Settings]

    def __init__(
        self,
        *,
        token: AsyncToken | None = None,
        base_url: str | None = None,
        timeout: Timeout | Unset = UNSET,
        max_retries: int = 2,
        on_schema_mismatch: OnSchemaMismatch = "ignore",
        proxy: str | httpx2.Proxy | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client; nothing is sent until the first call.

        Args:
            token: The access token, or a function giving one, asked before each
                attempt; else the environment is asked. Without one, only actions
                without authentication can be called.
            base_url: Another server than the API's own; else the environment is asked.
            timeout: Seconds for each network operation: 60 if absent (10 to connect),
                or as `http_client` has it.
            max_retries: How many times a call is sent again at most.
            on_schema_mismatch: What to do when an answer is not as documented.
            proxy: A proxy for all calls; else the environment's are used.
            http_client: The HTTP client to use; closing it stays with the caller.

        Raises:
            ValueError: The base URL is not safe, or an argument makes no sense.
        """
        if http_client is not None and proxy is not None:
            raise ValueError("give the proxy to http_client: it cannot have another")
        self._config = Config(
            base_url=base_url or default_base_url(self._settings),
            timeout=default_timeout(http_client) if timeout is UNSET else timeout,
            max_retries=max_retries,
            on_schema_mismatch=on_schema_mismatch,
        )
        self._token = token or default_token(self._settings)
        self._closes = http_client is None
        self._http = http_client or open_http(lambda: httpx2.AsyncClient(proxy=proxy))

    @property
    def base_url(self) -> str:
        """The server that calls go to."""
        return self._config.base_url

    def with_options(
        self, *, token: AsyncToken | None = None, **options: Unpack[ClientOptions]
    ) -> Self:
        """Return a client with other options over the same connections.

        Closing the copy does nothing; closing this client closes both. Raises
        ValueError as the constructor does.
        """
        copy = object.__new__(type(self))
        copy._config = self._config.updated(options)
        copy._token = token or self._token
        copy._closes = False
        copy._http = self._http
        return copy

    async def raw_response(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> RawResponse[T]:
        """Await `method` of a resource and return the response instead of its value.

        `await client.raw_response(client.device.get, device_id="…")`. Raises what the
        method raises, but for what only decoding would, and TypeError when it makes no
        call.
        """
        with capturing() as capture:
            await method(*args, **kwargs)
        return capture.taken()

    async def request(
        self,
        action: Action[T],
        *,
        path: Mapping[str, str] = _NOTHING,
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
        received = check_status(action, await self._send(call))
        if capture is not None:
            return capture.fill(action, received, config.on_schema_mismatch)
        return read_result(action, received, config.on_schema_mismatch)

    def stream(
        self,
        action: StreamAction[T],
        *,
        path: Mapping[str, str] = _NOTHING,
        query: Mapping[str, Any] = _NOTHING,
        headers: Mapping[str, Any] = _NOTHING,
        body: object = UNSET,
        options: RequestOptions = _NO_OPTIONS,
    ) -> "streams.AsyncEventStream[T]":
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
        return streams.AsyncEventStream(state, connect)

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
            authorization = await self._authorization(call)
            call.begin()
            try:
                request = self._build(call, authorization)
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

    async def _authorization(self, call: Call) -> dict[str, str]:
        if not call.needs_token:
            return {}
        token = self._token() if callable(self._token) else self._token
        if token is not None and not isinstance(token, str):
            token = await token
        return {"Authorization": bearer(token, call.action.name, self._settings)}

    def _build(self, call: Call, authorization: dict[str, str]) -> httpx2.Request:
        # Parameters of the caller's own HTTP client are merged with those of the call.
        merges = bool(self._http.params)
        request = self._http.build_request(
            call.action.method,
            call.url if merges else call.full_url,
            params=call.params if merges else None,
            content=call.content,
            headers={**call.headers, **authorization},
            timeout=call.timeout(),
        )
        call.redactor = Redactor(request.headers)
        return request

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        name = f"{self._settings.package}.{type(self).__name__}"
        return f"<{name} base_url={self.base_url!r}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client holds a token and open connections: make another one")
