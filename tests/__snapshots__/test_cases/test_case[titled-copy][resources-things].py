# Generated from things.md. Do not edit.
"""Actions of the Things resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_client import BaseAsyncClient
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_client import BaseClient
from example_api.models.things import Things

GET: Final[Action[Things]] = Action(
    name="things.get",
    method="GET",
    path="/things",
    required_scopes=(
        "all.Application",
        "thing.*",
        "thing.get",
    ),
    responses={200: Things},
    errors={
        404: "Error if thing was not found",
    },
)


class ThingsResource:
    """Actions of the Things resource."""

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client

    def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> Things:
        """Return things.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things: Collection of things (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.get`.
        """
        return self._client.request(
            GET,
            options=options,
        )


class AsyncThingsResource:
    """Actions of the Things resource."""

    def __init__(self, client: BaseAsyncClient) -> None:
        """Make calls through `client`."""
        self._client = client

    async def get(
        self,
        **options: Unpack[RequestOptions],
    ) -> Things:
        """Return things.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things: Collection of things (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.get`.
        """
        return await self._client.request(
            GET,
            options=options,
        )
