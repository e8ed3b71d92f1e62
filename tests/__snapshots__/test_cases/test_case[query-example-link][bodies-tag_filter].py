# Generated from schemas.md. Do not edit.
"""What is sent as Tag Filter."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import TypedDict


class TagFilterItem(TypedDict, total=False):
    """An item of `TagFilter`."""

    key: str
    value: str


TagFilter: TypeAlias = list[TagFilterItem]
"""Schema for a filter by tags."""
