# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, Literal, TypeAlias, Unpack

from example_api._runtime import values as _values
from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.thing import Thing

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
        sort_by: str | None = None,
        words: str | None = None,
        only: str | None = None,
        isbn: str | None = None,
        postal_code: str | None = None,
        zip: str | None = None,
        edition: str | None = None,
        flag: bool | None = None,
        amount: int | None = None,
        mixed: str | None = None,
        seconds: timedelta | int | None = None,
        comma_separated: Sequence[str] | str | None = None,
        ids: Sequence[int] | None = None,
        names: Sequence[str] | str | None = None,
        x_mode: GetXMode | None = None,
        x_level: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example `42`.
            sort_by: Should be one of the fields.
            words: Filter out by words.
            only: Allow list of the names.
            isbn: ISBN of the thing.
            postal_code: Where it is.
            zip: Where it was.
            edition: What edition.
            flag: Anything.
            amount: Anything. The API's default is `1`.
            mixed: Anything. The API's default is `all`.
            seconds: Wait in seconds. The API's default is `1`.
            comma_separated: Comma separated list of names.
            ids: Which ones.
            names: Which names.
            x_mode: How to trace. Accepted values are: fast, safe. The API's default
                is `fast`.
            x_level: How much to trace. The API's default is `1`.
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
                "sortBy": sort_by,
                "words": words,
                "only": only,
                "isbn": isbn,
                "postalCode": postal_code,
                "zip": zip,
                "edition": edition,
                "flag": flag,
                "amount": amount,
                "mixed": mixed,
                "seconds": _values.seconds(seconds),
                "comma_separated": _values.comma_separated(comma_separated),
                "ids": _values.repeated(ids, _values.scalar),
                "names[]": _values.repeated(names),
            },
            headers={"X-Mode": x_mode, "X-Level": x_level},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
