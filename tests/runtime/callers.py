"""One way to make calls for tests of both clients."""

import asyncio
from itertools import islice
from typing import Any, ClassVar, Protocol

from templates.python.runtime.action import Action, StreamAction
from templates.python.runtime.async_client import BaseAsyncClient
from templates.python.runtime.raw import RawResponse
from templates.python.runtime.settings import Settings
from templates.python.runtime.sync_client import BaseClient
from tests.runtime.server import Server

TOKEN = "token-that-nobody-may-see"

SETTINGS = Settings(
    base_url="https://api.acme.example",
    environment="ACME_API",
    package="acme_api",
    user_agent="acme-api/1.2.3",
)


class Client(BaseClient):
    """A client of no API in particular."""

    _settings: ClassVar[Settings] = SETTINGS


class AsyncClient(BaseAsyncClient):
    """The async twin of `Client`."""

    _settings: ClassVar[Settings] = SETTINGS


class Caller(Protocol):
    """Makes calls; `client` are arguments of the client, `arguments` those of the call."""

    def request(self, action: Action[Any], client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        """Carry out an action with a new client and return its value."""

    def raw(self, action: Action[Any], **arguments: Any) -> RawResponse[Any]:
        """Carry out an action and return its raw response."""

    def events(
        self, action: StreamAction[Any], count: int, client: dict[str, Any] | None = None, **arguments: Any
    ) -> list[Any]:
        """Return the first `count` events of a stream and close it."""


class SyncCaller:
    """Calls with `Client`."""

    def __init__(self, server: Server) -> None:
        self._options: dict[str, Any] = {"base_url": server.url, "token": TOKEN}

    def request(self, action: Action[Any], client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        """Call and return the value."""
        with Client(**{**self._options, **(client or {})}) as made:
            return made.request(action, **arguments)

    def raw(self, action: Action[Any], **arguments: Any) -> RawResponse[Any]:
        """Call and return the raw response."""
        with Client(**self._options) as made:
            return made.raw_response(made.request)(action, **arguments)

    def events(
        self, action: StreamAction[Any], count: int, client: dict[str, Any] | None = None, **arguments: Any
    ) -> list[Any]:
        """Return the first events."""
        options = {**self._options, **(client or {})}
        with Client(**options) as made, made.stream(action, **arguments) as stream:
            return list(islice(stream, count))


class AsyncCaller:
    """Calls with `AsyncClient`, each in an event loop of its own."""

    def __init__(self, server: Server) -> None:
        self._options: dict[str, Any] = {"base_url": server.url, "token": TOKEN}

    def request(self, action: Action[Any], client: dict[str, Any] | None = None, **arguments: Any) -> Any:
        """Call and return the value."""

        async def run() -> Any:
            async with AsyncClient(**{**self._options, **(client or {})}) as made:
                return await made.request(action, **arguments)

        return asyncio.run(run())

    def raw(self, action: Action[Any], **arguments: Any) -> RawResponse[Any]:
        """Call and return the raw response."""

        async def run() -> RawResponse[Any]:
            async with AsyncClient(**self._options) as made:
                return await made.raw_response(made.request)(action, **arguments)

        return asyncio.run(run())

    def events(
        self, action: StreamAction[Any], count: int, client: dict[str, Any] | None = None, **arguments: Any
    ) -> list[Any]:
        """Return the first events."""

        async def run() -> list[Any]:
            found: list[Any] = []
            options = {**self._options, **(client or {})}
            async with AsyncClient(**options) as made, made.stream(action, **arguments) as stream:
                async for event in stream:
                    found.append(event)
                    if len(found) == count:
                        break
            return found

        return asyncio.run(run())
