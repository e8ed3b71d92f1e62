# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_client import BaseAsyncClient
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_client import BaseClient

GET: Final[Action[Any]] = Action(
    name="thing.get",
    method="GET",
    path="/thing",
)


class ThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send `GET /thing`.

        Args:
            **options: Timeout, retries and more, for this call only.

        Scopes:
            Any of those of the token.
        """
        return self._client.request(
            GET,
            options=options,
        )


class AsyncThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseAsyncClient) -> None:
        """Make calls through `client`."""
        self._client = client

    async def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send `GET /thing`.

        Args:
            **options: Timeout, retries and more, for this call only.

        Scopes:
            Any of those of the token.
        """
        return await self._client.request(
            GET,
            options=options,
        )
