# Generated from schemas.md. Do not edit.
"""What is sent as Thing Query."""

from __future__ import annotations

from typing_extensions import TypedDict


class ThingQuery(TypedDict, total=False):
    """Schema for a query of Things."""

    name: str
