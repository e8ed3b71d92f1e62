# Generated from schemas.md. Do not edit.
"""What is received as Half."""

from __future__ import annotations

from typing import TypeAlias

from example_api.models.plain import Plain

Half: TypeAlias = list[Plain]
"""Schema for a thing with one heading."""
