"""Clients of the Example API."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from example_api import resources as _resources
from example_api._runtime.async_client import BaseAsyncClient
from example_api._runtime.settings import Settings
from example_api._runtime.sync_client import BaseClient

_SETTINGS = Settings(
    base_url="https://api.example.com",
    environment="EXAMPLE_API",
    package="example_api",
    user_agent="example-api/0.1.0",
)


class Client(BaseClient):
    """Synchronous client of the Example API.

    It may be shared by threads. The token is the argument `token` (a string, or a
    function asked before each attempt), else the environment variable
    `EXAMPLE_API_TOKEN`.
    """

    _settings: ClassVar[Settings] = _SETTINGS

    @cached_property
    def thing(self) -> _resources.thing.ThingResource:
        """Actions of the Thing resource."""
        from example_api.resources.thing import ThingResource

        return ThingResource(self)

    @cached_property
    def things(self) -> _resources.things.ThingsResource:
        """Actions of the Things resource."""
        from example_api.resources.things import ThingsResource

        return ThingsResource(self)


class AsyncClient(BaseAsyncClient):
    """Asynchronous client of the Example API.

    It may be shared by tasks of one event loop. The token is the argument `token` (a
    string, or a function asked before each attempt), else the environment variable
    `EXAMPLE_API_TOKEN`.
    """

    _settings: ClassVar[Settings] = _SETTINGS

    @cached_property
    def thing(self) -> _resources.thing.AsyncThingResource:
        """Actions of the Thing resource."""
        from example_api.resources.thing import AsyncThingResource

        return AsyncThingResource(self)

    @cached_property
    def things(self) -> _resources.things.AsyncThingsResource:
        """Actions of the Things resource."""
        from example_api.resources.things import AsyncThingsResource

        return AsyncThingsResource(self)
