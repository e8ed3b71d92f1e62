# Generated from schemas.md. Do not edit.
"""What is received as Error."""

from __future__ import annotations

from example_api._runtime.models import Model


class Error(Model):
    """What went wrong."""

    message: str
