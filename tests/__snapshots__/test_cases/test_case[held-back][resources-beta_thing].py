# Generated from thing.md. Do not edit.
"""Actions of the Beta Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.thing import Thing as ThingBody
from example_api.models.thing import Thing

EXPORT: Final[Action[Thing]] = Action(
    name="betaThing.export",
    method="POST",
    path="/things/{THING_ID}/export",
    body=ThingBody,
    responses={200: Thing},
)


class BetaThingResource(BaseResource):
    """Actions of the Beta Thing resource."""

    def export(
        self,
        *,
        thing_id: int | str,
        body: ThingBody | Thing,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Export a thing.

        Status:
            Beta: it may change.

        Args:
            thing_id: ID associated with the thing, for example `5`.
            body: A thing. What was read as `Thing` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Scopes:
            Any of `all.Application` or `thing.export`.

        Example:
            client.beta.thing.export(thing_id=5, body={"name": "wheel"})
        """
        return self._client.request(
            EXPORT,
            path={"THING_ID": thing_id},
            body=body,
            options=options,
        )


class AsyncBetaThingResource(BaseAsyncResource):
    """Actions of the Beta Thing resource."""

    export = awaited(BetaThingResource.export)
