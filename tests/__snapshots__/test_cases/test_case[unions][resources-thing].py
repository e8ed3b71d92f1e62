# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Unpack

from example_api._runtime import unions as _unions
from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.thing_patch_body import ThingPatchBody

PATCH: Final[Action[None]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    authenticated=False,
    body=ThingPatchBody,
    responses={204: None},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def patch(
        self,
        *,
        thing_id: int | bool,
        body: ThingPatchBody,
        at: str | int | None = None,
        ids: int | Sequence[int] | None = None,
        tags: str | Sequence[str] | None = None,
        names: Sequence[str] | str | None = None,
        styles: str | None = None,
        x_since: datetime | str | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Change a thing.

        Args:
            thing_id: ID associated with the thing, or whether it is the first, for
                example `true`.
            body: The fields of what `thing.patch` sends.
            at: When it changes. The API's default is `now`.
            ids: Which parts change. The API's default is `5`.
            tags: What the parts are tagged with.
            names: What the parts are called.
            styles: How the parts look.
            x_since: Since when it changes.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: The thing was changed (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            PATCH,
            path={"THING_ID": _unions.either(thing_id)},
            query={
                "at": at,
                "ids": _unions.either(ids, _values.repeated, _values.scalar),
                "tags": _values.comma_separated(tags),
                "names": _values.comma_separated(names),
                "styles": styles,
            },
            headers={"X-Since": x_since},
            body=body,
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    patch = awaited(ThingResource.patch)
