# Generated from thing.md. Do not edit.
"""The event `things` of a stream."""

from dataclasses import dataclass
from typing import Literal

from example_api._runtime.event import StreamEvent
from example_api.models.things import Things


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class ThingsEvent(StreamEvent):
    """The event `things`, whose data are of the type `Things`."""

    name: Literal["things"] = "things"
    data: Things
