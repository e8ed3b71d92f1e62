# Generated from schemas.md. Do not edit.
"""What is received as Book."""

from __future__ import annotations

from example_api._runtime.models import Model


class Book(Model):
    """A book."""

    id: int | None = None
    title: str
