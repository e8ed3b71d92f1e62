# Generated from schemas.md. Do not edit.
"""What is sent as Book Spine."""

from __future__ import annotations

from typing_extensions import TypedDict


class BookSpine(TypedDict, total=False):
    """An object that the documentation does not describe."""

    colour: str
