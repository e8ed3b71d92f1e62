# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_client import BaseAsyncClient
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_client import BaseClient
from example_api.bodies.thing_insert_update import ThingInsertUpdate
from example_api.models.thing import Thing

PATCH: Final[Action[Thing]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    required_scopes=(
        "all.Application",
        "thing.*",
        "thing.patch",
    ),
    body=ThingInsertUpdate,
    responses={200: Thing},
    errors={
        404: "Error if thing was not found",
    },
)


class ThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client

    def patch(
        self,
        *,
        thing_id: str,
        body: ThingInsertUpdate | Thing,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Update information about a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            body: The body of a Thing modification request. What was read as `Thing`
                is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.patch`.

        Example:
            client.thing.patch(
                thing_id="575ec8687ae143cd83dc4a97",
                body={"name": "Renamed"},
            )
        """
        return self._client.request(
            PATCH,
            path={
                "THING_ID": thing_id,
            },
            body=body,
            options=options,
        )


class AsyncThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseAsyncClient) -> None:
        """Make calls through `client`."""
        self._client = client

    async def patch(
        self,
        *,
        thing_id: str,
        body: ThingInsertUpdate | Thing,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Update information about a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            body: The body of a Thing modification request. What was read as `Thing`
                is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.patch`.

        Example:
            await client.thing.patch(
                thing_id="575ec8687ae143cd83dc4a97",
                body={"name": "Renamed"},
            )
        """
        return await self._client.request(
            PATCH,
            path={
                "THING_ID": thing_id,
            },
            body=body,
            options=options,
        )
