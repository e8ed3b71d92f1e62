# Generated from schemas.md. Do not edit.
"""What is sent as Thing Query."""

from __future__ import annotations

from typing_extensions import TypedDict

ThingQuery = TypedDict(
    "ThingQuery",
    {
        "$and": "list[ThingQuery]",
        "level": "float",
    },
    total=False,
)
"""An object that the documentation does not describe."""
