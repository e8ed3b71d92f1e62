# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_client import BaseAsyncClient
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_client import BaseClient
from example_api.models.error import Error
from example_api.models.thing import Thing

COPY: Final[Action[Thing | Error]] = Action(
    name="thing.copy",
    method="POST",
    path="/things/{THING_ID}/copy",
    required_scopes=(
        "all.Application",
        "thing.*",
        "thing.copy",
    ),
    responses={201: Thing, 202: Error},
    errors={
        404: "Error if thing was not found",
    },
)


class ThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client

    def copy(
        self,
        *,
        thing_id: str,
        **options: Unpack[RequestOptions],
    ) -> Thing | Error:
        """Copy a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing | Error: If the thing was copied (201). If it will be (202).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.copy`.
        """
        return self._client.request(
            COPY,
            path={
                "THING_ID": thing_id,
            },
            options=options,
        )


class AsyncThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseAsyncClient) -> None:
        """Make calls through `client`."""
        self._client = client

    async def copy(
        self,
        *,
        thing_id: str,
        **options: Unpack[RequestOptions],
    ) -> Thing | Error:
        """Copy a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing | Error: If the thing was copied (201). If it will be (202).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.copy`.
        """
        return await self._client.request(
            COPY,
            path={
                "THING_ID": thing_id,
            },
            options=options,
        )
