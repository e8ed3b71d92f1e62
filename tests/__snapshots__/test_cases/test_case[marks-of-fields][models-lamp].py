# Generated from schemas.md. Do not edit.
"""What is received as Lamp."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class LampBulbsItem(Model):
    """An item of the `bulbs` of `Lamp`."""

    watts: int | None = Field(
        default=None,
        deprecated="`watts` is deprecated. Use `lumens` instead.",
    )
    """Deprecated.

    Use `lumens` instead.
    """
    lumens: int | None = None


class LampPlace(Model):
    """The `place` of `Lamp`."""

    room_floor: str | None = Field(
        default=None,
        alias="room/floor",
        deprecated="`room_floor` is deprecated.",
    )
    """Deprecated."""
    room: str | None = None


class Lamp(Model):
    """A lamp."""

    name: str
    shade: str | None = Field(default=None, deprecated="`shade` is deprecated.")
    """Deprecated."""
    model_number_: str | None = Field(
        default=None,
        alias="modelNumber",
        deprecated=(
            "`model_number_` is deprecated since 1.4. Use `name` instead. It was "
            "printed on the foot of the lamp, where nobody read it, for as long as "
            "lamps had feet."
        ),
    )
    """Deprecated since 1.4, use `name` instead.

    It was printed on the foot of the lamp, where nobody read it, for as long as lamps
    had feet.
    """
    bulbs: list[LampBulbsItem] | None = None
    place: LampPlace | None = None
