# Generated from schemas.md. Do not edit.
"""The documented example of Thing."""

from typing import Any, Final

EXAMPLE: Final[Any] = {
    "thingId": "575ec8687ae143cd83dc4a97",
    "creationDate": "2016-06-13T04:00:00.000Z",
    "tags": [
        {"key": "floor"},
        {"key": "a key that is too long to stand on one line with the other one"},
    ],
    "level": 1.5,
}
