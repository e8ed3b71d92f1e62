# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal, TypeAlias, Unpack
from uuid import UUID

from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.filter import Filter
from example_api.models.thing import Thing

GetOrder: TypeAlias = Literal["asc", "desc"]

GetLevel: TypeAlias = Literal["low", "high"]

GetSize: TypeAlias = Literal[1, 2, 3]

GetKind: TypeAlias = Literal["small", "large"]

GetXMode: TypeAlias = Literal["fast", "safe"]

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
        thing_id: int | str,
        ids: Sequence[int],
        isbn: str | None = None,
        limit: int | None = None,
        ratio: float | None = None,
        deep: bool | None = None,
        day: date | str | None = None,
        at: datetime | str | None = None,
        since: datetime | int | None = None,
        until: datetime | int | None = None,
        wait: timedelta | int | None = None,
        seconds: timedelta | int | None = None,
        trace: UUID | str | None = None,
        email: str | None = None,
        callback: str | None = None,
        order: GetOrder | None = None,
        level: GetLevel | None = None,
        size: GetSize | None = None,
        tags: Sequence[str] | str | None = None,
        days: Sequence[date | str] | None = None,
        match_: dict[str, Any] | None = None,
        filter: Filter | None = None,
        kind: GetKind | None = None,
        x_level: int | None = None,
        x_mode: GetXMode | None = None,
        if_modified_since: date | str | None = None,
        x_tags: Sequence[str] | str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example `42`.
            ids: IDs to look for.
            isbn: ISBN of the thing.
            limit: Max things to return. The API's default is `10`.
            ratio: Least ratio.
            deep: Look into the things of things. The API's default is `false`.
            day: Day of the thing.
            at: When to look.
            since: When to start.
            until: When to end.
            wait: How long to wait. The API's default is `500`.
            seconds: How long to wait after that. The API's default is `2`.
            trace: Trace of the request.
            email: Whom to tell.
            callback: Where to post the result.
            order: Direction to sort by. The API's default is `asc`.
            level: How much to tell.
            size: How large. Accepted values are: 1, 2, 3. The API's default is `2`.
            tags: Tags to look for.
            days: Days to look at.
            match_: What to look for.
            filter: What to leave out.
            kind: What kind of thing.
            x_level: How much to trace. The API's default is `1`.
            x_mode: How to trace. The API's default is `fast`.
            if_modified_since: Day of the last version.
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
                "ids": _values.repeated(ids, _values.scalar),
                "isbn": isbn,
                "limit": limit,
                "ratio": ratio,
                "deep": deep,
                "day": _values.full_date(day),
                "at": _values.date_time(at),
                "since": _values.timestamp(since),
                "until": _values.timestamp_seconds(until),
                "wait": _values.milliseconds(wait),
                "seconds": _values.seconds(seconds),
                "trace": _values.uuid(trace),
                "email": email,
                "callback": callback,
                "order": order,
                "level": level,
                "size": size,
                "tags": _values.comma_separated(tags),
                "days[]": _values.repeated(days, _values.full_date),
                "match": match_,
                "filter": filter,
                "kind": kind,
            },
            headers={
                "X-Level": x_level,
                "X-Mode": x_mode,
                "If-Modified-Since": _values.full_date(if_modified_since),
                "X-Tags": _values.comma_separated(x_tags),
            },
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
