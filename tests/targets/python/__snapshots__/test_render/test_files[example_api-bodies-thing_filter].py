# Generated from schemas.md. Do not edit.
"""What is sent as Thing Filter."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import TypedDict


class ThingFilterItem(TypedDict, total=False):
    """An item of `ThingFilter`."""

    key: str


ThingFilter: TypeAlias = list[ThingFilterItem]
