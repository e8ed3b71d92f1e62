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

    What two rounds in a row did not ask for is forgotten, so that it holds as much as two trees at most. Steps within
    a step are kept as long as that is: they are asked for again once it changes.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, tuple[Any, tuple[Hashable, ...]]] = {}
        self._before: dict[Hashable, tuple[Any, tuple[Hashable, ...]]] = {}
        self._within: list[list[Hashable]] = []
        """The keys that the steps which are being taken have asked for so far, the innermost last."""

    def start_round(self) -> None:
        """Forget what the last round did not ask for."""
        self._before, self._now = self._now, {}

    def give(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made for an equal `key`, else make it: `key` names the step and has all that it looks at."""
        # Keys are long, and each look at one goes through all of it.
        found = self._now.get(key)
        if found is not None:
            if self._within:
                self._within[-1].append(key)
        elif (found := self._before.get(key)) is not None:
            self._ask_again(key)
        else:
            self._within.append([])
            try:
                made = make()
            finally:
                inner = self._within.pop()
            self._put(key, (made, tuple(inner)))
            return made
        kept: T = found[0]
        return kept

    def give_if(self, key: Hashable, holds: Callable[[T], bool], make: Callable[[], T]) -> T:
        """Do as `give` for what still `holds`, else make it anew: what a step looks at may only show as it is taken."""
        kept = self._now.get(key) or self._before.get(key)
        if kept is not None and not holds(kept[0]):
            self._now.pop(key, None)
            self._before.pop(key, None)
        return self.give(key, make)

    def find(self, key: Hashable) -> Any:
        """Return what is kept for a key, None where nothing is."""
        return (self._now.get(key) or self._before.get(key) or (None,))[0]

    def keep(self, key: Hashable, made: object) -> None:
        """Keep what was made for a key, in the place of what was."""
        self._put(key, (made, ()))

    def _put(self, key: Hashable, made: tuple[Any, tuple[Hashable, ...]]) -> None:
        self._now[key] = made
        if self._within:
            self._within[-1].append(key)

    def _ask_again(self, key: Hashable) -> None:
        """Bring what was kept into this round, with all that was asked for within."""
        if self._within:
            self._within[-1].append(key)
        waiting = [key]
        while waiting:
            one = waiting.pop()
            if one not in self._now and one in self._before:
                self._now[one] = self._before[one]
                waiting.extend(self._now[one][1])


def give(memo: Memo | None, key: Callable[[], Hashable], make: Callable[[], T]) -> T:
    """Return what `memo` has for the key, or else make it; without a memo it is always made."""
    return make() if memo is None else memo.give(key(), make)


def intern(memo: Memo | None, values: tuple[T, ...]) -> tuple[T, ...]:
    """Return a tuple that is the same one for the same values, so that it can be a key by itself."""
    return give(memo, lambda: ("tuple", *map(Same, values)), lambda: values)
