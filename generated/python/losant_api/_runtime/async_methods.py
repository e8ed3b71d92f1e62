"""Asynchronous methods, made of those that block.

A method of a resource says what is sent and leaves the sending to `self`: to its client
and its iterators. Called with an asynchronous resource, the same code returns what that
one's client makes of it: something to await, or to iterate over with `async for`. So a
method and its docstring stand in a module once, and type checkers and editors have the
parameters and the docstring of both.
"""

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from functools import update_wrapper, wraps
from types import FunctionType
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from . import async_lazy, lazy
from .deprecation import silent, warning_as

P = ParamSpec("P")
T = TypeVar("T")


def awaited(
    method: Callable[Concatenate[Any, P], T],
) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]:
    """Return the twin of `method` that is awaited for what `method` returns."""
    twin = _twin(silent(method))

    @wraps(twin)
    async def call(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> T:
        result: T = await twin(self, *args, **kwargs)
        return result

    return warning_as(method, call)


def iterated(
    method: Callable[Concatenate[Any, P], Iterator[T]],
) -> Callable[Concatenate[Any, P], AsyncIterator[T]]:
    """Return the twin of `method` that is iterated over with `async for`."""
    twin = _returning(AsyncIterator, _twin(silent(method)))
    return warning_as(method, twin)


def streamed(
    method: "Callable[Concatenate[Any, P], lazy.EventStream[T]]",
) -> "Callable[Concatenate[Any, P], async_lazy.AsyncEventStream[T]]":
    """Return the twin of `method` that returns an asynchronous stream."""
    twin = _returning(async_lazy.AsyncEventStream, _twin(silent(method)))
    return warning_as(method, twin)


def _twin(method: Callable[..., Any]) -> FunctionType:
    """Copy a function, so that its errors tell the name of the asynchronous class."""
    made = cast("FunctionType", method)
    twin = FunctionType(
        made.__code__,
        made.__globals__,
        made.__name__,
        made.__defaults__,
        made.__closure__,
    )
    update_wrapper(twin, made)
    # It does not wrap: what it does stands in its own code.
    del twin.__dict__["__wrapped__"]
    twin.__kwdefaults__ = made.__kwdefaults__
    twin.__qualname__ = f"Async{made.__qualname__}"
    return twin


def _returning(kind: Any, twin: FunctionType) -> Callable[..., Any]:
    """Change the annotation of the result: `Iterator[Device]` becomes one of `kind`."""
    element = str(twin.__annotations__["return"]).partition("[")[2].removesuffix("]")
    twin.__annotations__ = {**twin.__annotations__, "return": kind[element]}
    return twin
