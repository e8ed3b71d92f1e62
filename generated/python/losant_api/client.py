"""Clients of the Losant API."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from losant_api import resources as _resources
from losant_api._runtime.async_client import BaseAsyncClient
from losant_api._runtime.settings import Settings
from losant_api._runtime.sync_client import BaseClient

_SETTINGS = Settings(
    base_url="https://api.losant.com",
    environment="LOSANT_API",
    package="losant_api",
    user_agent="losant-api/0.1.0",
)


class Client(BaseClient):
    """Synchronous client of the Losant API.

    It may be shared by threads. The token is the argument `token` (a string, or a
    function asked before each attempt), else the environment variable
    `LOSANT_API_TOKEN`.
    """

    _settings: ClassVar[Settings] = _SETTINGS

    @cached_property
    def device(self) -> _resources.device.DeviceResource:
        """Actions of the Device resource."""
        from losant_api.resources.device import DeviceResource

        return DeviceResource(self)


class AsyncClient(BaseAsyncClient):
    """Asynchronous client of the Losant API.

    It may be shared by tasks of one event loop. The token is the argument `token` (a
    string, or a function asked before each attempt), else the environment variable
    `LOSANT_API_TOKEN`.
    """

    _settings: ClassVar[Settings] = _SETTINGS

    @cached_property
    def device(self) -> _resources.device.AsyncDeviceResource:
        """Actions of the Device resource."""
        from losant_api.resources.device import AsyncDeviceResource

        return AsyncDeviceResource(self)
