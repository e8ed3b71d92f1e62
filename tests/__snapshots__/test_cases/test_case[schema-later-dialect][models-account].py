# Generated from schemas.md. Do not edit.
"""What is received as Account."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from example_api._runtime.dates import IsoDate, IsoTime
from example_api._runtime.models import Model
from example_api.models.account_owner import AccountOwner


class Account(Model):
    """Schema for an account."""

    id: UUID
    kind: Literal["account"] | str
    born: IsoDate | None = None
    wakes: IsoTime | None = None
    sleeps: str | None = None
    nick: str | None = Field(default=None, deprecated="`nick` is deprecated.")
    """Deprecated.

    A short name.
    """
    alias: str | None = Field(
        default=None,
        deprecated="`alias` is deprecated since 1.2. Use `nick`.",
    )
    """Deprecated since 1.2.

    Use `nick`.
    """
    place: list[int | float] | None = None
    owner: AccountOwner | None = None
    """Who has it."""
    level: Literal["low", "high"] | str | None = None
    either: str | int | None = None
    photo: str | None = None
    limit: int | float | None = None
    tags: list[Any] | None = None
    any: Any = None
    labels: dict[str, Any] | None = None
