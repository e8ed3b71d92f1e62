# Generated from schemas.md. Do not edit.
"""What is sent as Thing Patch."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class ThingPatch(TypedDict, total=False):
    """Schema for the body of a Thing modification request."""

    name: Required[str]
    parentId: str | None
