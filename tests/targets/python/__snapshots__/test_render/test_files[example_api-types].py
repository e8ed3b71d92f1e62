"""What signatures and values of this package are made of: options, answers, streams.

Models, bodies, events and errors have modules of their own; what those share is here.
Each name is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from example_api._runtime.action import Action, AnyAction, StreamAction
    from example_api._runtime.async_client import AsyncToken
    from example_api._runtime.async_raw_stream import AsyncRawStream
    from example_api._runtime.async_stream import AsyncEventStream
    from example_api._runtime.body import DateObject, TimestampLike
    from example_api._runtime.errors import Answer
    from example_api._runtime.event import StreamEvent, UnknownEvent
    from example_api._runtime.files import FileContent, FileLike
    from example_api._runtime.models import Model, Timestamp
    from example_api._runtime.options import (
        CallOptions,
        ClientOptions,
        OnSchemaMismatch,
        RequestOptions,
        Timeout,
    )
    from example_api._runtime.raw import RawResponse
    from example_api._runtime.sync_client import Token
    from example_api._runtime.sync_raw_stream import RawStream
    from example_api._runtime.sync_stream import EventStream

__all__ = [
    "Action",
    "Answer",
    "AnyAction",
    "AsyncEventStream",
    "AsyncRawStream",
    "AsyncToken",
    "CallOptions",
    "ClientOptions",
    "DateObject",
    "EventStream",
    "FileContent",
    "FileLike",
    "Model",
    "OnSchemaMismatch",
    "RawResponse",
    "RawStream",
    "RequestOptions",
    "StreamAction",
    "StreamEvent",
    "Timeout",
    "Timestamp",
    "TimestampLike",
    "Token",
    "UnknownEvent",
]

_MODULES: Final = {
    "Action": "example_api._runtime.action",
    "Answer": "example_api._runtime.errors",
    "AnyAction": "example_api._runtime.action",
    "AsyncEventStream": "example_api._runtime.async_stream",
    "AsyncRawStream": "example_api._runtime.async_raw_stream",
    "AsyncToken": "example_api._runtime.async_client",
    "CallOptions": "example_api._runtime.options",
    "ClientOptions": "example_api._runtime.options",
    "DateObject": "example_api._runtime.body",
    "EventStream": "example_api._runtime.sync_stream",
    "FileContent": "example_api._runtime.files",
    "FileLike": "example_api._runtime.files",
    "Model": "example_api._runtime.models",
    "OnSchemaMismatch": "example_api._runtime.options",
    "RawResponse": "example_api._runtime.raw",
    "RawStream": "example_api._runtime.sync_raw_stream",
    "RequestOptions": "example_api._runtime.options",
    "StreamAction": "example_api._runtime.action",
    "StreamEvent": "example_api._runtime.event",
    "Timeout": "example_api._runtime.options",
    "Timestamp": "example_api._runtime.models",
    "TimestampLike": "example_api._runtime.body",
    "Token": "example_api._runtime.sync_client",
    "UnknownEvent": "example_api._runtime.event",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return __all__
