# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, Literal, TypeAlias, Unpack
from uuid import UUID

from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.thing import Thing

GetSize: TypeAlias = Literal["small", "large"]

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}/{SIZE}/{DAY}/{IS_DEEP}/{RATIO}/{NUMBERS}/{SINCE}",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get(
        self,
        *,
        thing_id: UUID | str,
        size: GetSize,
        day: date | str,
        is_deep: bool,
        ratio: float,
        numbers: Sequence[int],
        since: datetime | int,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec868-7ae1-43cd-83dc-4a97575ec868`.
            size: How large, for example `small`.
            day: Which day.
            is_deep: Whether to look deeper, for example `true`.
            ratio: Least ratio, for example `0.5`.
            numbers: Which ones, for example `1,2`.
            since: Since when, for example `1465790400`.
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
            path={
                "THING_ID": _values.uuid(thing_id),
                "SIZE": size,
                "DAY": _values.full_date(day),
                "IS_DEEP": _values.scalar(is_deep),
                "RATIO": ratio,
                "NUMBERS": _values.comma_separated(numbers, _values.scalar),
                "SINCE": _values.timestamp_seconds(since),
            },
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
