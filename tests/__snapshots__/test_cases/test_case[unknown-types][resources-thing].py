# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, Unpack

from example_api._runtime import values as _values
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


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: str,
        limit: str | None = None,
        order: str | None = None,
        picture: str | None = None,
        since: str | None = None,
        size: int | None = None,
        start: datetime | int | None = None,
        day: date | str | None = None,
        level: int | None = None,
        pairs: Any = None,
        errors: Any = None,
        ids: Sequence[int] | None = None,
        x_tags: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example `42`.
            limit: Max things to return. The API's default is `10`.
            order: Direction to sort by. The API's default is `asc`.
            picture: What it looks like.
            since: When to start.
            size: How large. The API's default is `large`.
            start: Start of the range (ms since epoch). The API's default is `now`.
            day: Day of the thing. The API's default is `2017-06-13`.
            level: How much to tell. Accepted values are: 1, two. The API's default
                is `1`.
            pairs: Pairs to look for.
            errors: Errors to look for.
            ids: IDs to look for. The API's default is `1`.
            x_tags: Tags of the trace.
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
                "limit": limit,
                "order": order,
                "picture": picture,
                "since": since,
                "size": size,
                "start": _values.timestamp(start),
                "day": _values.full_date(day),
                "level": level,
                "pairs": pairs,
                "errors": errors,
                "ids": _values.comma_separated(ids, _values.scalar),
            },
            headers={"X-Tags": x_tags},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
