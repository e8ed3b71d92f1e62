# Generated from picture.md. Do not edit.
"""What is sent as Picture Upload Body."""

from __future__ import annotations

from typing import Any, Required

from typing_extensions import TypedDict

from example_api._runtime.files import FileLike


class PictureUploadBody(TypedDict, total=False):
    """The fields of what `picture.upload` sends."""

    picture: Required[FileLike]
    """The picture."""
    pages: list[FileLike]
    """Its pages."""
    title: str
    """Words under it."""
    size: int
    """How wide it is."""
    place: dict[str, Any]
    """Where it was taken."""
