"""What few programs use, by name: its modules are imported when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .raw import RawResponse
    from .sync_raw_stream import RawStream
    from .sync_stream import EventStream

__all__ = ["EventStream", "RawResponse", "RawStream"]

_MODULES: Final = {
    "EventStream": "sync_stream",
    "RawResponse": "raw",
    "RawStream": "sync_raw_stream",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __package__), name)
