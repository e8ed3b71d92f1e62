# Generated from schemas.md. Do not edit.
"""Models: what is received, a module per schema."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from losant_api.models.composite_device_state import CompositeDeviceState
    from losant_api.models.device import Device
    from losant_api.models.device_commands import DeviceCommands
    from losant_api.models.device_log import DeviceLog
    from losant_api.models.device_states import DeviceStates
    from losant_api.models.success import Success

__all__ = [
    "CompositeDeviceState",
    "Device",
    "DeviceCommands",
    "DeviceLog",
    "DeviceStates",
    "Success",
]

_MODULES: Final = {
    "CompositeDeviceState": "composite_device_state",
    "Device": "device",
    "DeviceCommands": "device_commands",
    "DeviceLog": "device_log",
    "DeviceStates": "device_states",
    "Success": "success",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
