# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.thing import Thing

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
    responses={200: Thing},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: int | str,
        colour: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Return a thing, as `thing.trace` does.

        Args:
            thing_id: ID associated with the thing, for example `5`.
            colour: Which colour to return. Beta: it may change.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Scopes:
            Any of `all.Application` or `thing.get`.
        """
        return self._client.request(
            GET,
            path={"THING_ID": thing_id},
            query={"colour": colour},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
