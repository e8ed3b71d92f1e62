# Generated from schemas.md. Do not edit.
"""What is sent as Filter."""

from __future__ import annotations

from typing_extensions import TypedDict


class Filter(TypedDict, total=False):
    """Schema for a filter."""

    name: str
