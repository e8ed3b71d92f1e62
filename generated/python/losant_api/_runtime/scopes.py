"""Scopes: which actions some allow, and which allow some actions and little more.

`actions` maps the name of each action to the scopes of which it needs one, or all where
its name is among `together`; an action without scopes needs none. The order of the
mapping is that of the documents.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final, TypeAlias, TypeVar

from .action import AnyAction

T = TypeVar("T")

Needs: TypeAlias = Mapping[str, tuple[str, ...]]

_NOTHING: Final[Mapping[str, str]] = {}

_Cost: TypeAlias = tuple[int, int, tuple[int, ...]]
"""Actions allowed beyond the wanted ones, scopes, and their ranks in the documents."""


def find_allowed(
    actions: Needs, scopes: Iterable[str], together: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return the names of the actions that `scopes` allow, in the documents' order.

    Scopes that the documents do not know allow nothing. Raises TypeError for a single
    string.
    """
    given = frozenset(_several(scopes))
    return tuple(
        name
        for name, needed in actions.items()
        if not needed
        or (given >= set(needed) if name in together else given & set(needed))
    )


def find_least_privileged(
    actions: Needs,
    wanted: Iterable[str | AnyAction],
    together: frozenset[str] = frozenset(),
    *,
    renamed: Mapping[str, str] = _NOTHING,
) -> frozenset[str]:
    """Return the scopes that allow all `wanted` actions and the fewest others.

    Of several such sets it is one with the fewest scopes, and of those the one whose
    scopes come first in the documents. `renamed` has the names of actions by those that
    they had before. Raises ValueError for unknown names and TypeError for a single
    string.
    """
    names = dict.fromkeys(
        _name(actions, name) for name in _current(_several(wanted), renamed)
    )
    needing = [name for name in names if actions[name] and name not in together]
    whole = {name: frozenset(actions[name]) for name in together if actions[name]}
    fixed = {scope for name in names if name in whole for scope in whole[name]}
    others = tuple(need for name, need in whole.items() if name not in names)
    single = {name: need for name, need in actions.items() if name not in whole}
    ranks = dict.fromkeys(scope for needed in actions.values() for scope in needed)
    found = [
        replace(item, parts=any(item.scope in need for need in others))
        for item in _candidates(single, needing, {*names}, ranks)
    ]
    given = [item for item in found if item.scope in fixed]
    candidates = list(
        _undominated([it for it in found if it.serves and it not in given])
    )
    choice = _Choice(candidates, (), unserved=(1 << len(needing)) - 1, allowed=0)
    for item in given:
        choice = choice.plus(item, candidates)
    search = _Search([*given, *candidates], others)
    search.extend(choice)
    chosen = search.best[2] if search.best else ()
    return frozenset(item.scope for item in search.known if item.rank in chosen)


def _several(items: Iterable[T]) -> Iterable[T]:
    if isinstance(items, str):
        raise TypeError(f"expected several, got the single string {items!r}")
    return items


def _current(
    wanted: Iterable[str | AnyAction], renamed: Mapping[str, str]
) -> list[str]:
    """Return the names of today, and warn the caller's caller's caller of old ones."""
    names = [action if isinstance(action, str) else action.name for action in wanted]
    for old in (name for name in names if name in renamed):
        told = f"`{old}` is deprecated. Use `{renamed[old]}` instead."
        warnings.warn(told, DeprecationWarning, stacklevel=4)
    return [renamed.get(name, name) for name in names]


def _name(actions: Needs, name: str) -> str:
    if name in actions:
        return name
    close = get_close_matches(name, actions, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    raise ValueError(f"no action is called {name!r}{hint}")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A scope, by its rank in the documents.

    `serves` are the bits of the wanted actions it allows, `allows` those of the others.
    `parts` tells whether other actions need it together with more.
    """

    rank: int
    scope: str
    serves: int
    allows: int
    parts: bool = False


def _candidates(
    actions: Needs, needing: list[str], wanted: set[str], scopes: Iterable[str]
) -> Iterator[_Candidate]:
    """Yield what each scope allows, in the documents' order."""
    serving = {name: 1 << index for index, name in enumerate(needing)}
    serves: dict[str, int] = {}
    allows: dict[str, int] = {}
    for index, (name, needed) in enumerate(actions.items()):
        bit = 0 if name in wanted else 1 << index
        for scope in needed:
            serves[scope] = serves.get(scope, 0) | serving.get(name, 0)
            allows[scope] = allows.get(scope, 0) | bit
    for rank, scope in enumerate(scopes):
        yield _Candidate(rank, scope, serves.get(scope, 0), allows.get(scope, 0))


def _undominated(candidates: list[_Candidate]) -> Iterator[_Candidate]:
    """Yield those that no earlier one can always replace."""
    for index, one in enumerate(candidates):
        if not any(
            one.serves & ~other.serves == 0
            and other.allows & ~one.allows == 0
            and not other.parts
            for other in candidates[:index]
        ):
            yield one


@dataclass(frozen=True, slots=True)
class _Choice:
    """Scopes chosen so far, by rank, and what they leave to do."""

    candidates: list[_Candidate]
    chosen: tuple[int, ...]
    unserved: int
    allowed: int

    def options(self) -> list[_Candidate]:
        """Return the candidates for the wanted action that has the fewest."""
        by_action = (
            [item for item in self.candidates if item.serves >> index & 1]
            for index in range(self.unserved.bit_length())
            if self.unserved >> index & 1
        )
        return min(by_action, key=len)

    def cost(self, candidate: _Candidate) -> int:
        """Return how many actions more are allowed with `candidate`."""
        return (candidate.allows & ~self.allowed).bit_count()

    def plus(self, candidate: _Candidate, others: list[_Candidate]) -> "_Choice":
        """Return the choice of `candidate`, too, where only `others` may follow."""
        return _Choice(
            others,
            (*self.chosen, candidate.rank),
            self.unserved & ~candidate.serves,
            self.allowed | candidate.allows,
        )


class _Search:
    """Branch and bound: tries all choices but those that cannot beat the best one."""

    def __init__(
        self, known: list[_Candidate], others: tuple[frozenset[str], ...]
    ) -> None:
        self.best: _Cost | None = None
        self.known = known
        self._scopes = {item.rank: item.scope for item in known}
        self._others = others

    def _allowed_together(self, chosen: tuple[int, ...]) -> int:
        given = {self._scopes[rank] for rank in chosen}
        return sum(need <= given for need in self._others)

    def extend(self, choice: _Choice) -> None:
        """Try every way to complete `choice`."""
        allowed, scopes = choice.allowed.bit_count(), len(choice.chosen)
        if not choice.unserved:
            allowed += self._allowed_together(choice.chosen)
            cost = (allowed, scopes, tuple(sorted(choice.chosen)))
            self.best = min(cost, self.best or cost)
            return
        others = choice.candidates
        for option in sorted(choice.options(), key=choice.cost):
            bound = (allowed + choice.cost(option), scopes + 1)
            if self.best is None or bound <= self.best[:2]:
                others = [item for item in others if item is not option]
                self.extend(choice.plus(option, others))
