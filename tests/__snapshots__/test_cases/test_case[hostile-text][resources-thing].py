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

IMPORT: Final[Action[Thing]] = Action(
    name="thing.import",
    method="POST",
    path="/things/{THING_ID}/import",
    responses={200: Thing},
    errors={404: "\\\\N{DASH} %s $(rm) <script>"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def import_(
        self,
        *,
        thing_id: str,
        class_: str | None = None,
        timeout_: str | None = None,
        on: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """\"\"\"\\nimport os\\n\"\"\" and a \\ at the end of {{ 7*7 }} {% raw %} \\.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            class_: X'+PWN()+' \"\"\" \u202ebidi.
            timeout_: No: yes # not a comment.
            on: - 1_000.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: `*` !!python/object:os.system {x} (200).

        Raises:
            NotFoundError: \\\\N{DASH} %s $(rm) <script> (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.import`.
        """
        return self._client.request(
            IMPORT,
            path={"THING_ID": thing_id},
            query={"class": class_, "timeout": timeout_, "on": on},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    import_ = awaited(ThingResource.import_)
