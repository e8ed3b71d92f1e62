# Generated from thing.md. Do not edit.
"""A class of events."""

from dataclasses import dataclass
from typing import Literal

from example_api._runtime.event import StreamEvent
from example_api.models.things import Things


@dataclass(frozen=True, slots=True, kw_only=True, match_args=False)
class ThingsEvent(StreamEvent):
    """One event of a stream."""

    name: Literal["things"] = "things"
    data: Things
