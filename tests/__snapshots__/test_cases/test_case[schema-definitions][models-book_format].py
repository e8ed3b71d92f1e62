# Generated from schemas.md. Do not edit.
"""What is received as Book Format."""

from __future__ import annotations

from typing import Literal, TypeAlias

BookFormat: TypeAlias = Literal["paper", "screen"] | str
