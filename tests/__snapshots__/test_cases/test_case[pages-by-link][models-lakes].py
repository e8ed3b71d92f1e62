# Generated from schemas.md. Do not edit.
"""What is received as Lakes."""

from __future__ import annotations

from example_api._runtime.models import Model


class LakesResultsItem(Model):
    """An item of the `results` of `Lakes`."""

    name: str | None = None


class Lakes(Model):
    """Schema for a page of lakes."""

    count: int | None = None
    next: str | None = None
    previous: str | None = None
    results: list[LakesResultsItem] | None = None
