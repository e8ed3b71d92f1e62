# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action, StreamAction
from example_api._runtime.async_client import BaseAsyncClient
from example_api._runtime.async_stream import AsyncEventStream
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_client import BaseClient
from example_api._runtime.sync_stream import EventStream
from example_api.bodies.thing import Thing as ThingBody
from example_api.events.thing import ThingEvent
from example_api.events.things import ThingsEvent
from example_api.models.thing import Thing

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
    required_scopes=(
        "all.User",
        "thing.*",
    ),
    responses={200: Thing},
    errors={
        400: "Error if malformed request",
        503: (
            "word word word word word word word word word word word word word word "
            "word word word word word word word word word word word word word word "
            "word word "
        ),
    },
)

COMMAND_STREAM: Final[StreamAction[ThingEvent | ThingsEvent]] = StreamAction(
    name="thing.commandStream",
    method="GET",
    path="/things/{THING_ID}/stream",
    required_scopes=(
        "all.User",
        "thing.*",
    ),
    events={"thing": ThingEvent, "things": ThingsEvent},
)

PATCH: Final[Action[Thing]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    required_scopes=(
        "all.User",
        "thing.*",
    ),
    body=ThingBody,
    responses={200: Thing},
)


class ThingResource:
    """Actions of the Thing resource."""

    def __init__(self, client: BaseClient) -> None:
        """Make calls through `client`."""
        self._client = client

    def get(
        self,
        *,
        thing_id: str,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve a thing.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            ServerError: Word word word word word word word word word word word word
                word word word word word word word word word word word word word word
                word word word word (503).

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return self._client.request(
            GET,
            path={
                "THING_ID": thing_id,
            },
            options=options,
        )

    def command_stream(
        self,
        *,
        thing_id: str,
        **options: Unpack[RequestOptions],
    ) -> EventStream[ThingEvent | ThingsEvent]:
        """Does Command Stream.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            EventStream[ThingEvent | ThingsEvent]: What happens.

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return self._client.stream(
            COMMAND_STREAM,
            path={
                "THING_ID": thing_id,
            },
            options=options,
        )

    def patch(
        self,
        *,
        thing_id: str,
        body: ThingBody | Thing,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Does Patch.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            body: A single Thing. What was read as `Thing` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: It worked (200).

        Scopes:
            Any of `all.User` or `thing.*`.
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

    async def get(
        self,
        *,
        thing_id: str,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve a thing.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            ServerError: Word word word word word word word word word word word word
                word word word word word word word word word word word word word word
                word word word word (503).

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return await self._client.request(
            GET,
            path={
                "THING_ID": thing_id,
            },
            options=options,
        )

    def command_stream(
        self,
        *,
        thing_id: str,
        **options: Unpack[RequestOptions],
    ) -> AsyncEventStream[ThingEvent | ThingsEvent]:
        """Does Command Stream.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            AsyncEventStream[ThingEvent | ThingsEvent]: What happens.

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return self._client.stream(
            COMMAND_STREAM,
            path={
                "THING_ID": thing_id,
            },
            options=options,
        )

    async def patch(
        self,
        *,
        thing_id: str,
        body: ThingBody | Thing,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Does Patch.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            body: A single Thing. What was read as `Thing` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: It worked (200).

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return await self._client.request(
            PATCH,
            path={
                "THING_ID": thing_id,
            },
            body=body,
            options=options,
        )
