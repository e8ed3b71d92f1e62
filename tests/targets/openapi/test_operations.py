"""Actions as operations."""

from typing import Any

from codegen.model.action import Authentication, Prose
from tests.targets.openapi.builders import SPAN, action, api, body, link, resource, response, scopes, stream
from tests.targets.openapi.reading import load, load_operation

_ANY: dict[str, Any] = {"application/json": {"schema": {}}}


def test_an_operation_is_named_by_resource_and_action() -> None:
    """The operation id joins the camelCase names, and the tag is the resource's."""
    document = load(api(resource(action("Get Composite State", path="a"), stem="data-table")))
    operation = document["paths"]["/a"]["get"]

    assert ("dataTable.getCompositeState", ["dataTable"]) == (operation["operationId"], operation["tags"])


def test_the_summary_is_the_description_or_else_the_title() -> None:
    """An action without a description is summed up by its title."""
    assert "Gets it" == load_operation(action("Get", description="Gets it"))["summary"]
    assert "Get" == load_operation(action("Get"))["summary"]


def test_prose_is_the_description() -> None:
    """There is a description only where the action has prose; several pieces are parted by a blank line."""
    prose = (Prose("### Usage", SPAN), Prose("See `here`.\n", SPAN))

    assert "### Usage\n\nSee `here`.\n" == load_operation(action(prose=prose))["description"]
    assert "description" not in load_operation(action(description="Gets it"))


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
    for schema in (None, link("Nowhere", known=False)):
        assert {"required": True, "content": _ANY} == load_operation(action(body=body(schema)))["requestBody"]


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
