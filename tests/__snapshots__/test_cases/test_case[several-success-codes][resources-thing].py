# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.error import Error
from example_api.models.thing import Thing

COPY: Final[Action[Thing | Error]] = Action(
    name="thing.copy",
    method="POST",
    path="/things/{THING_ID}/copy",
    responses={201: Thing, 202: Error},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def copy(
        self, *, thing_id: str, **options: Unpack[RequestOptions]
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
        return self._client.request(COPY, path={"THING_ID": thing_id}, options=options)


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    copy = awaited(ThingResource.copy)
