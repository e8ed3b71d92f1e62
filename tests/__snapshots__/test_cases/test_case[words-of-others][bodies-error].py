# Generated from schemas.md. Do not edit.
"""What is sent as Error."""

from __future__ import annotations

from typing_extensions import TypedDict


class Error(TypedDict):
    """What went wrong."""

    message: str
