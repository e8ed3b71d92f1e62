# Generated from schemas.md. Do not edit.
"""What is sent as Thing."""

from __future__ import annotations

from typing_extensions import TypedDict


class Thing(TypedDict, total=False):
    """Schema for a thing."""

    name: str
    weight: float
    """Beta.

    What it weighs.
    """
