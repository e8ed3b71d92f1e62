# Generated from schemas.md. Do not edit.
"""What is received as Success."""

from __future__ import annotations

from losant_api._runtime.models import Model


class Success(Model):
    """The answer to a request that succeeded and has nothing else to return."""

    success: bool | None = None
