# Generated from schemas.md. Do not edit.
"""What is received as Book Size."""

from __future__ import annotations

from example_api._runtime.models import Model


class BookSize(Model):
    """An object that the documentation does not describe."""

    pages: int | None = None
