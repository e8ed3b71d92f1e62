# Generated from schemas.md. Do not edit.
"""What is sent as Book Size."""

from __future__ import annotations

from typing_extensions import TypedDict


class BookSize(TypedDict, total=False):
    """An object that the documentation does not describe."""

    pages: int
