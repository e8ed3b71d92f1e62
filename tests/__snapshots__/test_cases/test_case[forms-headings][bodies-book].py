# Generated from schemas.md. Do not edit.
"""What is sent as Book."""

from __future__ import annotations

from typing_extensions import TypedDict


class Book(TypedDict, total=False):
    """A book of the shop."""

    title: str
