# Generated from thing.md. Do not edit.
"""Events: what streams bring, a module per documented event."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from example_api._runtime.event import StreamEvent, UnknownEvent

if TYPE_CHECKING:
    from example_api.events.thing import ThingEvent
    from example_api.events.things import ThingsEvent

__all__ = [
    "StreamEvent",
    "ThingEvent",
    "ThingsEvent",
    "UnknownEvent",
]

_MODULES: Final = {
    "ThingEvent": "thing",
    "ThingsEvent": "things",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
