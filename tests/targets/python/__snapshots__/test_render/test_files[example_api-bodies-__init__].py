# Generated from schemas.md. Do not edit.
"""Bodies: what is sent, a module per schema."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from example_api.bodies.thing import Thing
    from example_api.bodies.thing_filter import ThingFilter
    from example_api.bodies.thing_query import ThingQuery

__all__ = [
    "Thing",
    "ThingFilter",
    "ThingQuery",
]

_MODULES: Final = {
    "Thing": "thing",
    "ThingFilter": "thing_filter",
    "ThingQuery": "thing_query",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
