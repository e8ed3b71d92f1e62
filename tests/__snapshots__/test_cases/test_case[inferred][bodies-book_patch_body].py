# Generated from book.md. Do not edit.
"""What is sent as Book Patch Body."""

from __future__ import annotations

from typing_extensions import TypedDict


class BookPatchBody(TypedDict, total=False):
    """What `book.patch` sends.

    Inferred from examples.
    """

    title: str
