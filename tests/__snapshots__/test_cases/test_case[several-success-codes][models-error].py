# Generated from schemas.md. Do not edit.
"""What is received as Error."""

from __future__ import annotations

from example_api._runtime.models import Model


class Error(Model):
    """Schema for errors returned by the API."""

    type: str | None = None
    message: str | None = None
