# Generated from schemas.md. Do not edit.
"""What is received as Things."""

from __future__ import annotations

from typing import TypeAlias

from example_api.models.thing import Thing

Things: TypeAlias = list[Thing]
"""Schema for many Things."""
