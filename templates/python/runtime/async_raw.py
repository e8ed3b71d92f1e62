"""Methods that return raw responses, by awaiting; see `raw`."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from . import async_streams
from .deprecation import silent, warning_as
from .raw import RawResponse, capturing

P = ParamSpec("P")
T = TypeVar("T")


def responding(
    method: Callable[P, Awaitable[T]],
) -> Callable[P, Awaitable[RawResponse[T]]]:
    """Return `method` so that it returns the response."""
    quiet = silent(method)

    @wraps(quiet)
    async def respond(*args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        with capturing() as capture:
            await quiet(*args, **kwargs)
        return capture.response()

    return warning_as(method, respond)


def streaming(
    method: Callable[P, Awaitable[Any]],
) -> Callable[P, AbstractAsyncContextManager["async_streams.AsyncRawStream"]]:
    """Return `method` so that it opens the response, which leaving the block closes."""
    quiet = silent(method)

    @wraps(quiet)
    @asynccontextmanager
    async def open_(
        *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator["async_streams.AsyncRawStream"]:
        with capturing(is_stream=True) as capture:
            await quiet(*args, **kwargs)
        stream = async_streams.AsyncRawStream(*capture.taken())
        try:
            yield stream
        finally:
            await stream.aclose()

    return warning_as(method, open_)
