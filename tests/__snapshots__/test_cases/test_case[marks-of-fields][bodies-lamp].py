# Generated from schemas.md. Do not edit.
"""What is sent as Lamp."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class LampBulbsItem(TypedDict, total=False):
    """An item of the `bulbs` of `Lamp`."""

    watts: int
    """Deprecated.

    Use `lumens` instead.
    """
    lumens: int


LampPlace = TypedDict(
    "LampPlace",
    {
        "room/floor": "str",
        "room": "str",
    },
    total=False,
)
"""The `place` of `Lamp`."""


class Lamp(TypedDict, total=False):
    """A lamp."""

    name: Required[str]
    shade: str
    """Deprecated."""
    modelNumber: str
    """Deprecated since 1.4, use `name` instead.

    It was printed on the foot of the lamp, where nobody read it, for as long as lamps
    had feet.
    """
    bulbs: list[LampBulbsItem]
    place: LampPlace
