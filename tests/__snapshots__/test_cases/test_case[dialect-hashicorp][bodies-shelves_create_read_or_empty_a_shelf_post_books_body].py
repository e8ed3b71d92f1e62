# Generated from shelves/index.mdx. Do not edit.
"""What is sent as Shelves Create Read Or Empty A Shelf Post Books Body."""

from __future__ import annotations

from typing import Any, Required

from typing_extensions import TypedDict


class ShelvesCreateReadOrEmptyAShelfPostBooksBodyLimits(TypedDict, total=False):
    """What it holds:."""

    books: Required[int]
    """How many books."""
    weight: float
    """**Deprecated** How heavy they are."""


class ShelvesCreateReadOrEmptyAShelfPostBooksBody(TypedDict, total=False):
    """The fields of what `shelves.createReadOrEmptyAShelfPostBooks` sends."""

    rows: int
    """How many rows it has."""
    ttl: str | int
    """How long it stays, as a duration. _Note:_ It is taken down after that."""
    labels: dict[str, Any]
    """What is written on it."""
    limits: ShelvesCreateReadOrEmptyAShelfPostBooksBodyLimits
    """What it holds:."""
