# Generated from lamp.md. Do not edit.
"""Actions of the Lamp resource."""

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
from example_api.bodies.lamp import Lamp as LampBody
from example_api.bodies.lamp_replace_body import LampReplaceBody
from example_api.models.lamp import Lamp

PATCH: Final[Action[Lamp]] = Action(
    name="lamp.patch",
    method="PATCH",
    path="/lamps/{lampId}",
    authenticated=False,
    body=LampBody,
    responses={200: Lamp},
)

REPLACE: Final[Action[None]] = Action(
    name="lamp.replace",
    method="POST",
    path="/lamps/{lampId}/bulb",
    authenticated=False,
    body=LampReplaceBody,
    responses={204: None},
)


class LampResource(BaseResource):
    """Actions of the Lamp resource."""

    @_deprecated_arguments(
        {
            "/shade": "`shade` is deprecated.",
            "/modelNumber": (
                "`modelNumber` is deprecated since 1.4. Use `name` instead. It was "
                "printed on the foot of the lamp, where nobody read it, for as long as "
                "lamps had feet."
            ),
            "/bulbs/watts": "`bulbs.watts` is deprecated. Use `lumens` instead.",
            "/place/room~1floor": "`place.room/floor` is deprecated.",
        },
        force="`force` is deprecated.",
    )
    def patch(
        self,
        *,
        lamp_id: str,
        body: LampBody | Lamp,
        force: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> Lamp:
        """Change a lamp.

        Args:
            lamp_id: ID of the lamp, for example `a1`.
            body: A lamp. What was read as `Lamp` is taken, too.
            force: Whether to change it while it burns. Deprecated.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Lamp: The lamp (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            PATCH,
            path={"lampId": lamp_id},
            query={"force": force},
            body=body,
            options=options,
        )

    @_deprecated_arguments({"/power": "`power` is deprecated. Use `lumens` instead."})
    def replace(
        self, *, lamp_id: str, body: LampReplaceBody, **options: Unpack[RequestOptions]
    ) -> None:
        """Replace the bulb of a lamp.

        Args:
            lamp_id: ID of the lamp, for example `a1`.
            body: The fields of what `lamp.replace` sends.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: The bulb is in (204).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            REPLACE,
            path={"lampId": lamp_id},
            body=body,
            options=options,
        )


class AsyncLampResource(BaseAsyncResource):
    """Actions of the Lamp resource."""

    patch = awaited(LampResource.patch)
    replace = awaited(LampResource.replace)
