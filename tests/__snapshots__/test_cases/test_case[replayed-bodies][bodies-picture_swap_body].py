# Generated from picture.md. Do not edit.
"""What is sent as Picture Swap Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class PictureSwapBody(TypedDict):
    """The fields of what `picture.swap` sends."""

    name: str
    """Its name."""
