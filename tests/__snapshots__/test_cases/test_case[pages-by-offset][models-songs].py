# Generated from schemas.md. Do not edit.
"""What is received as Songs."""

from __future__ import annotations

from example_api._runtime.models import Model


class SongsResultsItem(Model):
    """An item of the `results` of `Songs`."""

    title: str | None = None


class Songs(Model):
    """Schema for some songs."""

    results: list[SongsResultsItem] | None = None
    total_count: int | None = None
