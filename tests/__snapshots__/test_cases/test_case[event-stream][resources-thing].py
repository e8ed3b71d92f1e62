# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, Unpack

from example_api._runtime import values as _values
from example_api._runtime.action import StreamAction
from example_api._runtime.async_methods import streamed
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.sync_stream import EventStream
from example_api.events.thing_gone import ThingGoneEvent
from example_api.events.thing_state import ThingStateEvent

STATE_STREAM: Final[StreamAction[ThingStateEvent | ThingGoneEvent]] = StreamAction(
    name="thing.stateStream",
    method="GET",
    path="/things/{THING_ID}/stateStream",
    events={"thingState": ThingStateEvent, "thingGone": ThingGoneEvent},
    errors={404: "Error if thing was not found"},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def state_stream(
        self,
        *,
        thing_id: str,
        keep_alive_interval: timedelta | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> EventStream[ThingStateEvent | ThingGoneEvent]:
        """Attach to a real time stream of states of this thing using Server Sent
        Events (SSE).

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            keep_alive_interval: Number of seconds between keepalive messages. The
                API's default is `2`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            SSE stream of new states of this thing.

        Raises:
            NotFoundError: Error if thing was not found (404).

        Scopes:
            Any of `all.Application`, `thing.*` or `thing.stateStream`.
        """
        return self._client.stream(
            STATE_STREAM,
            path={"THING_ID": thing_id},
            query={"keepAliveInterval": _values.seconds(keep_alive_interval)},
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    state_stream = streamed(ThingResource.state_stream)
