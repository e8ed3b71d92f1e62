# Generated from schemas.md. Do not edit.
"""The documented example of Device States."""

from typing import Any, Final

EXAMPLE: Final[Any] = [
    {
        "time": "2017-08-21T14:05:30.000Z",
        "relayId": "575ecf887ae143cd83dc4aa5",
        "data": {"voltage": 22.4, "doorOpen": False},
    },
    {
        "time": 1503324300000,
        "data": {"voltage": 21.9, "firmware": "2.4.1"},
        "meta": {"rssi": -67},
        "flowVersion": "v1.2.0",
    },
]
