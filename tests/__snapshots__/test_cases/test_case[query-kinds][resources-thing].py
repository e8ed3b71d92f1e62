# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.unset import UNSET, Unset
from example_api.models.thing import Thing

GetSortDirection: TypeAlias = Literal["asc", "desc"]

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: str,
        callback_url: str,
        limit: int | None = None,
        ratio: float | None = None,
        since: datetime | int | None = None,
        start: datetime | timedelta | int | None = None,
        end: datetime | int | None = None,
        duration: timedelta | int | None = None,
        keep_alive: timedelta | int | None = None,
        sort_direction: GetSortDirection | None = None,
        deep: bool | None = None,
        include: Sequence[str] | str | None = None,
        org_id: str | Unset | None = UNSET,
        email: str | None = None,
        filter: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            callback_url: Where to post the result.
            limit: Max things to return. The API's default is `10`.
            ratio: Least ratio.
            since: Look for things since this time (ms since epoch).
            start: Start of range (ms since epoch - 0 means now, negative is
                relative to now). The API's default is `1`.
            end: End of range to look at. The API's default is `0`.
            duration: Duration in milliseconds. The API's default is `86400000`.
            keep_alive: Number of seconds between keepalive messages. The API's
                default is `2`.
            sort_direction: Direction to sort by. Accepted values are: asc, desc.
                The API's default is `asc`.
            deep: If set, look into the things of things. The API's default is
                `false`.
            include: Comma seperated list of fields to include.
            org_id: If not provided, return all things. If provided but blank, only
                return your own. If provided and an id, only return those of the
                organization.
            email: Address to write to. Defaults to the user's.
            filter: Supports globbing. Blank or not provided means no filtering.
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
            query={
                "callbackUrl": callback_url,
                "limit": limit,
                "ratio": ratio,
                "since": _values.timestamp(since),
                "start": _values.relative_timestamp(start),
                "end": _values.timestamp(end),
                "duration": _values.milliseconds(duration),
                "keepAlive": _values.seconds(keep_alive),
                "sortDirection": sort_direction,
                "deep": deep,
                "include": _values.comma_separated(include),
                "orgId": _values.optional_id(org_id),
                "email": email,
                "filter": filter,
            },
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
