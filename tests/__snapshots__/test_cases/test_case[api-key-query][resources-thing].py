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
    errors={404: "Error if thing was not found"},
)

DELETE: Final[Action[Thing]] = Action(
    name="thing.delete",
    method="DELETE",
    path="/things/{THING_ID}",
    authenticated=False,
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: str,
        limit: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            limit: How many parts to return. The API's default is `10`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Credentials:
            An API key in the query parameter `api_key`.
        """
        return self._client.request(
            GET,
            path={"THING_ID": thing_id},
            query={"limit": limit},
            options=options,
        )

    def delete(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Delete information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Credentials:
            None are needed, and none are sent.
        """
        return self._client.request(
            DELETE,
            path={"THING_ID": thing_id},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
    delete = awaited(ThingResource.delete)
