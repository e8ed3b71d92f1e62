# Generated from schemas.md. Do not edit.
"""What is received as Broken."""

from __future__ import annotations

from typing import Any, TypeAlias

Broken: TypeAlias = Any
"""Schema that is not JSON."""
