# Generated from schemas.md. Do not edit.
"""The documented example of Composite Device State."""

from typing import Any, Final

EXAMPLE: Final[Any] = {
    "voltage": {
        "time": "2017-08-21T14:05:30.000Z",
        "value": 22.4,
        "relayId": "575ecf887ae143cd83dc4aa5",
    },
    "doorOpen": {"time": "2017-08-21T13:58:02.000Z", "value": False},
    "firmware": {"time": {"$date": "2017-08-02T09:15:00.000Z"}, "value": "2.4.1"},
}
