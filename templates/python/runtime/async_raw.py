"""Methods that return raw responses, by awaiting; see `raw`."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from . import async_lazy
from .capture import capturing
from .deprecation import silent, warning_as
from .raw import RawResponse, raw_response

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
        return raw_response(*capture.taken())

    return warning_as(method, respond)


def streaming(
    method: Callable[P, Awaitable[Any]],
) -> Callable[P, AbstractAsyncContextManager["async_lazy.AsyncRawStream"]]:
    """Return `method` so that it opens the response, which leaving the block closes."""
    quiet = silent(method)

    @wraps(quiet)
    @asynccontextmanager
    async def open_(
        *args: P.args, **kwargs: P.kwargs
    ) -> AsyncGenerator["async_lazy.AsyncRawStream"]:
        with capturing(is_stream=True) as capture:
            await quiet(*args, **kwargs)
        stream = async_lazy.AsyncRawStream(*capture.taken())
        try:
            yield stream
        finally:
            await stream.aclose()

    return warning_as(method, open_)
