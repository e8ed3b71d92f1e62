# Generated from thing.md. Do not edit.
"""The event `thing` of a stream."""

from dataclasses import dataclass
from typing import Literal

from example_api._runtime.event import StreamEvent
from example_api.models.thing import Thing


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class ThingEvent(StreamEvent):
    """The event `thing`, whose data are of the type `Thing`."""

    name: Literal["thing"] = "thing"
    data: Thing
