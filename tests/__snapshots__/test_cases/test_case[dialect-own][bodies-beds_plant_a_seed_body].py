# Generated from reference.md. Do not edit.
"""What is sent as Beds Plant A Seed Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BedsPlantASeedBodyWatering(TypedDict, total=False):
    """When it gets water."""

    hours: Required[int]
    """How often."""
    slowly: bool
    """Whether to take time."""


class BedsPlantASeedBody(TypedDict, total=False):
    """The fields of what `beds.plantASeed` sends."""

    species: Required[str]
    """What grows from it."""
    depth: int
    """How deep, in millimetres."""
    labels: list[str]
    """What stands on the stick."""
    watering: BedsPlantASeedBodyWatering
    """When it gets water."""
