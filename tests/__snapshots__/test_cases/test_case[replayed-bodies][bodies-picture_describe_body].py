# Generated from picture.md. Do not edit.
"""What is sent as Picture Describe Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class PictureDescribeBody(TypedDict):
    """The fields of what `picture.describe` sends."""

    text: str
    """What it shows."""
