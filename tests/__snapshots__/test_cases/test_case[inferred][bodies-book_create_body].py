# Generated from book.md. Do not edit.
"""What is sent as Book Create Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BookCreateBodyAuthor(TypedDict, total=False):
    """Who wrote it."""

    name: str
    """Inferred from examples."""


class BookCreateBody(TypedDict, total=False):
    """The fields of what `book.create` sends."""

    title: Required[str]
    """Its title."""
    author: BookCreateBodyAuthor
    """Who wrote it."""
