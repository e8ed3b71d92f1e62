# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource

GET: Final[Action[Any]] = Action(
    name="thing.get",
    method="GET",
    path="/thing",
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(self, **options: Unpack[RequestOptions]) -> Any:
        """Send `GET /thing`.

        Args:
            **options: Timeout, retries and more, for this call only.

        Scopes:
            None: any token will do.
        """
        return self._client.request(GET, options=options)


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
