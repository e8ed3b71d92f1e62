# Generated from schemas.md. Do not edit.
"""What is received as Old."""

from __future__ import annotations

from example_api._runtime.models import Model


class Old(Model):
    """Schema in the words of draft-04."""

    count: int | None = None
    pair: list[str | int] | None = None
