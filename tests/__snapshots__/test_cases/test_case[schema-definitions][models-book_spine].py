# Generated from schemas.md. Do not edit.
"""What is received as Book Spine."""

from __future__ import annotations

from example_api._runtime.models import Model


class BookSpine(Model):
    """An object that the documentation does not describe."""

    colour: str | None = None
