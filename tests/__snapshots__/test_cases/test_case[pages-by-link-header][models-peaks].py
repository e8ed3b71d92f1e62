# Generated from schemas.md. Do not edit.
"""What is received as Peaks."""

from __future__ import annotations

from typing import TypeAlias

from example_api._runtime.models import Model


class PeaksItem(Model):
    """An item of `Peaks`."""

    name: str | None = None


Peaks: TypeAlias = list[PeaksItem]
"""Schema for a page of peaks."""
