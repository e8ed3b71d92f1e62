# Generated from schemas.md. Do not edit.
"""What is sent as Plain."""

from __future__ import annotations

from typing_extensions import TypedDict


class Plain(TypedDict):
    """Schema for a plain thing."""

    name: str
