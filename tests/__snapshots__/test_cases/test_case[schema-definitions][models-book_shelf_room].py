# Generated from schemas.md. Do not edit.
"""What is received as Book Shelf Room."""

from __future__ import annotations

from example_api._runtime.models import Model


class BookShelfRoom(Model):
    """An object that the documentation does not describe."""

    number: int | None = None
