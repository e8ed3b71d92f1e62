# Generated from thing.md. Do not edit.
"""A class of events."""

from dataclasses import dataclass
from typing import Literal

from example_api._runtime.event import StreamEvent
from example_api.models.thing import Thing


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class ThingEvent(StreamEvent):
    """One event of a stream."""

    name: Literal["thing"] = "thing"
    data: Thing
