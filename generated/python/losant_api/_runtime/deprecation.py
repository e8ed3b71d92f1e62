"""Warnings of what the documentation calls deprecated, at the line of the caller.

A method warns when it is called, whatever it returns: a value, something to await or
an iterator. What calls one for a caller who has been warned takes it `silent`.
"""

import sys
import warnings
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_METHOD: Final = "__deprecated__"
_ARGUMENTS: Final = "__deprecated_arguments__"


def deprecated_arguments(
    **messages: str,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Return a decorator of methods that warns when one of these arguments is given.

    An argument that has its default is not given.
    """

    def decorate(method: Callable[P, T]) -> Callable[P, T]:
        defaults: Mapping[str, Any] = getattr(method, "__kwdefaults__", None) or {}
        return _warning(messages, defaults, method)

    return decorate


def silent(method: Callable[P, T]) -> Callable[P, T]:
    """Return a method, bound or not, without the warning that it gives."""
    function: Any = getattr(method, "__func__", method)
    is_loud = hasattr(function, _METHOD) or hasattr(function, _ARGUMENTS)
    inner = getattr(function, "__wrapped__", None) if is_loud else None
    if inner is None:
        return method
    owner = getattr(method, "__self__", None)
    quiet: Callable[P, T] = inner if owner is None else inner.__get__(owner)
    return quiet


def warning_as(method: Callable[..., Any], made: Callable[P, T]) -> Callable[P, T]:
    """Return `made` with the warning that `method` gives, if it gives one."""
    message: Any = getattr(method, _METHOD, None)
    if message is not None:
        # Imported here, since few methods are deprecated.
        from typing_extensions import deprecated

        return _awaitable_as(made, deprecated(message)(made))
    arguments: tuple[Mapping[str, str], Mapping[str, Any]] | None
    arguments = getattr(method, _ARGUMENTS, None)
    if arguments is None:
        return made
    return _awaitable_as(made, _warning(arguments[0], arguments[1], made))


def _awaitable_as(made: Callable[P, T], call: Callable[P, T]) -> Callable[P, T]:
    """Return `call`, which tells frameworks that it is awaited if `made` is.

    Python 3.11 has no way to say so.
    """
    if sys.version_info >= (3, 12):
        import inspect

        if inspect.iscoroutinefunction(made):
            return inspect.markcoroutinefunction(call)
    return call


def _warning(
    messages: Mapping[str, str], defaults: Mapping[str, Any], method: Callable[P, T]
) -> Callable[P, T]:
    @wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        for name, message in messages.items():
            default = defaults.get(name)
            if kwargs.get(name, default) is not default:
                warnings.warn(message, DeprecationWarning, stacklevel=2)
        return method(*args, **kwargs)

    vars(call)[_ARGUMENTS] = (messages, defaults)
    return call
