# Generated from reference.md. Do not edit.
"""What is sent as Books Add A Book Body."""

from __future__ import annotations

from typing import Any, Required

from typing_extensions import TypedDict


class BooksAddABookBodyShelf(TypedDict, total=False):
    """See shelf."""

    room: Required[str]
    """**Required**.

    Its room.
    """
    row: int
    """The row, from the left."""


class BooksAddABookBody(TypedDict, total=False):
    """The fields of what `books.addABook` sends."""

    title: Required[str]
    """**Required**.

    Its title.
    """
    shelf: BooksAddABookBodyShelf
    """See shelf."""
    authors: list[Any]
    """Who wrote it."""
