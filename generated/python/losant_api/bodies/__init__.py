# Generated from schemas.md. Do not edit.
"""Bodies: what is sent, a module per schema."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from losant_api.bodies.device_command import DeviceCommand
    from losant_api.bodies.device_patch import DevicePatch
    from losant_api.bodies.single_or_multiple_device_states import (
        SingleOrMultipleDeviceStates,
    )

__all__ = [
    "DeviceCommand",
    "DevicePatch",
    "SingleOrMultipleDeviceStates",
]

_MODULES: Final = {
    "DeviceCommand": "device_command",
    "DevicePatch": "device_patch",
    "SingleOrMultipleDeviceStates": "single_or_multiple_device_states",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
