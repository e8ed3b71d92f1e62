# Generated from schemas.md. Do not edit.
"""What is sent as Account Owner."""

from __future__ import annotations

from typing_extensions import TypedDict


class AccountOwner(TypedDict, total=False):
    """An object that the documentation does not describe."""

    name: str
