# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime import cookies as _cookies
from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.thing import Thing

GetTheme: TypeAlias = Literal["light", "dark"]

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

DELETE: Final[Action[None]] = Action(
    name="thing.delete",
    method="DELETE",
    path="/things/{THING_ID}",
    authenticated=False,
    responses={204: None},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: str,
        visit: int,
        x_trace: str | None = None,
        theme: GetTheme | None = None,
        seen: Sequence[str] | str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            visit: Number of the visit.
            x_trace: Traces the request.
            theme: Colors of the thing. Accepted values are: light, dark. The API's
                default is `light`.
            seen: Things that were seen.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Credentials:
            An API key in the cookie `sid`.
        """
        return self._client.request(
            GET,
            path={"THING_ID": thing_id},
            headers=_cookies.with_cookies(
                {"X-Trace": x_trace},
                {"visit": visit, "theme": theme, "seen": _values.comma_separated(seen)},
            ),
            options=options,
        )

    def delete(
        self, *, thing_id: str, confirmed: bool, **options: Unpack[RequestOptions]
    ) -> None:
        """Delete a thing.

        Args:
            thing_id: ID associated with the thing, for example `5`.
            confirmed: Whether to delete it.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: The thing is gone (204).

        Credentials:
            None are needed, and none are sent.
        """
        return self._client.request(
            DELETE,
            path={"THING_ID": thing_id},
            headers=_cookies.with_cookies({}, {"confirmed": confirmed}),
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
    delete = awaited(ThingResource.delete)
