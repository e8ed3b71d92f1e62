# Generated from things.md. Do not edit.
"""Actions of the Things resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal, TypeAlias, Unpack
from uuid import UUID

from example_api._runtime import unions as _unions
from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.unset import UNSET, Unset
from example_api.bodies.thing_filter import ThingFilter
from example_api.bodies.thing_query import ThingQuery
from example_api.models.thing import Thing
from example_api.models.things import Things

GetSortField: TypeAlias = Literal["name", "creationDate"]

GET: Final[Action[Things | Thing]] = Action(
    name="things.get",
    method="GET",
    path="/things",
    responses={200: Things, 202: Thing},
)

IMPORT: Final[Action[Any]] = Action(
    name="things.import",
    method="POST",
    path="/things/import",
    authenticated=False,
    body=ThingQuery,
    responses={200: Any},
)


class ThingsResource(BaseResource):
    """Actions of the Things resource."""

    def get(
        self,
        *,
        page: int,
        sort_field: GetSortField | None = None,
        filter: ThingFilter | None = None,
        string_value: str | None = None,
        integer_value: int | None = None,
        number_value: float | None = None,
        boolean_value: bool | None = None,
        date_value: date | str | None = None,
        date_time_value: datetime | str | None = None,
        uuid_value: UUID | str | None = None,
        timestamp_value: datetime | int | None = None,
        timestamp_seconds_value: datetime | int | None = None,
        relative_timestamp_value: datetime | timedelta | int | None = None,
        milliseconds_value: timedelta | int | None = None,
        seconds_value: timedelta | int | None = None,
        list_value: Sequence[str] | str | None = None,
        optional_id_value: str | Unset | None = UNSET,
        union_value: int | Sequence[int] | None = None,
        x_trace: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Things | Thing:
        """Does Get.

        Args:
            page: What page is.
            sort_field: What sortField is. The API's default is `name`.
            filter: What filter is.
            string_value: What stringValue is.
            integer_value: What integerValue is.
            number_value: What numberValue is.
            boolean_value: What booleanValue is.
            date_value: What dateValue is.
            date_time_value: What date-timeValue is.
            uuid_value: What uuidValue is.
            timestamp_value: What timestampValue is.
            timestamp_seconds_value: What timestamp-secondsValue is.
            relative_timestamp_value: What relative-timestampValue is.
            milliseconds_value: What millisecondsValue is.
            seconds_value: What secondsValue is.
            list_value: What listValue is.
            optional_id_value: What optional-idValue is.
            union_value: What unionValue is.
            x_trace: What X-Trace is.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things | Thing: It worked (200). It will work (202).

        Scopes:
            Any of `all.User` or `thing.*`.
        """
        return self._client.request(
            GET,
            query={
                "page": page,
                "sortField": sort_field,
                "filter": filter,
                "stringValue": string_value,
                "integerValue": integer_value,
                "numberValue": number_value,
                "booleanValue": boolean_value,
                "dateValue": _values.full_date(date_value),
                "date-timeValue": _values.date_time(date_time_value),
                "uuidValue": _values.uuid(uuid_value),
                "timestampValue": _values.timestamp(timestamp_value),
                "timestamp-secondsValue": _values.timestamp_seconds(
                    timestamp_seconds_value
                ),
                "relative-timestampValue": _values.relative_timestamp(
                    relative_timestamp_value
                ),
                "millisecondsValue": _values.milliseconds(milliseconds_value),
                "secondsValue": _values.seconds(seconds_value),
                "listValue": _values.comma_separated(list_value),
                "optional-idValue": _values.optional_id(optional_id_value),
                "unionValue": _unions.either(
                    union_value, _values.comma_separated, _values.scalar
                ),
            },
            headers={"X-Trace": x_trace},
            options=options,
        )

    def import_(
        self, *, body: ThingQuery | Unset = UNSET, **options: Unpack[RequestOptions]
    ) -> Any:
        """Does Import.

        Args:
            body: The body, which the documentation does not describe. Nothing is
                sent when it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: It worked (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(IMPORT, body=body, options=options)


class AsyncThingsResource(BaseAsyncResource):
    """Actions of the Things resource."""

    get = awaited(ThingsResource.get)
    import_ = awaited(ThingsResource.import_)
