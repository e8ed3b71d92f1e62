# Generated from schemas.md. Do not edit.
"""What is received as Thing."""

from __future__ import annotations

from pydantic import Field

from example_api._runtime.models import Model


class Thing(Model):
    """Schema for a thing."""

    id: str | None = None
    title: str | None = Field(
        default=None,
        deprecated="`title` is deprecated. Use `name` instead. Sunset: 2030-01-31.",
    )
    """**Deprecated.** Use `name` instead.

    Sunset: 2030-01-31.
    """
    name: str | None = None
    """What it is called.

    Added in 1.4.
    """
    shade: str | None = Field(default=None, deprecated="`shade` is deprecated.")
    """Deprecated.

    How dark it is.
    """
