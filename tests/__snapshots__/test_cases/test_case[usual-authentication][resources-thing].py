# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.models.thing import Thing

GET_ONE: Final[Action[Thing]] = Action(
    name="thing.getOne",
    method="GET",
    path="/things/{THING_ID}/one",
    authenticated=False,
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_TWO: Final[Action[Thing]] = Action(
    name="thing.getTwo",
    method="GET",
    path="/things/{THING_ID}/two",
    authenticated=False,
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_THREE: Final[Action[Thing]] = Action(
    name="thing.getThree",
    method="GET",
    path="/things/{THING_ID}/three",
    authenticated=False,
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_FOUR: Final[Action[Thing]] = Action(
    name="thing.getFour",
    method="GET",
    path="/things/{THING_ID}/four",
    authenticated=False,
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_FIVE: Final[Action[Thing]] = Action(
    name="thing.getFive",
    method="GET",
    path="/things/{THING_ID}/five",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_SIX: Final[Action[Thing]] = Action(
    name="thing.getSix",
    method="GET",
    path="/things/{THING_ID}/six",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_SEVEN: Final[Action[Thing]] = Action(
    name="thing.getSeven",
    method="GET",
    path="/things/{THING_ID}/seven",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_EIGHT: Final[Action[Thing]] = Action(
    name="thing.getEight",
    method="GET",
    path="/things/{THING_ID}/eight",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_NINE: Final[Action[Thing]] = Action(
    name="thing.getNine",
    method="GET",
    path="/things/{THING_ID}/nine",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)

GET_TEN: Final[Action[Thing]] = Action(
    name="thing.getTen",
    method="GET",
    path="/things/{THING_ID}/ten",
    responses={200: Thing},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def get_one(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_ONE,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_two(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_TWO,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_three(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_THREE,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_four(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET_FOUR,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_five(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            None: any token will do.
        """
        return self._client.request(
            GET_FIVE,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_six(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            None: any token will do.
        """
        return self._client.request(
            GET_SIX,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_seven(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `things:read`, `things:write` or `admin.all`.
        """
        return self._client.request(
            GET_SEVEN,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_eight(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `things:read` or `things:write`.
        """
        return self._client.request(
            GET_EIGHT,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_nine(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `things:read`, `things:*` or `thing.get`.
        """
        return self._client.request(
            GET_NINE,
            path={"THING_ID": thing_id},
            options=options,
        )

    def get_ten(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Retrieve information on a thing.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `things:read` or `things:write`.
        """
        return self._client.request(
            GET_TEN,
            path={"THING_ID": thing_id},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    get_one = awaited(ThingResource.get_one)
    get_two = awaited(ThingResource.get_two)
    get_three = awaited(ThingResource.get_three)
    get_four = awaited(ThingResource.get_four)
    get_five = awaited(ThingResource.get_five)
    get_six = awaited(ThingResource.get_six)
    get_seven = awaited(ThingResource.get_seven)
    get_eight = awaited(ThingResource.get_eight)
    get_nine = awaited(ThingResource.get_nine)
    get_ten = awaited(ThingResource.get_ten)
