# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.thing_patch import ThingPatch
from example_api.models.thing import Thing

GetView: TypeAlias = Literal["short", "full"]

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

PATCH: Final[Action[Thing]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    body=ThingPatch,
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: str,
        view: GetView | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            view: What to show. Accepted values are: short, full. The API's default
                is `short`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.get`.
        """
        return self._client.request(
            GET,
            path={"THING_ID": thing_id},
            query={"view": view},
            options=options,
        )

    def patch(
        self,
        *,
        thing_id: str,
        body: ThingPatch | Thing,
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
                body={
                    "name": "Renamed",
                    "fields": [{"type": "checkbox", "label": "Loud"}],
                },
            )
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
    patch = awaited(ThingResource.patch)
