# Generated from schemas.md. Do not edit.
"""The documented example of Device."""

from typing import Any, Final

EXAMPLE: Final[Any] = {
    "id": "575ecf887ae143cd83dc4aa2",
    "deviceId": "575ecf887ae143cd83dc4aa2",
    "applicationId": "575ec8687ae143cd83dc4a97",
    "creationDate": "2017-03-14T09:26:53.000Z",
    "lastUpdated": "2017-08-21T14:05:30.000Z",
    "name": "Cold Store 4",
    "description": "Power monitor at the compressor of cold store 4",
    "tags": [{"key": "site", "value": "Cincinnati"}, {"key": "floor", "value": "2"}],
    "attributes": [
        {"name": "voltage", "dataType": "number"},
        {"name": "doorOpen", "dataType": "boolean"},
        {"name": "firmware", "dataType": "string"},
    ],
    "deviceClass": "peripheral",
    "gatewayId": "575ecf887ae143cd83dc4aa5",
    "connectionInfo": {"time": "2017-08-21T13:41:07.000Z", "connected": 1},
}
