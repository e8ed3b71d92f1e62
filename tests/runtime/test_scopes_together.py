"""Scopes that an action needs together: what they allow, and the least-privileged set, compared with trying all."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from templates.python.runtime.scopes import find_allowed, find_least_privileged

ACTIONS = {"get": ("read", "label"), "put": ("write", "all"), "all": ("read", "write"), "open": ()}
TOGETHER = frozenset({"get", "all"})

names = st.sampled_from("abcdefg")
needs = st.dictionaries(names, st.lists(st.sampled_from("pqrstu"), unique=True, max_size=4).map(tuple), min_size=1)


def best_by_trying(
    actions: Mapping[str, Sequence[str]], wanted: Sequence[str], together: frozenset[str]
) -> frozenset[str]:
    """Try every set of scopes: the fewest other actions, then the fewest scopes, then those that come first."""
    scopes = list(dict.fromkeys(scope for needed in actions.values() for scope in needed))
    best: tuple[int, int, tuple[int, ...]] | None = None
    for count in range(len(scopes) + 1):
        for places in combinations(range(len(scopes)), count):
            chosen = {scopes[place] for place in places}
            allowed = {
                name
                for name, needed in actions.items()
                if not needed or (chosen >= {*needed} if name in together else chosen & {*needed})
            }
            if allowed >= {*wanted}:
                others = len(allowed - {*wanted})
                best = min(best or (others, count, places), (others, count, places))
    assert best is not None
    return frozenset(scopes[place] for place in best[2])


@given(needs, st.frozensets(names), st.data())
def test_the_least_privileged_set_is_the_best_there_is(
    actions: dict[str, tuple[str, ...]], together: frozenset[str], data: st.DataObject
) -> None:
    """No other set allows fewer other actions, nor as many with fewer scopes, nor with scopes that come earlier."""
    together &= frozenset(actions)
    wanted = data.draw(st.lists(st.sampled_from(sorted(actions)), max_size=4))

    assert best_by_trying(actions, wanted, together) == find_least_privileged(actions, wanted, together)


def test_one_of_several_is_not_enough() -> None:
    """An action is allowed where all of its scopes are there."""
    assert ("open",) == find_allowed(ACTIONS, ["read"], TOGETHER)
    assert ("get", "open") == find_allowed(ACTIONS, ["read", "label"], TOGETHER)
    assert ("put", "all", "open") == find_allowed(ACTIONS, ["read", "write"], TOGETHER)


def test_a_scope_that_completes_another_action_is_not_the_least() -> None:
    """With `write` beside `read` more could be called than with `all`."""
    assert frozenset({"read", "label", "all"}) == find_least_privileged(ACTIONS, ["get", "put"], TOGETHER)
