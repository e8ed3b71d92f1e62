# Generated from thing.md. Do not edit.
"""What is sent as Thing Patch Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ThingPatchBody(TypedDict, total=False):
    """The fields of what `thing.patch` sends."""

    size: Required[str | int]
    """How large it is."""
    parts: str | list[str]
    """What it has."""
