# Generated from device.md. Do not edit.
"""Actions of the Device resource."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Unpack

from losant_api._runtime import values as _values
from losant_api._runtime.action import Action
from losant_api._runtime.async_methods import awaited
from losant_api._runtime.async_resource import BaseAsyncResource
from losant_api._runtime.options import RequestOptions
from losant_api._runtime.sync_resource import BaseResource
from losant_api.bodies.device_command import DeviceCommand
from losant_api.bodies.device_patch import DevicePatch
from losant_api.bodies.single_or_multiple_device_states import (
    SingleOrMultipleDeviceStates,
)
from losant_api.models.composite_device_state import CompositeDeviceState
from losant_api.models.device import Device
from losant_api.models.device_commands import DeviceCommands
from losant_api.models.device_log import DeviceLog
from losant_api.models.device_states import DeviceStates
from losant_api.models.success import Success

DELETE: Final[Action[Success]] = Action(
    name="device.delete",
    method="DELETE",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}",
    responses={200: Success},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

EXPORT: Final[Action[Success]] = Action(
    name="device.export",
    method="POST",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/export",
    responses={200: Success},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

GET: Final[Action[Device]] = Action(
    name="device.get",
    method="GET",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}",
    responses={200: Device},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

GET_COMMAND: Final[Action[DeviceCommands]] = Action(
    name="device.getCommand",
    method="GET",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/command",
    responses={200: DeviceCommands},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

GET_COMPOSITE_STATE: Final[Action[CompositeDeviceState]] = Action(
    name="device.getCompositeState",
    method="GET",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/compositeState",
    responses={200: CompositeDeviceState},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

GET_LOG_ENTRIES: Final[Action[DeviceLog]] = Action(
    name="device.getLogEntries",
    method="GET",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/logs",
    responses={200: DeviceLog},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

GET_STATE: Final[Action[DeviceStates]] = Action(
    name="device.getState",
    method="GET",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/state",
    responses={200: DeviceStates},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

PATCH: Final[Action[Device]] = Action(
    name="device.patch",
    method="PATCH",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}",
    body=DevicePatch,
    responses={200: Device},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

REMOVE_DATA: Final[Action[Success]] = Action(
    name="device.removeData",
    method="DELETE",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/data",
    responses={200: Success},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

SEND_COMMAND: Final[Action[Success]] = Action(
    name="device.sendCommand",
    method="POST",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/command",
    body=DeviceCommand,
    responses={200: Success},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)

SEND_STATE: Final[Action[Success]] = Action(
    name="device.sendState",
    method="POST",
    path="/applications/{APPLICATION_ID}/devices/{DEVICE_ID}/state",
    body=SingleOrMultipleDeviceStates,
    responses={200: Success},
    errors={400: "Error if malformed request", 404: "Error if device was not found"},
)


class DeviceResource(BaseResource):
    """Actions of the Device resource."""

    def delete(
        self, *, application_id: str, device_id: str, **options: Unpack[RequestOptions]
    ) -> Success:
        """Delete a device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Success: If device was successfully deleted (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Organization`, `all.User`, `device.*` or
            `device.delete`.
        """
        return self._client.request(
            DELETE,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            options=options,
        )

    def export(
        self,
        *,
        application_id: str,
        device_id: str,
        start: datetime | timedelta | int | None = None,
        end: datetime | timedelta | int | None = None,
        email: str | None = None,
        callback_url: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Success:
        """Create a device data export.

        Defaults to all data.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            start: Start time of export (ms since epoch - 0 means now, negative is
                relative to now). The API's default is `1`.
            end: End time of export (ms since epoch - 0 means now, negative is
                relative to now). The API's default is `0`.
            email: Email address to send export to. Defaults to current user's
                email.
            callback_url: Callback URL to call with export result.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Success: If generation of export was successfully started (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Application.read`, `all.Organization`,
            `all.Organization.read`, `all.User`, `all.User.read`, `device.*` or
            `device.export`.
        """
        return self._client.request(
            EXPORT,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            query={
                "start": _values.relative_timestamp(start),
                "end": _values.relative_timestamp(end),
                "email": email,
                "callbackUrl": callback_url,
            },
            options=options,
        )

    def get(
        self, *, application_id: str, device_id: str, **options: Unpack[RequestOptions]
    ) -> Device:
        """Retrieve information on a device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Device: Device information (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Application.read`, `all.Device`,
            `all.Device.read`, `all.Organization`, `all.Organization.read`, `all.User`,
            `all.User.read`, `device.*` or `device.get`.
        """
        return self._client.request(
            GET,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            options=options,
        )

    def get_command(
        self,
        *,
        application_id: str,
        device_id: str,
        limit: int | None = None,
        since: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> DeviceCommands:
        """Retrieve the last known commands(s) sent to the device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            limit: Max command entries to return (ordered by time descending). The
                API's default is `1`.
            since: Look for command entries since this time (ms since epoch).
            **options: Timeout, retries and more, for this call only.

        Returns:
            DeviceCommands: Recent device commands (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Application.read`, `all.Device`,
            `all.Device.read`, `all.Organization`, `all.Organization.read`, `all.User`,
            `all.User.read`, `device.*` or `device.getCommand`.
        """
        return self._client.request(
            GET_COMMAND,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            query={"limit": limit, "since": _values.timestamp(since)},
            options=options,
        )

    def get_composite_state(
        self,
        *,
        application_id: str,
        device_id: str,
        start: datetime | int | None = None,
        end: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> CompositeDeviceState:
        """Retrieve the composite last complete state of the device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            start: Start of time range to look at to build composite state. The
                API's default is `1`.
            end: End of time range to look at to build composite state. The API's
                default is `0`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            CompositeDeviceState: Composite last state of the device (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Application.read`, `all.Device`,
            `all.Device.read`, `all.Organization`, `all.Organization.read`, `all.User`,
            `all.User.read`, `device.*` or `device.getCompositeState`.
        """
        return self._client.request(
            GET_COMPOSITE_STATE,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            query={"start": _values.timestamp(start), "end": _values.timestamp(end)},
            options=options,
        )

    def get_log_entries(
        self,
        *,
        application_id: str,
        device_id: str,
        limit: int | None = None,
        since: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> DeviceLog:
        """Retrieve the recent log entries about the device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            limit: Max log entries to return (ordered by time descending). The API's
                default is `1`.
            since: Look for log entries since this time (ms since epoch).
            **options: Timeout, retries and more, for this call only.

        Returns:
            DeviceLog: Recent log entries (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Application.read`, `all.Device`,
            `all.Device.read`, `all.Organization`, `all.Organization.read`, `all.User`,
            `all.User.read`, `device.*` or `device.getLogEntries`.
        """
        return self._client.request(
            GET_LOG_ENTRIES,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            query={"limit": limit, "since": _values.timestamp(since)},
            options=options,
        )

    def get_state(
        self,
        *,
        application_id: str,
        device_id: str,
        limit: int | None = None,
        since: datetime | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> DeviceStates:
        """Retrieve the last known state(s) of the device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            limit: Max state entries to return (ordered by time descending). The
                API's default is `1`.
            since: Look for state entries since this time (ms since epoch).
            **options: Timeout, retries and more, for this call only.

        Returns:
            DeviceStates: Recent device states (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Application.read`, `all.Device`,
            `all.Device.read`, `all.Organization`, `all.Organization.read`, `all.User`,
            `all.User.read`, `device.*` or `device.getState`.
        """
        return self._client.request(
            GET_STATE,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            query={"limit": limit, "since": _values.timestamp(since)},
            options=options,
        )

    def patch(
        self,
        *,
        application_id: str,
        device_id: str,
        body: DevicePatch | Device,
        **options: Unpack[RequestOptions],
    ) -> Device:
        """Update information about a device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            body: The body of a request that changes a device; what it leaves out
                stays as it is. What was read as `Device` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Device: Updated device information (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Organization`, `all.User`, `device.*` or
            `device.patch`.

        Example:
            client.device.patch(
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
        """
        return self._client.request(
            PATCH,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            body=body,
            options=options,
        )

    def remove_data(
        self,
        *,
        application_id: str,
        device_id: str,
        start: datetime | timedelta | int | None = None,
        end: datetime | timedelta | int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Success:
        """Remove all device data for the specified time range.

        Defaults to all data.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            start: Start time of export (ms since epoch - 0 means now, negative is
                relative to now). The API's default is `1`.
            end: End time of export (ms since epoch - 0 means now, negative is
                relative to now). The API's default is `0`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Success: If data removal was successfully started (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Organization`, `all.User`, `device.*` or
            `device.removeData`.
        """
        return self._client.request(
            REMOVE_DATA,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            query={
                "start": _values.relative_timestamp(start),
                "end": _values.relative_timestamp(end),
            },
            options=options,
        )

    def send_command(
        self,
        *,
        application_id: str,
        device_id: str,
        body: DeviceCommand,
        **options: Unpack[RequestOptions],
    ) -> Success:
        """Send a command to a device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            body: The body of a request that sends a command to a device.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Success: If command was successfully sent (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Device`, `all.Organization`, `all.User`,
            `device.*` or `device.sendCommand`.

        Example:
            client.device.send_command(
                application_id="575ec8687ae143cd83dc4a97",
                device_id="575ecf887ae143cd83dc4aa2",
                body={
                    "time": "2016-06-13T04:00:00.000Z",
                    "name": "myCommand",
                    "payload": [1, 1, 2, 3, 5],
                },
            )
        """
        return self._client.request(
            SEND_COMMAND,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            body=body,
            options=options,
        )

    def send_state(
        self,
        *,
        application_id: str,
        device_id: str,
        body: SingleOrMultipleDeviceStates,
        **options: Unpack[RequestOptions],
    ) -> Success:
        """Send the current state of the device.

        Args:
            application_id: ID associated with the application, for example
                `575ec8687ae143cd83dc4a97`.
            device_id: ID associated with the device, for example
                `575ecf887ae143cd83dc4aa2`.
            body: The body of a request that reports one state of a device, or
                several at once.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Success: If state was successfully received (200).

        Raises:
            BadRequestError: Error if malformed request (400).
            NotFoundError: Error if device was not found (404).

        Scopes:
            Any of `all.Application`, `all.Device`, `all.Organization`, `all.User`,
            `device.*` or `device.sendState`.

        Example:
            client.device.send_state(
                application_id="575ec8687ae143cd83dc4a97",
                device_id="575ecf887ae143cd83dc4aa2",
                body={"time": "2016-06-13T04:00:00.000Z", "data": {"voltage": 22.4}},
            )
        """
        return self._client.request(
            SEND_STATE,
            path={"APPLICATION_ID": application_id, "DEVICE_ID": device_id},
            body=body,
            options=options,
        )


class AsyncDeviceResource(BaseAsyncResource):
    """Actions of the Device resource."""

    delete = awaited(DeviceResource.delete)
    export = awaited(DeviceResource.export)
    get = awaited(DeviceResource.get)
    get_command = awaited(DeviceResource.get_command)
    get_composite_state = awaited(DeviceResource.get_composite_state)
    get_log_entries = awaited(DeviceResource.get_log_entries)
    get_state = awaited(DeviceResource.get_state)
    patch = awaited(DeviceResource.patch)
    remove_data = awaited(DeviceResource.remove_data)
    send_command = awaited(DeviceResource.send_command)
    send_state = awaited(DeviceResource.send_state)
