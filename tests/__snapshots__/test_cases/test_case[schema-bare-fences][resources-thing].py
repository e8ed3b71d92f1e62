# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.plain import Plain
from example_api.models.broken import Broken
from example_api.models.half import Half
from example_api.models.turned import Turned
from example_api.models.value import Value

PATCH: Final[Action[Half | Turned | Broken | Value]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    authenticated=False,
    body=Plain,
    responses={200: Half, 201: Turned, 202: Broken, 203: Value},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def patch(
        self, *, thing_id: str, body: Plain, **options: Unpack[RequestOptions]
    ) -> Half | Turned | Broken | Value:
        """Update a book.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            body: A plain thing.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Half | Turned | Broken | Value: Half (200). Turned (201). Broken (202).
                Value (203).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.thing.patch(
                thing_id="575ec8687ae143cd83dc4a97",
                body={"name": "Ann"},
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

    patch = awaited(ThingResource.patch)
