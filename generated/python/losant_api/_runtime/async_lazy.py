"""What few asynchronous programs use, by name; see `lazy`."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .async_raw_stream import AsyncRawStream
    from .async_stream import AsyncEventStream

__all__ = ["AsyncEventStream", "AsyncRawStream"]

_MODULES: Final = {
    "AsyncEventStream": "async_stream",
    "AsyncRawStream": "async_raw_stream",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __package__), name)
