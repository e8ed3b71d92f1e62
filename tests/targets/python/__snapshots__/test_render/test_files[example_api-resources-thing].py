# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action, StreamAction
from example_api._runtime.async_methods import awaited, streamed
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.sync_stream import EventStream
from example_api.bodies.thing import Thing as ThingBody
from example_api.events.thing import ThingEvent
from example_api.events.things import ThingsEvent
from example_api.models.thing import Thing

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
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
    events={"thing": ThingEvent, "things": ThingsEvent},
)

PATCH: Final[Action[Thing]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    body=ThingBody,
    responses={200: Thing},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
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
        return self._client.request(GET, path={"THING_ID": thing_id}, options=options)

    def command_stream(
        self, *, thing_id: str, **options: Unpack[RequestOptions]
    ) -> EventStream[ThingEvent | ThingsEvent]:
        """Does Command Stream.

        Args:
            thing_id: What THING_ID is, for example `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            What happens.

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return self._client.stream(
            COMMAND_STREAM,
            path={"THING_ID": thing_id},
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
            path={"THING_ID": thing_id},
            body=body,
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
    command_stream = streamed(ThingResource.command_stream)
    patch = awaited(ThingResource.patch)
