# Generated from schemas.md. Do not edit.
"""What is sent as Book."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict


class Book(TypedDict, total=False):
    """A book."""

    id: int
    title: Required[str]
