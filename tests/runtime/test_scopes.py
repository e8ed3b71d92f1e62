"""Scopes: what they allow, and the least-privileged set, which is compared with trying every set there is."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.python.runtime.scopes import find_allowed, find_least_privileged
from tests.runtime.samples import GET, STREAM

ACTIONS = {
    "auth.login": (),
    "device.get": ("all.read", "device.*", "device.get"),
    "device.patch": ("all", "device.*", "device.patch"),
    "device.commandStream": ("all.read", "device.*"),
    "event.get": ("all.read", "event.get"),
    "event.patch": ("all", "event.patch"),
}

needs = st.dictionaries(
    st.sampled_from("abcdefg"),
    st.lists(st.sampled_from("pqrstuvw"), unique=True, max_size=4).map(tuple),
    min_size=1,
)


def best_by_trying(actions: Mapping[str, Sequence[str]], wanted: Sequence[str]) -> set[str]:
    """Try every set of scopes: the fewest other actions, then the fewest scopes, then those that come first."""
    scopes = list(dict.fromkeys(scope for needed in actions.values() for scope in needed))
    best: tuple[int, int, tuple[int, ...]] | None = None
    for count in range(len(scopes) + 1):
        for places in combinations(range(len(scopes)), count):
            chosen = {scopes[place] for place in places}
            allowed = {name for name, needed in actions.items() if not needed or chosen & set(needed)}
            if allowed >= set(wanted):
                others = len(allowed - set(wanted))
                best = min(best or (others, count, places), (others, count, places))
    assert best is not None
    return {scopes[place] for place in best[2]}


@given(needs, st.data())
def test_the_least_privileged_set_is_the_best_there_is(
    actions: dict[str, tuple[str, ...]], data: st.DataObject
) -> None:
    """No other set allows fewer other actions, nor as many with fewer scopes, nor with scopes that come earlier."""
    wanted = data.draw(st.lists(st.sampled_from(sorted(actions)), max_size=5))

    assert best_by_trying(actions, wanted) == find_least_privileged(actions, wanted)


@given(needs, st.data())
def test_the_least_privileged_set_allows_what_was_wanted(
    actions: dict[str, tuple[str, ...]], data: st.DataObject
) -> None:
    """Both questions have answers that fit each other."""
    wanted = data.draw(st.lists(st.sampled_from(sorted(actions))))

    assert set(wanted) <= set(find_allowed(actions, find_least_privileged(actions, wanted)))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([], set()),
        (["auth.login"], set()),
        (["device.get"], {"device.get"}),
        (["device.get", "device.get"], {"device.get"}),
        (["device.get", "device.patch"], {"device.get", "device.patch"}),
        (["device.get", "device.patch", "device.commandStream"], {"device.*"}),
        (["device.commandStream"], {"all.read"}),
        ([GET, "event.get"], {"device.get", "event.get"}),
        ([STREAM], {"all.read"}),
    ],
)
def test_least_privileged(wanted: list[str], expected: set[str]) -> None:
    """Names and actions are taken alike; a wider scope is chosen only where it allows nothing more."""
    assert expected == find_least_privileged(ACTIONS, wanted)


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        ([], ["auth.login"]),
        (["device.*"], ["auth.login", "device.get", "device.patch", "device.commandStream"]),
        (["event.get", "device.get", "unknown"], ["auth.login", "device.get", "event.get"]),
    ],
)
def test_allowed(scopes: list[str], expected: list[str]) -> None:
    """Actions without scopes are always allowed; scopes that no action names allow nothing."""
    assert tuple(expected) == find_allowed(ACTIONS, scopes)


def test_an_unknown_action_is_an_error_that_helps() -> None:
    """The error names the action, and a close one if there is one."""
    with pytest.raises(ValueError, match=r"no action is called 'device\.gett'; did you mean 'device\.get'\?"):
        find_least_privileged(ACTIONS, ["device.gett"])
    with pytest.raises(ValueError, match=r"no action is called 'xyz'$"):
        find_least_privileged(ACTIONS, ["xyz"])


def test_a_single_string_is_no_collection() -> None:
    """A string, which is a collection of letters, is refused."""
    with pytest.raises(TypeError, match=r"got the single string 'device\.get'"):
        find_least_privileged(ACTIONS, "device.get")
    with pytest.raises(TypeError, match=r"got the single string 'device\.\*'"):
        find_allowed(ACTIONS, "device.*")
