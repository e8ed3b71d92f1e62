# Generated from device.md. Do not edit.
"""What the documents say of the Device resource.

The assertions stand in the methods of `Replay`: each fails its test where the client
does otherwise.
"""

from __future__ import annotations

import pytest

from ..support.callers import Call
from ..support.package import BadRequestError, NotFoundError
from ..support.replay import Failure, Replay, Request

DELETE = Call(
    "device.delete",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_delete_sends_what_curl_sends(replay: Replay) -> None:
    """Delete a device."""
    replay.sends(
        DELETE,
        Request(
            method="DELETE",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2",
        ),
    )


def test_delete_reads_200(replay: Replay) -> None:
    """If device was successfully deleted."""
    replay.reads(DELETE, 200, {"success": True})


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_delete_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(DELETE, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_delete_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        DELETE,
        "/applications/{application_id}/devices/{device_id}",
        parameter,
        placeholder,
        path_value,
    )


EXPORT = Call(
    "device.export",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_export_sends_what_curl_sends(replay: Replay) -> None:
    """Create a device data export.

    Defaults to all data.
    """
    replay.sends(
        EXPORT,
        Request(
            method="POST",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/export",
        ),
    )


def test_export_reads_200(replay: Replay) -> None:
    """If generation of export was successfully started."""
    replay.reads(EXPORT, 200, {"success": True})


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_export_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(EXPORT, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_export_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        EXPORT,
        "/applications/{application_id}/devices/{device_id}/export",
        parameter,
        placeholder,
        path_value,
    )


GET = Call(
    "device.get",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_get_sends_what_curl_sends(replay: Replay) -> None:
    """Retrieve information on a device."""
    replay.sends(
        GET,
        Request(
            method="GET",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2",
        ),
    )


def test_get_reads_200(replay: Replay) -> None:
    """Device information."""
    replay.reads(
        GET,
        200,
        {
            "id": "575ecf887ae143cd83dc4aa2",
            "deviceId": "575ecf887ae143cd83dc4aa2",
            "applicationId": "575ec8687ae143cd83dc4a97",
            "creationDate": "2017-03-14T09:26:53.000Z",
            "lastUpdated": "2017-08-21T14:05:30.000Z",
            "name": "Cold Store 4",
            "description": "Power monitor at the compressor of cold store 4",
            "tags": [
                {"key": "site", "value": "Cincinnati"},
                {"key": "floor", "value": "2"},
            ],
            "attributes": [
                {"name": "voltage", "dataType": "number"},
                {"name": "doorOpen", "dataType": "boolean"},
                {"name": "firmware", "dataType": "string"},
            ],
            "deviceClass": "peripheral",
            "gatewayId": "575ecf887ae143cd83dc4aa5",
            "connectionInfo": {"time": "2017-08-21T13:41:07.000Z", "connected": 1},
        },
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_get_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(GET, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_get_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        GET,
        "/applications/{application_id}/devices/{device_id}",
        parameter,
        placeholder,
        path_value,
    )


GET_COMMAND = Call(
    "device.get_command",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_get_command_sends_what_curl_sends(replay: Replay) -> None:
    """Retrieve the last known commands(s) sent to the device."""
    replay.sends(
        GET_COMMAND,
        Request(
            method="GET",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/command",
        ),
    )


def test_get_command_reads_200(replay: Replay) -> None:
    """Recent device commands."""
    replay.reads(
        GET_COMMAND,
        200,
        [
            {
                "time": "2017-08-21T14:00:00.000Z",
                "name": "setInterval",
                "payload": {"seconds": 30},
            },
            {"time": "2017-08-21T12:30:00.000Z", "name": "reboot", "payload": None},
        ],
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_get_command_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(GET_COMMAND, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_get_command_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        GET_COMMAND,
        "/applications/{application_id}/devices/{device_id}/command",
        parameter,
        placeholder,
        path_value,
    )


GET_COMPOSITE_STATE = Call(
    "device.get_composite_state",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_get_composite_state_sends_what_curl_sends(replay: Replay) -> None:
    """Retrieve the composite last complete state of the device."""
    replay.sends(
        GET_COMPOSITE_STATE,
        Request(
            method="GET",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/compositeState",
        ),
    )


def test_get_composite_state_reads_200(replay: Replay) -> None:
    """Composite last state of the device."""
    replay.reads(
        GET_COMPOSITE_STATE,
        200,
        {
            "voltage": {
                "time": "2017-08-21T14:05:30.000Z",
                "value": 22.4,
                "relayId": "575ecf887ae143cd83dc4aa5",
            },
            "doorOpen": {"time": "2017-08-21T13:58:02.000Z", "value": False},
            "firmware": {
                "time": {"$date": "2017-08-02T09:15:00.000Z"},
                "value": "2.4.1",
            },
        },
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_get_composite_state_raises_documented_errors(
    replay: Replay, failure: Failure
) -> None:
    """Each documented error is raised as its class."""
    replay.raises(GET_COMPOSITE_STATE, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_get_composite_state_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        GET_COMPOSITE_STATE,
        "/applications/{application_id}/devices/{device_id}/compositeState",
        parameter,
        placeholder,
        path_value,
    )


GET_LOG_ENTRIES = Call(
    "device.get_log_entries",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_get_log_entries_sends_what_curl_sends(replay: Replay) -> None:
    """Retrieve the recent log entries about the device."""
    replay.sends(
        GET_LOG_ENTRIES,
        Request(
            method="GET",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/logs",
        ),
    )


def test_get_log_entries_reads_200(replay: Replay) -> None:
    """Recent log entries."""
    replay.reads(
        GET_LOG_ENTRIES,
        200,
        [
            {"connected": 1, "time": "2017-08-21T13:41:07.000Z"},
            {
                "connected": 0,
                "time": "2017-08-21T13:40:52.000Z",
                "disconnectReason": "Keepalive timeout",
                "messagesFromClient": 184,
                "messagesToClient": 12,
            },
        ],
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_get_log_entries_raises_documented_errors(
    replay: Replay, failure: Failure
) -> None:
    """Each documented error is raised as its class."""
    replay.raises(GET_LOG_ENTRIES, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_get_log_entries_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        GET_LOG_ENTRIES,
        "/applications/{application_id}/devices/{device_id}/logs",
        parameter,
        placeholder,
        path_value,
    )


GET_STATE = Call(
    "device.get_state",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_get_state_sends_what_curl_sends(replay: Replay) -> None:
    """Retrieve the last known state(s) of the device."""
    replay.sends(
        GET_STATE,
        Request(
            method="GET",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/state",
        ),
    )


def test_get_state_reads_200(replay: Replay) -> None:
    """Recent device states."""
    replay.reads(
        GET_STATE,
        200,
        [
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
        ],
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_get_state_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(GET_STATE, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_get_state_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        GET_STATE,
        "/applications/{application_id}/devices/{device_id}/state",
        parameter,
        placeholder,
        path_value,
    )


PATCH = Call(
    "device.patch",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
    body={
        "name": "My Updated Device",
        "description": "Description of my updated device",
        "tags": [{"key": "TagKey", "value": "TagValue"}],
        "attributes": [{"name": "voltage", "dataType": "number"}],
        "deviceClass": "standalone",
    },
)


def test_patch_sends_what_curl_sends(replay: Replay) -> None:
    """Update information about a device."""
    replay.sends(
        PATCH,
        Request(
            method="PATCH",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2",
            body={
                "name": "My Updated Device",
                "description": "Description of my updated device",
                "tags": [{"key": "TagKey", "value": "TagValue"}],
                "attributes": [{"name": "voltage", "dataType": "number"}],
                "deviceClass": "standalone",
            },
        ),
    )


def test_patch_reads_200(replay: Replay) -> None:
    """Updated device information."""
    replay.reads(
        PATCH,
        200,
        {
            "id": "575ecf887ae143cd83dc4aa2",
            "deviceId": "575ecf887ae143cd83dc4aa2",
            "applicationId": "575ec8687ae143cd83dc4a97",
            "creationDate": "2017-03-14T09:26:53.000Z",
            "lastUpdated": "2017-08-21T14:05:30.000Z",
            "name": "Cold Store 4",
            "description": "Power monitor at the compressor of cold store 4",
            "tags": [
                {"key": "site", "value": "Cincinnati"},
                {"key": "floor", "value": "2"},
            ],
            "attributes": [
                {"name": "voltage", "dataType": "number"},
                {"name": "doorOpen", "dataType": "boolean"},
                {"name": "firmware", "dataType": "string"},
            ],
            "deviceClass": "peripheral",
            "gatewayId": "575ecf887ae143cd83dc4aa5",
            "connectionInfo": {"time": "2017-08-21T13:41:07.000Z", "connected": 1},
        },
    )


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_patch_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(PATCH, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_patch_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        PATCH,
        "/applications/{application_id}/devices/{device_id}",
        parameter,
        placeholder,
        path_value,
    )


REMOVE_DATA = Call(
    "device.remove_data",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
)


def test_remove_data_sends_what_curl_sends(replay: Replay) -> None:
    """Remove all device data for the specified time range.

    Defaults to all data.
    """
    replay.sends(
        REMOVE_DATA,
        Request(
            method="DELETE",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/data",
        ),
    )


def test_remove_data_reads_200(replay: Replay) -> None:
    """If data removal was successfully started."""
    replay.reads(REMOVE_DATA, 200, {"success": True})


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_remove_data_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(REMOVE_DATA, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_remove_data_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        REMOVE_DATA,
        "/applications/{application_id}/devices/{device_id}/data",
        parameter,
        placeholder,
        path_value,
    )


SEND_COMMAND = Call(
    "device.send_command",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
    body={
        "time": "2016-06-13T04:00:00.000Z",
        "name": "myCommand",
        "payload": [1, 1, 2, 3, 5],
    },
)


def test_send_command_sends_what_curl_sends(replay: Replay) -> None:
    """Send a command to a device."""
    replay.sends(
        SEND_COMMAND,
        Request(
            method="POST",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/command",
            body={
                "time": "2016-06-13T04:00:00.000Z",
                "name": "myCommand",
                "payload": [1, 1, 2, 3, 5],
            },
        ),
    )


def test_send_command_reads_200(replay: Replay) -> None:
    """If command was successfully sent."""
    replay.reads(SEND_COMMAND, 200, {"success": True})


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_send_command_raises_documented_errors(
    replay: Replay, failure: Failure
) -> None:
    """Each documented error is raised as its class."""
    replay.raises(SEND_COMMAND, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_send_command_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        SEND_COMMAND,
        "/applications/{application_id}/devices/{device_id}/command",
        parameter,
        placeholder,
        path_value,
    )


SEND_STATE = Call(
    "device.send_state",
    application_id="575ec8687ae143cd83dc4a97",
    device_id="575ecf887ae143cd83dc4aa2",
    body={"time": "2016-06-13T04:00:00.000Z", "data": {"voltage": 22.4}},
)


def test_send_state_sends_what_curl_sends(replay: Replay) -> None:
    """Send the current state of the device."""
    replay.sends(
        SEND_STATE,
        Request(
            method="POST",
            path="/applications/575ec8687ae143cd83dc4a97/devices/575ecf887ae143cd83dc4aa2/state",
            body={"time": "2016-06-13T04:00:00.000Z", "data": {"voltage": 22.4}},
        ),
    )


def test_send_state_reads_200(replay: Replay) -> None:
    """If state was successfully received."""
    replay.reads(SEND_STATE, 200, {"success": True})


@pytest.mark.parametrize(
    "failure",
    [
        Failure(400, BadRequestError, "Error if malformed request"),
        Failure(404, NotFoundError, "Error if device was not found"),
    ],
)
def test_send_state_raises_documented_errors(replay: Replay, failure: Failure) -> None:
    """Each documented error is raised as its class."""
    replay.raises(SEND_STATE, failure)


@pytest.mark.parametrize(
    ("parameter", "placeholder"),
    [
        ("application_id", "APPLICATION_ID"),
        ("device_id", "DEVICE_ID"),
    ],
)
def test_send_state_keeps_its_path(
    replay: Replay, parameter: str, placeholder: str, path_value: str
) -> None:
    """No value of a path parameter makes the path another one."""
    replay.keeps_path(
        SEND_STATE,
        "/applications/{application_id}/devices/{device_id}/state",
        parameter,
        placeholder,
        path_value,
    )
