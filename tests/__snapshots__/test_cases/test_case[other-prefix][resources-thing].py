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

PUT: Final[Action[Thing]] = Action(
    name="thing.put",
    method="PUT",
    path="/things/{THING_ID}",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

HEAD: Final[Action[Thing]] = Action(
    name="thing.head",
    method="GET",
    path="/things/{THING_ID}/head",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Get a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Credentials:
            A token in the header `Authorization`, sent behind `Token`.
        """
        return self._client.request(GET, path={"THING_ID": thing_id}, options=options)

    def put(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Put a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Credentials:
            A token in the header `Authorization`, sent behind `Token` and an API key in
            the header `X-Vault-Token`.
        """
        return self._client.request(PUT, path={"THING_ID": thing_id}, options=options)

    def head(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Head a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Credentials:
            An API key in the header `PRIVATE-TOKEN`, or a token in the header
            `X-Signed`, sent behind `Key`.
        """
        return self._client.request(HEAD, path={"THING_ID": thing_id}, options=options)


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
    put = awaited(ThingResource.put)
    head = awaited(ThingResource.head)
