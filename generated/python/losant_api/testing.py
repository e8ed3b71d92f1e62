"""The Losant API in memory, for tests of programs that use it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, TypeAlias, Unpack

from losant_api._runtime.async_testing import async_client_of
from losant_api._runtime.options import ClientOptions
from losant_api._runtime.testing import BaseFakeApi, FakeRequest
from losant_api.client import AsyncClient, Client

__all__ = ["FakeApi", "FakeRequest"]

_ActionName: TypeAlias = Literal[
    "device.delete",
    "device.export",
    "device.get",
    "device.getCommand",
    "device.getCompositeState",
    "device.getLogEntries",
    "device.getState",
    "device.patch",
    "device.removeData",
    "device.sendCommand",
    "device.sendState",
]
"""The name of an action, as documents and scopes have it."""


class FakeApi(BaseFakeApi[_ActionName]):
    """The API in memory: each action answers with its documented example.

        api = FakeApi()
        client = api.client()

    `requests` keeps what was asked; `reply`, `fail`, `disconnect` and `play` change
    what is answered. Nothing is sent anywhere.
    """

    _package: ClassVar[str] = "losant_api"
    _base_url: ClassVar[str] = "https://api.losant.com"
    _resources: ClassVar[Sequence[str]] = ["device"]
    _examples: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "device.delete": {"200": "success"},
        "device.export": {"200": "success"},
        "device.get": {"200": "device"},
        "device.getCommand": {"200": "device_commands"},
        "device.getCompositeState": {"200": "composite_device_state"},
        "device.getLogEntries": {"200": "device_log"},
        "device.getState": {"200": "device_states"},
        "device.patch": {"200": "device"},
        "device.removeData": {"200": "success"},
        "device.sendCommand": {"200": "success"},
        "device.sendState": {"200": "success"},
    }

    def client(self, **options: Unpack[ClientOptions]) -> Client:
        """Return a client of this API; it does not retry unless `max_retries` says so.

        Raises ValueError for options that make no sense.
        """
        return self._sync(Client, options)

    def async_client(self, **options: Unpack[ClientOptions]) -> AsyncClient:
        """Return an asynchronous client of this API, as `client` does."""
        return async_client_of(AsyncClient, self._base_url, self.handle, options)
