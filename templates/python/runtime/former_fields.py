"""Fields by old names: those of what is sent are moved, those of models are set."""

import inspect
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

from .deprecation import ARGUMENTS, METHOD, steps_of, warned

F = TypeVar("F", bound=Callable[..., Any])

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
            yield from self.others.messages(given)
        for name, moves in self.moves.items():
            for move in moves if name in given else ():
                moved = move.apply(given[name], move.place)
                if moved is not given[name]:
                    given[name] = moved
                    yield move.message


def renamed_fields(
    renamed: Mapping[str, Mapping[str, Sequence[str]]],
) -> Callable[[F], F]:
    """Return a decorator of methods that take fields of arguments by old names.

    `renamed` has, by argument and by the JSON pointer (RFC 6901) of the old name, the
    new name and what the caller is warned with. What is around a field comes before it.
    """
    moves = {
        name: [_Move(steps_of(pointer), *told) for pointer, told in fields.items()]
        for name, fields in renamed.items()
    }

    def decorate(method: F) -> F:
        others: Any = getattr(method, ARGUMENTS, None)
        message: str = getattr(method, METHOD, "")
        is_told = others is not None or bool(message)
        function: Any = getattr(method, "__wrapped__", method) if is_told else method
        call: Callable[..., Any] = warned(_Renamed(moves, others, message), function)
        # What is told of the method is told with the fields, and not twice.
        vars(call).pop(METHOD, None)
        return cast("F", call)

    return decorate


def set_former(model: object, old: str, new: str, value: object) -> None:
    """Set the field `new` of a model for who sets it as `old`, who is warned."""
    message: str = getattr(getattr(type(model), old).fget, METHOD)
    frame, level = inspect.currentframe(), 1
    while frame is not None and (level < _SETTER or _is_library(frame.f_globals)):
        frame, level = frame.f_back, level + 1
    warnings.warn(message, DeprecationWarning, stacklevel=level)
    setattr(model, new, value)


def _is_library(names: Mapping[str, Any]) -> bool:
    return str(names.get("__name__")).partition(".")[0] == "pydantic"
