# Generated from picture.md. Do not edit.
"""What is sent as Picture Tag Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class PictureTagBody(TypedDict):
    """The fields of what `picture.tag` sends."""

    name: str
    """Its name."""
