# Generated from picture.md. Do not edit.
"""What is sent as Picture Send Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class PictureSendBody(TypedDict):
    """The fields of what `picture.send` sends."""

    name: str
    """Its name."""
