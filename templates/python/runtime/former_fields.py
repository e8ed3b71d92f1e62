"""Fields by old names: those of what is sent are moved, those of models are set."""

import inspect
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

_METHOD: Final = "__deprecated__"
_ARGUMENTS: Final = "__deprecated_arguments__"
_SETTER: Final = 3
"""How far from here whoever sets a field is: the setter of the model is between."""


@dataclass(frozen=True, slots=True)
class _Move:
    """The steps to a field by its old name, the new name, and what the caller is told.

    Items of lists are no steps.
    """

    place: Sequence[str]
    new: str
    message: str

    def apply(self, value: Any, place: Sequence[str]) -> Any:
        """Return `value` with the field moved, itself where it has none.

        Raises TypeError where the field is given by both names.
        """
        if isinstance(value, (list, tuple)):
            items = cast("Sequence[object]", value)
            moved = [self.apply(item, place) for item in items]
            is_same = all(one is other for one, other in zip(moved, items, strict=True))
            return cast("object", value) if is_same else moved
        step = place[0]
        if not isinstance(value, Mapping):
            return value
        entries = cast("Mapping[str, object]", value)
        if step not in entries:
            return entries
        if len(place) == 1:
            if self.new in entries:
                told = f"{step!r} is the old name of {self.new!r}: give one"
                raise TypeError(told)
            return {self.new if it == step else it: entries[it] for it in entries}
        inner = self.apply(entries[step], place[1:])
        return entries if inner is entries[step] else {**entries, step: inner}


@dataclass(frozen=True, slots=True)
class _Renamed:
    """What warns: moves by argument, beside what the method warns of without them."""

    moves: Mapping[str, Sequence[_Move]]
    others: Any
    method: str

    def warn(self, given: dict[str, Any]) -> None:
        """Warn whoever called the method with `given`, which gets the new names.

        Raises TypeError where something is given by its old name and its new one.
        """
        for message in self._messages(given):
            warnings.warn(message, DeprecationWarning, stacklevel=3)

    def _messages(self, given: dict[str, Any]) -> Iterator[str]:
        if self.method:
            yield self.method
        if self.others is not None:
            yield from _told(self.others, given)
        for name, moves in self.moves.items():
            for move in moves if name in given else ():
                moved = move.apply(given[name], move.place)
                if moved is not given[name]:
                    given[name] = moved
                    yield move.message


def _told(others: Any, given: dict[str, Any]) -> Iterator[str]:
    """Yield what `deprecation` warns of, and give arguments new names."""
    if others.method:
        yield others.method
    for old in sorted(others.renamed.keys() & given.keys()):
        new = others.renamed[old]
        if new in given:
            told = f"{old!r} is the old name of {new!r}: give one"
            raise TypeError(told)
        given[new] = given.pop(old)
        yield others.arguments[old]
    for name, message in others.arguments.items():
        default = others.defaults.get(name)
        if given.get(name, default) is not default:
            yield message
    for place, message in others.fields:
        if _has(given.get("body"), place):
            yield message


def _has(value: Any, place: Sequence[str]) -> bool:
    if not place:
        return True
    if isinstance(value, (list, tuple)):
        return any(_has(item, place) for item in cast("Sequence[object]", value))
    if not isinstance(value, Mapping) or place[0] not in value:
        return False
    return _has(cast("Mapping[str, object]", value)[place[0]], place[1:])


def renamed_fields(
    renamed: Mapping[str, Mapping[str, Sequence[str]]],
) -> Callable[[F], F]:
    """Return a decorator of methods that take fields of arguments by old names.

    `renamed` has, by argument and by the JSON pointer (RFC 6901) of the old name, the
    new name and what the caller is warned with. What is around a field comes before it.
    """
    moves = {
        name: [_Move(_steps(pointer), *told) for pointer, told in fields.items()]
        for name, fields in renamed.items()
    }

    def decorate(method: F) -> F:
        others: Any = getattr(method, _ARGUMENTS, None)
        message: str = getattr(method, _METHOD, "")
        is_told = others is not None or bool(message)
        function: Any = getattr(method, "__wrapped__", method) if is_told else method
        found = _Renamed(moves, others, message)

        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            found.warn(kwargs)
            return function(*args, **kwargs)

        # What is told of the method is in `found`, and not twice.
        vars(call).pop(_METHOD, None)
        vars(call)[_ARGUMENTS] = found
        return cast("F", call)

    return decorate


def _steps(pointer: str) -> Sequence[str]:
    steps = pointer.split("/")[1:]
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def set_former(model: object, old: str, new: str, value: object) -> None:
    """Set the field `new` of a model for who sets it as `old`, who is warned."""
    message: str = getattr(getattr(type(model), old).fget, _METHOD)
    frame, level = inspect.currentframe(), 1
    while frame is not None and (level < _SETTER or _is_library(frame.f_globals)):
        frame, level = frame.f_back, level + 1
    warnings.warn(message, DeprecationWarning, stacklevel=level)
    setattr(model, new, value)


def _is_library(names: Mapping[str, Any]) -> bool:
    return str(names.get("__name__")).partition(".")[0] == "pydantic"
