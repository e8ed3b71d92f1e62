"""Actions as operations."""

import shlex
from typing import Any

import pytest
from msgspec.structs import replace
from openapi_spec_validator import OpenAPIV32SpecValidator

from codegen.model.action import Authentication, Prose
from codegen.model.exchange import CurlExample
from codegen.rendering.samples import Samples
from tests.targets.openapi.builders import (
    IDENTITY,
    SPAN,
    action,
    api,
    body,
    link,
    resource,
    response,
    schema,
    scopes,
    stream,
)
from tests.targets.openapi.reading import load, load_operation

_ANY: dict[str, Any] = {"application/json": {"schema": {}}}


def test_an_operation_is_named_by_resource_and_action() -> None:
    """The operation id joins the camelCase names, and the tag is the resource's."""
    document = load(api(resource(action("Get Composite State", path="a"), stem="data-table")))
    operation = document["paths"]["/a"]["get"]

    assert ("dataTable.getCompositeState", ["dataTable"]) == (operation["operationId"], operation["tags"])


def test_the_summary_is_what_the_action_does() -> None:
    """The description sums an action up, the title one that has none; the title is kept where no name spells it."""
    described = load_operation(action("Get", description="Gets it. Or not."))
    named = load_operation(action("Get MQTT"))

    assert ("Gets it", "x-title" in described) == (described["summary"], False)
    assert ("Get MQTT", "Get MQTT") == (named["summary"], named["x-title"])


def test_the_description_is_what_the_document_says() -> None:
    """The description of an action is followed by its prose, parted by blank lines; there is none for an empty one."""
    prose = (Prose("### Usage", SPAN), Prose("See `here`.\n", SPAN))

    assert (
        "Gets it\n\n### Usage\n\nSee `here`.\n"
        == load_operation(action(description="Gets it", prose=prose))["description"]
    )
    assert "description" not in load_operation(action())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [the guide](https://example.com/a).", {"description": "the guide", "url": "https://example.com/a"}),
        (
            'A <a href="https://example.com/b" target="_blank">page</a>',
            {"description": "page", "url": "https://example.com/b"},
        ),
        ("[One](https://a.io) or [two](https://b.io)", {"description": "One", "url": "https://a.io"}),
    ],
)
def test_the_first_link_is_external_documentation(text: str, expected: dict[str, str]) -> None:
    """Where the document links another site, the operation does."""
    assert expected == load_operation(action(description=text))["externalDocs"]


@pytest.mark.parametrize(
    "text", ["[a](/b)", "[a](javascript:x)", "[a](schemas.md#b)", "https://a.io", "[a](https://a'b)"]
)
def test_other_links_are_no_external_documentation(text: str) -> None:
    """A link inside of the documents, of another scheme or broken is only words."""
    assert "externalDocs" not in load_operation(action(description=text))


def test_a_curl_call_is_a_code_sample() -> None:
    """The documented call is shown as a shell takes it, without anybody's token."""
    headers = (("Accept", "application/json"), ("Authorization", "Bearer of-somebody"))
    curl = CurlExample("POST", "https://a.io/B", headers, '{"it\'s": 1}', SPAN)
    (sample,) = load_operation(action(curl=curl))["x-codeSamples"]

    assert ("Shell", "curl") == (sample["lang"], sample["label"])
    assert [
        *("curl", "-X", "POST", "-H", "Accept: application/json"),
        *("-H", "Authorization: Bearer YOUR_API_ACCESS_TOKEN", "-d", '{"it\'s": 1}', "https://a.io/B"),
    ] == shlex.split(sample["source"].replace("\\\n", ""))


def test_calls_of_other_languages_follow() -> None:
    """What a language has for an action stands behind the curl call; nothing stands for an action that it lacks."""
    samples = Samples("Python", "Python", {"device.get": "client.device.get()"})
    (operation,) = load(api(resource(action())), samples=(samples,))["paths"]["/devices/{deviceId}"].values()
    other = load(api(resource(action("Put"))), samples=(samples,))["paths"]["/devices/{deviceId}"]["get"]

    assert [{"lang": "Python", "label": "Python", "source": "client.device.get()"}] == operation["x-codeSamples"]
    assert "x-codeSamples" not in other


def test_each_scope_is_an_alternative() -> None:
    """Any one of the scopes is enough, so each is a requirement of its own."""
    operation = load_operation(action(authentication=scopes("all.User", "device.*", "all.User")))

    assert [{"bearerAuth": ["all.User"]}, {"bearerAuth": ["device.*"]}] == operation["security"]


def test_a_token_without_scopes_is_a_requirement() -> None:
    """Where a token is needed and no scope is told, any token will do."""
    operation = load_operation(action(authentication=Authentication(required=True)))

    assert [{"bearerAuth": []}] == operation["security"]


def test_no_authentication_is_said() -> None:
    """An action that needs no token says so with an empty list."""
    assert [] == load_operation(action(authentication=Authentication(required=False)))["security"]


def test_a_body_refers_to_its_schema() -> None:
    """The body is JSON of the linked schema with the documented example, required or not as the model says."""
    source = action(body=body(link("Device Patch"), required=False, example={"name": None}, has_example=True))

    assert {
        "required": False,
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/DevicePatch"},
                "examples": {"documented": {"value": {"name": None}}},
            }
        },
    } == load_operation(source)["requestBody"]


def test_a_body_of_unknown_type_is_any_json() -> None:
    """A link that leads nowhere, or no link at all, is a schema that takes any JSON."""
    nowhere = {"x-link": {"title": "Nowhere", "anchor": "nowhere"}}
    for reference, expected in ((None, {}), (link("Nowhere", known=False), nowhere)):
        found = load_operation(action(body=body(reference)))["requestBody"]["content"]

        assert {"application/json": {"schema": expected}} == found


def test_responses_stand_by_status_code() -> None:
    """Successes come first, then errors, each with its description and schema."""
    source = action(
        responses=(response(201, link("Device"), "Made"), response(202, description="Begun")),
        errors=(response(400, link("Error"), "Bad"),),
    )

    assert {
        "201": {
            "description": "Made",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Device"}}},
        },
        "202": {"description": "Begun", "content": _ANY},
        "400": {
            "description": "Bad",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
        },
    } == load_operation(source)["responses"]


def test_rows_of_one_status_code_are_one_response() -> None:
    """Two rows of one code are one response of either type, with both descriptions."""
    rows = (response(200, link("One"), "First"), response(200, link("Two"), "Second"), response(200, link("One")))
    answer = load_operation(action(responses=rows))["responses"]["200"]

    references = [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}]
    assert "First\n\nSecond" == answer["description"]
    assert {"schema": {"anyOf": references}} == answer["content"]["application/json"]


def test_an_action_without_responses_has_none() -> None:
    """Where no response is documented, none is made up."""
    assert "responses" not in load_operation(action())


def test_an_event_stream_is_one_of_its_events() -> None:
    """A stream is `text/event-stream` of one of the events, each with its name and the type of its data."""
    events = stream(("state", link("Device State")), ("other", None), description="States as they come")

    assert {
        "description": "States as they come",
        "content": {
            "text/event-stream": {
                "schema": {
                    "oneOf": [
                        {
                            "type": "object",
                            "properties": {
                                "event": {"const": "state"},
                                "data": {"$ref": "#/components/schemas/DeviceState"},
                            },
                            "required": ["event", "data"],
                        },
                        {
                            "type": "object",
                            "properties": {"event": {"const": "other"}, "data": {}},
                            "required": ["event", "data"],
                        },
                    ]
                }
            }
        },
    } == load_operation(action(stream=events))["responses"]["200"]


def test_a_stream_and_a_body_of_one_code_are_one_response() -> None:
    """A response that is sent as JSON or as a stream has both media types."""
    source = action(responses=(response(200, None, "All"),), stream=stream(("state", None), description="One by one"))
    answer = load_operation(source)["responses"]["200"]

    assert ("All\n\nOne by one", ["application/json", "text/event-stream"]) == (
        answer["description"],
        list(answer["content"]),
    )


def test_since_3_2_a_stream_is_of_items() -> None:
    """In OpenAPI 3.2 each item of a stream is one of the events, and its data a text that is JSON."""
    source = api(
        resource(action(stream=stream(("state", link("Device State"))))), schemas=(schema("Device State", {}),)
    )
    document = load(source, replace(IDENTITY, openapi="3.2.0"))
    operation = document["paths"]["/devices/{deviceId}"]["get"]
    reference = {"$ref": "#/components/schemas/DeviceState"}
    data = {"type": "string", "contentMediaType": "application/json", "contentSchema": reference}
    event = {"type": "object", "properties": {"event": {"const": "state"}, "data": data}, "required": ["event", "data"]}

    assert ("3.2.0", {"itemSchema": event}) == (
        document["openapi"],
        operation["responses"]["200"]["content"]["text/event-stream"],
    )
    assert {"name": "device", "summary": "Device", "x-document": "device.md"} == document["tags"][0]
    assert [] == list(OpenAPIV32SpecValidator(document).iter_errors())
