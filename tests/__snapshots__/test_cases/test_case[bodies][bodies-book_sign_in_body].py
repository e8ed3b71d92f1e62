# Generated from book.md. Do not edit.
"""What is sent as Book Sign In Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class BookSignInBody(TypedDict, total=False):
    """The fields of what `book.signIn` sends."""

    user: Required[str]
    """Name of the user."""
    scope: list[str]
    """What is asked for."""
