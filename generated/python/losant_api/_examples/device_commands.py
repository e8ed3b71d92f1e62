# Generated from schemas.md. Do not edit.
"""The documented example of Device Commands."""

from typing import Any, Final

EXAMPLE: Final[Any] = [
    {
        "time": "2017-08-21T14:00:00.000Z",
        "name": "setInterval",
        "payload": {"seconds": 30},
    },
    {"time": "2017-08-21T12:30:00.000Z", "name": "reboot", "payload": None},
]
