"""Scopes of the Losant API.

Which actions do they allow, and which of them do some actions need?
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from losant_api._runtime.action import AnyAction
from losant_api._runtime.scopes import find_allowed, find_least_privileged

__all__ = ["ACTIONS", "allowed_actions", "least_privileged"]

ACTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "device.delete": (
        "all.Application",
        "all.Organization",
        "all.User",
        "device.*",
        "device.delete",
    ),
    "device.export": (
        "all.Application",
        "all.Application.read",
        "all.Organization",
        "all.Organization.read",
        "all.User",
        "all.User.read",
        "device.*",
        "device.export",
    ),
    "device.get": (
        "all.Application",
        "all.Application.read",
        "all.Device",
        "all.Device.read",
        "all.Organization",
        "all.Organization.read",
        "all.User",
        "all.User.read",
        "device.*",
        "device.get",
    ),
    "device.getCommand": (
        "all.Application",
        "all.Application.read",
        "all.Device",
        "all.Device.read",
        "all.Organization",
        "all.Organization.read",
        "all.User",
        "all.User.read",
        "device.*",
        "device.getCommand",
    ),
    "device.getCompositeState": (
        "all.Application",
        "all.Application.read",
        "all.Device",
        "all.Device.read",
        "all.Organization",
        "all.Organization.read",
        "all.User",
        "all.User.read",
        "device.*",
        "device.getCompositeState",
    ),
    "device.getLogEntries": (
        "all.Application",
        "all.Application.read",
        "all.Device",
        "all.Device.read",
        "all.Organization",
        "all.Organization.read",
        "all.User",
        "all.User.read",
        "device.*",
        "device.getLogEntries",
    ),
    "device.getState": (
        "all.Application",
        "all.Application.read",
        "all.Device",
        "all.Device.read",
        "all.Organization",
        "all.Organization.read",
        "all.User",
        "all.User.read",
        "device.*",
        "device.getState",
    ),
    "device.patch": (
        "all.Application",
        "all.Organization",
        "all.User",
        "device.*",
        "device.patch",
    ),
    "device.removeData": (
        "all.Application",
        "all.Organization",
        "all.User",
        "device.*",
        "device.removeData",
    ),
    "device.sendCommand": (
        "all.Application",
        "all.Device",
        "all.Organization",
        "all.User",
        "device.*",
        "device.sendCommand",
    ),
    "device.sendState": (
        "all.Application",
        "all.Device",
        "all.Organization",
        "all.User",
        "device.*",
        "device.sendState",
    ),
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
