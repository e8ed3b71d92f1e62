"""Two Apis with everything in them that the target writes: what is usual, and what is not."""

from msgspec.structs import replace

from codegen.model.action import Action, Authentication, Prose
from codegen.model.exchange import CurlExample
from codegen.model.marks import Deprecation, Marks
from codegen.model.name import Name
from codegen.model.parameter import Kind, Location
from codegen.model.schema import JsonValue, Schema
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
    url,
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


def _odd_parameters() -> Action:
    return action(
        "Get Some",
        path="things/THING__ID/of/OTHER",
        path_parameters=(parameter("THING__ID", Location.PATH, required=True, description="Which"),),
        authentication=Authentication(required=True),
        marks=Marks(
            Deprecation("1.2", "get", "Use `get`. Sunset: 2030-01-31", "2030-01-31"),
            "1.1",
            is_beta=True,
            is_internal=True,
        ),
        query_parameters=(
            parameter(
                "old",
                marks=Marks(
                    Deprecation("1.2", "new", "Use `new`. Will be removed in 2.0.", "2.0"),
                    "1.0",
                    is_beta=True,
                    is_internal=True,
                ),
            ),
            parameter("limit", kind=Kind.INTEGER, default="many", example="010", example_value=10),
            parameter("offset", kind=Kind.INTEGER, default="00", default_value=0),
            parameter("ratio", kind=Kind.NUMBER, accepted_values=("0.5", "2", "x")),
            parameter("filter", kind=Kind.OBJECT, schema=link("Nowhere", known=False), example="f[0]"),
            parameter("f", kind=Kind.OBJECT, schema=link("Thing"), example="f[a]=1", example_value={"a": "1"}),
            parameter("id", kind=Kind.OPTIONAL_ID, format="uri"),
            parameter("names", kind=Kind.LIST, accepted_values=("a",), example="a,b", example_value=["a", "b"]),
        ),
        header_parameters=(
            parameter("Authorization", Location.HEADER, required=True, description="The token"),
            parameter("X-Trace", Location.HEADER),
        ),
        body=body(link("Nowhere", known=False), required=False),
        curl=CurlExample(
            "POST", "https://a.io/?b=c", (("Accept", "a b"), ("Authorization", "Bearer x")), '{"a": "it\'s\n"}', SPAN
        ),
        responses=(response(200, link("Thing"), "One"), response(200, link("Things"), "Many"), response(204)),
        errors=(response(400, None, "Bad"), response(404, link("Thing"))),
    )


def _odd_schemas() -> tuple[Schema, ...]:
    part: JsonValue = {"title": "Part", "type": "object", "properties": {"of": {"$ref": "#/schemas/Thing"}}}
    return (
        schema("Thing", {"title": "A thing", "description": "Own", "id": "urn:a", "items": part}, description="Words"),
        schema(
            "Thing", {"type": ["object", "null"], "oneOf": [part, {"$ref": "other.json"}]}, name=Name.split("Things")
        ),
    )


ODDITIES = replace(
    api(
        replace(
            resource(_odd_parameters(), prose=(Prose("More", SPAN),)), intro="Below", base_url=url("things/THING_ID")
        ),
        schemas=_odd_schemas(),
    ),
    prose=(Prose("Two\nlines", SPAN),),
)
