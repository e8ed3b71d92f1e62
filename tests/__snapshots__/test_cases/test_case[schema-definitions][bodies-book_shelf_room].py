# Generated from schemas.md. Do not edit.
"""What is sent as Book Shelf Room."""

from __future__ import annotations

from typing_extensions import TypedDict


class BookShelfRoom(TypedDict, total=False):
    """An object that the documentation does not describe."""

    number: int
