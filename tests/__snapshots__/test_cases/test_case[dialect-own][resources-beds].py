# Generated from reference.md. Do not edit.
"""Actions of the Beds resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.deprecation import (
    deprecated_arguments as _deprecated_arguments,
)
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.beds_plant_a_seed_body import BedsPlantASeedBody
from example_api.models.beds_look_at_the_beds_response import BedsLookAtTheBedsResponse
from example_api.models.beds_plant_a_seed_response import BedsPlantASeedResponse

LOOK_AT_THE_BEDS: Final[Action[BedsLookAtTheBedsResponse]] = Action(
    name="beds.lookAtTheBeds",
    method="GET",
    path="/beds",
    authenticated=False,
    responses={200: BedsLookAtTheBedsResponse},
)

PLANT_A_SEED: Final[Action[BedsPlantASeedResponse]] = Action(
    name="beds.plantASeed",
    method="POST",
    path="/beds/{bed}/seeds",
    body=BedsPlantASeedBody,
    responses={201: BedsPlantASeedResponse},
    errors={409: "There is no room in the bed"},
)


class BedsResource(BaseResource):
    """Actions of the Beds resource."""

    @_deprecated_arguments(rows="`rows` is deprecated.")
    def look_at_the_beds(
        self,
        *,
        light: str | None = None,
        rows: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> BedsLookAtTheBedsResponse:
        """All beds, the largest first.

        Args:
            light: Only beds with this light, `full` or `half`. The API's default is
                `any`.
            rows: Only beds with so many rows. (on its way out). Deprecated.
            **options: Timeout, retries and more, for this call only.

        Returns:
            BedsLookAtTheBedsResponse: Here they are (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            LOOK_AT_THE_BEDS,
            query={"light": light, "rows": rows},
            options=options,
        )

    def plant_a_seed(
        self, *, bed: str, body: BedsPlantASeedBody, **options: Unpack[RequestOptions]
    ) -> BedsPlantASeedResponse:
        """Put a seed into a bed.

        Args:
            bed: Which bed.
            body: The fields of what `beds.plantASeed` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            BedsPlantASeedResponse: It is in the ground (201).

        Raises:
            ConflictError: There is no room in the bed (409).

        Scopes:
            Any of `seeds:write` or `beds:write`.

        Example:
            client.beds.plant_a_seed(
                bed="b7",
                body={"species": "basil", "watering": {"hours": 12}},
            )
        """
        return self._client.request(
            PLANT_A_SEED,
            path={"bed": bed},
            body=body,
            options=options,
        )


class AsyncBedsResource(BaseAsyncResource):
    """Actions of the Beds resource."""

    look_at_the_beds = awaited(BedsResource.look_at_the_beds)
    plant_a_seed = awaited(BedsResource.plant_a_seed)
