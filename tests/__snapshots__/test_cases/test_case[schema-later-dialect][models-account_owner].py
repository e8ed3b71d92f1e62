# Generated from schemas.md. Do not edit.
"""What is received as Account Owner."""

from __future__ import annotations

from example_api._runtime.models import Model


class AccountOwner(Model):
    """An object that the documentation does not describe."""

    name: str | None = None
