# Generated from picture.md. Do not edit.
"""What is sent as Picture Label Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class PictureLabelBody(TypedDict, total=False):
    """The fields of what `picture.label` sends."""

    name: Required[str]
    """Its name."""
    note: str
    """A note."""
    count: int
    """How many."""
