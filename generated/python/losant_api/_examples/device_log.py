# Generated from schemas.md. Do not edit.
"""The documented example of Device Log."""

from typing import Any, Final

EXAMPLE: Final[Any] = [
    {"connected": 1, "time": "2017-08-21T13:41:07.000Z"},
    {
        "connected": 0,
        "time": "2017-08-21T13:40:52.000Z",
        "disconnectReason": "Keepalive timeout",
        "messagesFromClient": 184,
        "messagesToClient": 12,
    },
]
