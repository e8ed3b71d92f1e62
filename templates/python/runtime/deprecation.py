"""Warnings of what is deprecated, at the line of the caller, and names from before.

A method warns when it is called, whatever it returns: a value, something to await or
an iterator. What calls one for a caller who has been warned takes it `silent`.
"""

import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Final, ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

METHOD: Final = "__deprecated__"
ARGUMENTS: Final = "__deprecated_arguments__"
_NOTHING: Final[Mapping[str, str]] = {}


class Warns(Protocol):
    """Warns of what is deprecated in a call."""

    def warn(self, given: dict[str, Any]) -> None:
        """Warn whoever called the method with `given`, which gets the new names."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class _Deprecated:
    """What warns: messages by argument and by the place of a field in the body.

    `renamed` has the new names of arguments by old ones; `method` is the message that
    every call gives, if any.
    """

    arguments: Mapping[str, str]
    fields: Sequence[tuple[Sequence[str], str]]
    defaults: Mapping[str, Any]
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    method: str = ""

    def warn(self, given: dict[str, Any]) -> None:
        """Warn whoever called the method with `given`, which gets the new names.

        Raises TypeError where an argument is given by its old name and its new one.
        """
        for message in self.messages(given):
            warnings.warn(message, DeprecationWarning, stacklevel=3)

    def messages(self, given: dict[str, Any]) -> Iterator[str]:
        """Yield what is warned of, each once its argument has its new name."""
        if self.method:
            yield self.method
        for old in sorted(self.renamed.keys() & given.keys()):
            _move(given, old, self.renamed[old])
            yield self.arguments[old]
        for name, message in self.arguments.items():
            default = self.defaults.get(name)
            if given.get(name, default) is not default:
                yield message
        for place, message in self.fields:
            if _has(given.get("body"), place):
                yield message


def _move(given: dict[str, Any], old: str, new: str) -> None:
    if new in given:
        raise TypeError(f"{old!r} is the old name of {new!r}: give one")
    given[new] = given.pop(old)


def deprecated_arguments(
    fields: Mapping[str, str] = _NOTHING, /, **messages: str
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Return a decorator of methods that warns when one of these arguments is given.

    An argument that has its default is not given. `fields` of the body are named by
    their JSON pointer (RFC 6901), in which items of lists have no part; they are given
    where the caller writes them, and not where a model has them that was received.
    """
    places = [(steps_of(pointer), message) for pointer, message in fields.items()]

    def decorate(method: Callable[P, T]) -> Callable[P, T]:
        defaults: Mapping[str, Any] = getattr(method, "__kwdefaults__", None) or {}
        return warned(_Deprecated(messages, places, defaults), method)

    return decorate


def renamed_arguments(
    renamed: Mapping[str, str] = _NOTHING,
    fields: Mapping[str, str] = _NOTHING,
    method: str = "",
    /,
    **messages: str,
) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Return a decorator of methods that take arguments by old names, and warn of them.

    `renamed` has the new name of an argument by its old one, which has a message, too.
    What else warns is as for `deprecated_arguments`; `method` is what every call gives.
    The types of old names stand in the overloads of the method.
    """
    places = [(steps_of(pointer), message) for pointer, message in fields.items()]

    def decorate(function: Callable[..., T]) -> Callable[..., T]:
        defaults: Mapping[str, Any] = getattr(function, "__kwdefaults__", None) or {}
        told = _Deprecated(messages, places, defaults, renamed, method)
        return warned(told, function)

    return decorate


def steps_of(pointer: str) -> Sequence[str]:
    """Return the keys that a JSON pointer (RFC 6901) leads through."""
    steps = pointer.split("/")[1:]
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def _has(value: object, place: Sequence[str]) -> bool:
    """Tell whether a value has a field at a place, itself or one of its items."""
    if not place:
        return True
    if isinstance(value, (list, tuple)):
        return any(_has(item, place) for item in cast("Sequence[object]", value))
    if not isinstance(value, Mapping) or place[0] not in value:
        return False
    return _has(cast("Mapping[str, object]", value)[place[0]], place[1:])


def silent(method: Callable[P, T]) -> Callable[P, T]:
    """Return a method, bound or not, without the warning that it gives."""
    function: Any = getattr(method, "__func__", method)
    is_loud = hasattr(function, METHOD) or hasattr(function, ARGUMENTS)
    inner = getattr(function, "__wrapped__", None) if is_loud else None
    if inner is None:
        return method
    owner = getattr(method, "__self__", None)
    quiet: Callable[P, T] = inner if owner is None else inner.__get__(owner)
    return quiet


def warning_as(method: Callable[..., Any], made: Callable[P, T]) -> Callable[P, T]:
    """Return `made` with the warning that `method` gives, if it gives one."""
    message: Any = getattr(method, METHOD, None)
    if message is not None:
        # Imported here, since few methods are deprecated.
        from typing_extensions import deprecated

        return _awaitable_as(made, deprecated(message)(made))
    told: Warns | None = getattr(method, ARGUMENTS, None)
    return made if told is None else _awaitable_as(made, warned(told, made))


def _awaitable_as(made: Callable[P, T], call: Callable[P, T]) -> Callable[P, T]:
    """Return `call`, which tells frameworks that it is awaited if `made` is.

    Python 3.11 has no way to say so.
    """
    if sys.version_info >= (3, 12):
        import inspect

        if inspect.iscoroutinefunction(made):
            return inspect.markcoroutinefunction(call)
    return call


def warned(told: Warns, method: Callable[P, T]) -> Callable[P, T]:
    """Return a method that warns of what is given to it, and takes the new names."""

    @wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        told.warn(kwargs)
        return method(*args, **kwargs)

    vars(call)[ARGUMENTS] = told
    return call
