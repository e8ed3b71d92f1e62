# Generated from picture.md. Do not edit.
"""What is sent as Picture Mark Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class PictureMarkBody(TypedDict):
    """The fields of what `picture.mark` sends."""

    name: str
    """Its name."""
