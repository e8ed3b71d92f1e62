"""Methods that return raw responses, by blocking; see `raw`."""

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from . import lazy
from .capture import capturing
from .deprecation import silent, warning_as
from .raw import RawResponse, raw_response

P = ParamSpec("P")
T = TypeVar("T")


def responding(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """Return `method` so that it returns the response."""
    quiet = silent(method)

    @wraps(quiet)
    def respond(*args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        with capturing() as capture:
            quiet(*args, **kwargs)
        return raw_response(*capture.taken())

    return warning_as(method, respond)


def streaming(
    method: Callable[P, Any],
) -> Callable[P, AbstractContextManager["lazy.RawStream"]]:
    """Return `method` so that it opens the response, which leaving the block closes."""
    quiet = silent(method)

    @wraps(quiet)
    @contextmanager
    def open_(*args: P.args, **kwargs: P.kwargs) -> Generator["lazy.RawStream"]:
        with capturing(is_stream=True) as capture:
            quiet(*args, **kwargs)
        stream = lazy.RawStream(*capture.taken())
        try:
            yield stream
        finally:
            stream.close()

    return warning_as(method, open_)
