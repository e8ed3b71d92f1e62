# Generated from schemas.md. Do not edit.
"""The documented example of Success."""

from typing import Any, Final

EXAMPLE: Final[Any] = {"success": True}
