"""Scopes of the Example API.

Which actions do they allow, and which of them do some actions need?
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from example_api._runtime.action import AnyAction
from example_api._runtime.scopes import find_allowed, find_least_privileged

__all__ = ["ACTIONS", "allowed_actions", "least_privileged"]

ACTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "thing.get": (
        "all.User",
        "thing.*",
    ),
    "thing.commandStream": (
        "all.User",
        "thing.*",
    ),
    "thing.patch": (
        "all.User",
        "thing.*",
    ),
    "things.get": (
        "all.User",
        "thing.*",
    ),
    "things.import": (),
}
"""The scopes of which a token needs one, by the name of the action."""


def allowed_actions(scopes: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the actions that a token with `scopes` can call.

    They are in the order of the documents. An action without scopes can always be
    called; scopes that no action has allow nothing.

    Raises:
        TypeError: `scopes` is a single string.
    """
    return find_allowed(ACTIONS, scopes)


def least_privileged(actions: Iterable[str | AnyAction]) -> frozenset[str]:
    """Return the scopes that allow all of `actions` and the fewest other actions.

    Actions are told by their names, or as the constants of the resources' modules. Of
    several such sets, it is one with the fewest scopes.

    Raises:
        ValueError: There is no action of such a name.
        TypeError: `actions` is a single string.
    """
    return find_least_privileged(ACTIONS, actions)
