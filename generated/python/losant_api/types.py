"""What signatures and values of this package are made of: options, answers, streams.

Models, bodies, events and errors have modules of their own; what those share is here.
Each name is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from losant_api._runtime.action import Action, AnyAction, StreamAction
    from losant_api._runtime.async_client import AsyncToken
    from losant_api._runtime.async_raw_stream import AsyncRawStream
    from losant_api._runtime.async_stream import AsyncEventStream
    from losant_api._runtime.body import DateObject, TimestampLike
    from losant_api._runtime.errors import Answer
    from losant_api._runtime.event import StreamEvent, UnknownEvent
    from losant_api._runtime.files import FileContent, FileLike
    from losant_api._runtime.models import Model, Timestamp
    from losant_api._runtime.options import (
        CallOptions,
        ClientOptions,
        OnSchemaMismatch,
        RequestOptions,
        Timeout,
    )
    from losant_api._runtime.raw import RawResponse
    from losant_api._runtime.sync_client import Token
    from losant_api._runtime.sync_raw_stream import RawStream
    from losant_api._runtime.sync_stream import EventStream

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
    "Action": "losant_api._runtime.action",
    "Answer": "losant_api._runtime.errors",
    "AnyAction": "losant_api._runtime.action",
    "AsyncEventStream": "losant_api._runtime.async_stream",
    "AsyncRawStream": "losant_api._runtime.async_raw_stream",
    "AsyncToken": "losant_api._runtime.async_client",
    "CallOptions": "losant_api._runtime.options",
    "ClientOptions": "losant_api._runtime.options",
    "DateObject": "losant_api._runtime.body",
    "EventStream": "losant_api._runtime.sync_stream",
    "FileContent": "losant_api._runtime.files",
    "FileLike": "losant_api._runtime.files",
    "Model": "losant_api._runtime.models",
    "OnSchemaMismatch": "losant_api._runtime.options",
    "RawResponse": "losant_api._runtime.raw",
    "RawStream": "losant_api._runtime.sync_raw_stream",
    "RequestOptions": "losant_api._runtime.options",
    "StreamAction": "losant_api._runtime.action",
    "StreamEvent": "losant_api._runtime.event",
    "Timeout": "losant_api._runtime.options",
    "Timestamp": "losant_api._runtime.models",
    "TimestampLike": "losant_api._runtime.body",
    "Token": "losant_api._runtime.sync_client",
    "UnknownEvent": "losant_api._runtime.event",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return __all__
