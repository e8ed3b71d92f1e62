# Generated from schemas.md. Do not edit.
"""What is sent as Publisher."""

from __future__ import annotations

from typing_extensions import TypedDict


class Publisher(TypedDict):
    """Who makes books."""

    name: str
