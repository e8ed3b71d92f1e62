# Generated from schemas.md. Do not edit.
"""What is received as Mirror."""

from __future__ import annotations

from typing import Any, TypeAlias

Mirror: TypeAlias = Any
"""Schema for nothing but itself."""
