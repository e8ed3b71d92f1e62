# Generated from picture.md. Do not edit.
"""What is sent as Picture Rename Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class PictureRenameBody(TypedDict):
    """The fields of what `picture.rename` sends."""

    name: str
    """Its name."""
