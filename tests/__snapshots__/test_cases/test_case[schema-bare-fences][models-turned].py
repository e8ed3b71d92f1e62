# Generated from schemas.md. Do not edit.
"""What is received as Turned."""

from __future__ import annotations

from typing import TypeAlias

from example_api.models.plain import Plain

Turned: TypeAlias = Plain
"""Schema for a thing whose example stands first."""
