# Generated from lamp.md. Do not edit.
"""What is sent as Lamp Replace Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class LampReplaceBody(TypedDict, total=False):
    """The fields of what `lamp.replace` sends."""

    kind: Required[str]
    """Kind of the bulb Deprecated since 1.0."""
    power: int
    """How many watts it has Deprecated.

    Use `lumens` instead.
    """
    lumens: int
    """How bright it is."""
