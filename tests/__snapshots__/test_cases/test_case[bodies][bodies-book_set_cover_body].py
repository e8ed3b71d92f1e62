# Generated from book.md. Do not edit.
"""What is sent as Book Set Cover Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from example_api._runtime.files import FileLike


class BookSetCoverBody(TypedDict, total=False):
    """The fields of what `book.setCover` sends."""

    cover: Required[FileLike]
    """The picture."""
    caption: str
    """Words under it."""
    pages: list[FileLike]
    """Pictures of pages."""
