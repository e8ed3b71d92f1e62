"""`Memo`: what pure steps gave, kept by their inputs for whoever takes the same steps again after a small change."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Same:
    """A value as a key that is equal to itself alone: to compare large ones would cost more than it saves."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value


class Memo:
    """Gives what a step gave for equal inputs, without taking it again; it changes nothing but the time.

    What two rounds in a row did not ask for is forgotten, so that it holds as much as two trees at most.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}

    def start_round(self) -> None:
        """Forget what the last round did not ask for."""
        self._before, self._now = self._now, {}

    def give(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made for an equal `key`, else make it: `key` names the step and has all that it looks at."""
        if key in self._now:
            kept: T = self._now[key]
            return kept
        made = self._before[key] if key in self._before else make()
        self._now[key] = made
        return made

    def find(self, key: Hashable) -> Any:
        """Return what is kept for a key, None where nothing is."""
        return self._now[key] if key in self._now else self._before.get(key)

    def keep(self, key: Hashable, made: object) -> None:
        """Keep what was made for a key, in the place of what was."""
        self._now[key] = made


def give(memo: Memo | None, key: Callable[[], Hashable], make: Callable[[], T]) -> T:
    """Return what `memo` has for the key, or else make it; without a memo it is always made."""
    return make() if memo is None else memo.give(key(), make)


def intern(memo: Memo | None, values: tuple[T, ...]) -> tuple[T, ...]:
    """Return a tuple that is the same one for the same values, so that it can be a key by itself."""
    return give(memo, lambda: ("tuple", *map(Same, values)), lambda: values)
