"""The Example API in memory, for tests of programs that use it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, TypeAlias, Unpack

from example_api._runtime.async_testing import async_client_of
from example_api._runtime.options import ClientOptions
from example_api._runtime.testing import BaseFakeApi, FakeRequest
from example_api.client import AsyncClient, Client

__all__ = ["FakeApi", "FakeRequest"]

_ActionName: TypeAlias = Literal[
    "thing.get", "thing.commandStream", "thing.patch", "things.get", "things.import"
]
"""The name of an action, as documents and scopes have it."""


class FakeApi(BaseFakeApi[_ActionName]):
    """The API in memory: each action answers with its documented example.

        api = FakeApi()
        client = api.client()

    `requests` keeps what was asked; `reply`, `fail`, `disconnect` and `play` change
    what is answered. Nothing is sent anywhere.
    """

    _package: ClassVar[str] = "example_api"
    _base_url: ClassVar[str] = "https://api.example.com"
    _resources: ClassVar[Sequence[str]] = ["thing", "things"]
    _examples: ClassVar[Mapping[str, Mapping[str, str]]] = {
        "thing.get": {"200": "thing"},
        "thing.commandStream": {"thing": "thing", "things": "things"},
        "thing.patch": {"200": "thing"},
        "things.get": {"200": "things", "202": "thing"},
    }

    def client(self, **options: Unpack[ClientOptions]) -> Client:
        """Return a client of this API; it does not retry unless `max_retries` says so.

        Raises ValueError for options that make no sense.
        """
        return self._sync(Client, options)

    def async_client(self, **options: Unpack[ClientOptions]) -> AsyncClient:
        """Return an asynchronous client of this API, as `client` does."""
        return async_client_of(AsyncClient, self._base_url, self.handle, options)
