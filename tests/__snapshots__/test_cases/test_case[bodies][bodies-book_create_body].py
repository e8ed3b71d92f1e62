# Generated from book.md. Do not edit.
"""What is sent as Book Create Body."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Required
from uuid import UUID

from typing_extensions import TypedDict

from example_api.bodies.publisher import Publisher


class BookCreateBody(TypedDict, total=False):
    """The fields of what `book.create` sends."""

    title: Required[str]
    """Title of the book."""
    year: int
    """Year it came out in."""
    price: float
    """Price in pounds."""
    isUsed: bool
    """Whether it was read."""
    bought: datetime
    """When it was bought."""
    id: UUID | str
    """Its id."""
    state: Literal["lent", "there"]
    """Where it is."""
    kind: Literal["novel", "poems"]
    """What it is.

    Accepted values are: novel, poems.
    """
    tags: list[str]
    """Words that it is tagged with."""
    publisher: Publisher
    """Who made it."""
    authors: list[Publisher]
    """Who wrote it."""
    extra: Any
    """Anything."""
