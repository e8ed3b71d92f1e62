# Generated from schemas.md. Do not edit.
"""What is sent as Account."""

from __future__ import annotations

from typing import Any, Literal, Required

from typing_extensions import TypedDict

from example_api._runtime.dates import IsoDate, IsoTime
from example_api.bodies.account_owner import AccountOwner


class Account(TypedDict, total=False):
    """Schema for an account."""

    secret: Required[str]
    kind: Required[Literal["account"]]
    born: IsoDate | str
    wakes: IsoTime | str | None
    sleeps: str
    nick: str
    """Deprecated.

    A short name.
    """
    alias: str
    """Deprecated since 1.2.

    Use `nick`.
    """
    place: list[float]
    owner: AccountOwner | None
    """Who has it."""
    level: Literal["low", "high"] | None
    either: str | int | None
    photo: str
    limit: float
    tags: list[Any]
    any: Any
    labels: dict[str, Any]
