"""One Api with everything in it that the target writes."""

from codegen.model.action import Action, Prose
from codegen.model.parameter import Kind, Location
from tests.targets.openapi.builders import (
    SPAN,
    action,
    api,
    body,
    link,
    parameter,
    resource,
    response,
    schema,
    scopes,
    stream,
)


def _get() -> Action:
    return action(
        description="Retrieves information on a device",
        authentication=scopes("all.Application.read", "device.*", "device.get"),
        path_parameters=(
            parameter(
                "DEVICE_ID",
                Location.PATH,
                required=True,
                description="ID of the device",
                example="575ecf887ae143cd83dc4aa2",
                example_value="575ecf887ae143cd83dc4aa2",
            ),
        ),
        query_parameters=(
            parameter(
                "start",
                kind=Kind.RELATIVE_TIMESTAMP,
                description="Start of the range (ms since epoch - 0 means now, negative is relative to now)",
                default="-3600000",
                default_value=-3600000,
            ),
            parameter("sort", accepted_values=("asc", "desc"), default="up", default_value="up"),
            parameter("tagFilter", kind=Kind.OBJECT, schema=link("Device"), example_value=[{"key": "no"}]),
        ),
        responses=(response(200, link("Device"), "Device information"),),
        errors=(response(404, link("Error"), "Error if device was not found"),),
    )


def _patch() -> Action:
    example = {"name": "2026-01-01", "description": "two\nlines", "tags": [{"key": "a", "value": "1_000"}]}
    return action(
        "Patch",
        "PATCH",
        description="Updates a device",
        authentication=scopes("device.patch"),
        body=body(link("Device"), example=example, has_example=True),
        responses=(response(200, None, "The device"),),
        prose=(Prose("### Usage\n\nSend only what *changes*:\n\n    curl -X PATCH", SPAN),),
    )


def _stream() -> Action:
    return action("Stream", path="devices/DEVICE_ID/stream", stream=stream(("deviceState", link("Device"))))


EXAMPLE = api(
    resource(_get(), _patch(), description="Things that send data"),
    resource(_stream(), stem="device-stream", title="Device Stream"),
    schemas=(
        schema(
            "Device",
            {
                "$schema": "http://json-schema.org/draft-04/schema#",
                "type": "object",
                "properties": {"name": {"type": "string"}, "site": {"type": "string", "format": "url"}},
            },
            description="Schema for a single Device",
            example={"name": "On"},
            has_example=True,
        ),
        schema("Error", {"type": "object"}),
    ),
)
