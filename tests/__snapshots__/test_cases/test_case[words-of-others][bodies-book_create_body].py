# Generated from book.md. Do not edit.
"""What is sent as Book Create Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

from example_api._runtime.dates import IsoDate


class BookCreateBodyAuthor(TypedDict, total=False):
    """Who wrote it."""

    name: Required[str]
    """Name of the author."""
    born: IsoDate | str
    """When the author was born."""


class BookCreateBodyPrintsItem(TypedDict, total=False):
    """An item of the `prints` of `BookCreateBody`."""

    year: int
    """When it was printed."""


class BookCreateBody(TypedDict, total=False):
    """The fields of what `book.create` sends."""

    title: Required[str]
    """Its title."""
    author: BookCreateBodyAuthor
    """Who wrote it."""
    prints: list[BookCreateBodyPrintsItem]
