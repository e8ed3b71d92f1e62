# Generated from schemas.md. Do not edit.
"""Models: what is received, a module per schema."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from example_api.models.thing import Thing
    from example_api.models.things import Things

__all__ = [
    "Thing",
    "Things",
]

_MODULES: Final = {
    "Thing": "thing",
    "Things": "things",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
