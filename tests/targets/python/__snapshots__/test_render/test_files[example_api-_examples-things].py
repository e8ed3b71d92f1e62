# Generated from schemas.md. Do not edit.
"""The documented example of Things."""

from typing import Any, Final

EXAMPLE: Final[Any] = [{"thingId": 1}]
