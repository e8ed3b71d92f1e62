# Generated from schemas.md. Do not edit.
"""What is received as Value."""

from __future__ import annotations

from typing import Any, TypeAlias

Value: TypeAlias = Any
"""Schema that is only a value."""
