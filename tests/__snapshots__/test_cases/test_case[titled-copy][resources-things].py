# Generated from things.md. Do not edit.
"""Actions of the Things resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.things import Things

GET: Final[Action[Things]] = Action(
    name="things.get",
    method="GET",
    path="/things",
    responses={200: Things},
    errors={404: "Error if thing was not found"},
)


class ThingsResource(BaseResource):
    """Actions of the Things resource."""

    def get(self, **options: Unpack[RequestOptions]) -> Things:
        """Return things.

        Args:
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things: Collection of things (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.get`.
        """
        return self._client.request(GET, options=options)


class AsyncThingsResource(BaseAsyncResource):
    """Actions of the Things resource."""

    get = awaited(ThingsResource.get)
