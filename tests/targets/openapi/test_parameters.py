"""Parameters of operations."""

from typing import Any

import pytest

from codegen.model.parameter import Kind, Location
from tests.targets.openapi.builders import action, link, parameter
from tests.targets.openapi.reading import load_operation, load_parameter


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.STRING, {"type": "string"}),
        (Kind.INTEGER, {"type": "integer"}),
        (Kind.NUMBER, {"type": "number"}),
        (Kind.BOOLEAN, {"type": "boolean"}),
        (Kind.TIMESTAMP, {"type": "integer", "format": "int64", "x-kind": "timestamp"}),
        (Kind.RELATIVE_TIMESTAMP, {"type": "integer", "format": "int64", "x-kind": "relative-timestamp"}),
        (Kind.MILLISECONDS, {"type": "integer", "format": "int64", "x-kind": "milliseconds"}),
        (Kind.SECONDS, {"type": "integer", "x-kind": "seconds"}),
        (Kind.LIST, {"type": "array", "items": {"type": "string"}}),
        (Kind.OBJECT, {"x-wire-form": "brackets"}),
        (Kind.OPTIONAL_ID, {"type": "string", "x-kind": "optional-id"}),
    ],
)
def test_a_kind_is_a_json_type(kind: Kind, expected: dict[str, Any]) -> None:
    """Each kind has its JSON type; what the type does not tell stands beside it."""
    assert expected == load_parameter(action(query_parameters=(parameter("x", kind=kind),)))["schema"]


def test_lists_are_joined_by_commas() -> None:
    """A list in the query is one value with commas."""
    found = load_parameter(action(query_parameters=(parameter("x", kind=Kind.LIST),)))

    assert ("form", False) == (found["style"], found["explode"])


def test_objects_are_sent_in_brackets() -> None:
    """An object in a query is `deepObject`; a list in a path or a header has no style of its own."""
    found = load_parameter(action(query_parameters=(parameter("f", kind=Kind.OBJECT, schema=link("Filter")),)))

    assert ("deepObject", True) == (found["style"], found["explode"])

    header = parameter("X-Tags", Location.HEADER, kind=Kind.LIST)
    (other,) = (
        item for item in load_operation(action(header_parameters=(header,)))["parameters"] if item["in"] == "header"
    )
    assert "style" not in other


def test_cookies_are_parameters() -> None:
    """A cookie has its own place; a list in it is one value with commas, which is not what OpenAPI takes by itself."""
    rows = (parameter("theme", Location.COOKIE), parameter("seen", Location.COOKIE, kind=Kind.LIST))
    found = load_operation(action(cookie_parameters=rows))["parameters"]
    told = [(item["in"], item["name"], item["required"], item.get("style"), item.get("explode")) for item in found]
    assert [("cookie", "theme", False, None, None), ("cookie", "seen", False, "form", False)] == [
        item for item in told if item[0] == "cookie"
    ]


def test_an_object_refers_to_its_schema() -> None:
    """The structure of an object is its schema's, the example is written as the structure that it is."""
    example = [{"key": "Floor", "value": "2"}]
    source = parameter("tagFilter", kind=Kind.OBJECT, schema=link("Device Tag Filter"), example_value=example)
    found = load_parameter(action(query_parameters=(source,)))

    assert {"$ref": "#/components/schemas/DeviceTagFilter", "x-wire-form": "brackets"} == found["schema"]
    assert example == found["example"]


def test_an_object_example_of_unknown_structure_is_kept_as_text() -> None:
    """What the reader could not take apart is not an example of the schema, and is not lost."""
    source = parameter("f", kind=Kind.OBJECT, example="f[0]")
    found = load_parameter(action(query_parameters=(source,)))

    assert ({"x-wire-form": "brackets", "x-example": "f[0]"}, False) == (found["schema"], "example" in found)


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        (Kind.STRING, ("1", "no"), {"type": "string", "enum": ["1", "no"]}),
        (Kind.INTEGER, ("-1", "2", "x"), {"type": "integer", "enum": [-1, 2], "x-accepted-values": ["-1", "2", "x"]}),
        (Kind.NUMBER, ("0.5", "2"), {"type": "number", "enum": [0.5, 2]}),
        (Kind.BOOLEAN, ("true", "false"), {"type": "boolean", "enum": [True, False]}),
        (Kind.LIST, ("a", "b"), {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}),
    ],
)
def test_accepted_values_have_the_json_type(kind: Kind, values: tuple[str, ...], expected: dict[str, Any]) -> None:
    """Accepted values are an enumeration of values of the parameter's type."""
    source = parameter("x", kind=kind, accepted_values=values)

    assert expected == load_parameter(action(query_parameters=(source,)))["schema"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": Kind.INTEGER, "default": "1000", "default_value": 1000}, {"type": "integer", "default": 1000}),
        ({"kind": Kind.BOOLEAN, "default": "false", "default_value": False}, {"type": "boolean", "default": False}),
        ({"kind": Kind.INTEGER, "default": "many"}, {"type": "integer", "x-default": "many"}),
        (
            {"accepted_values": ("a",), "default": "b", "default_value": "b"},
            {"type": "string", "enum": ["a"], "x-default": "b"},
        ),
        ({"format": "email"}, {"type": "string", "format": "email"}),
    ],
)
def test_a_default_is_written_only_where_it_is_one(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    """A default has the parameter's type; one that is not accepted, or of another type, is no `default`."""
    assert expected == load_parameter(action(query_parameters=(parameter("x", **fields),)))["schema"]


@pytest.mark.parametrize(
    ("example", "value", "expected"), [("10", 10, 10), ("a b", None, "a b"), ("false", False, False)]
)
def test_an_example_has_the_json_type(example: str, value: Any, expected: Any) -> None:
    """The example is the typed value, or the text where it has no other."""
    source = parameter("x", example=example, example_value=value)

    assert expected == load_parameter(action(query_parameters=(source,)))["example"]


def test_placeholders_are_spelled_in_camel_case() -> None:
    """A path parameter has the name of its placeholder and is required."""
    source = action(
        path="apps/APPLICATION_ID", path_parameters=(parameter("APPLICATION_ID", Location.PATH, description="Which"),)
    )
    expected = {
        "name": "applicationId",
        "in": "path",
        "description": "Which",
        "required": True,
        "schema": {"type": "string"},
    }

    assert [expected] == load_operation(source)["parameters"]


def test_placeholders_that_would_be_the_same_are_spelled_as_documented() -> None:
    """Two placeholders of one path never share a name."""
    source = action(path="a/ITEM_ID/b/ITEM__ID")

    assert ["ITEM_ID", "ITEM__ID"] == [item["name"] for item in load_operation(source)["parameters"]]


def test_a_placeholder_without_a_row_is_declared() -> None:
    """A placeholder that the table leaves out is a parameter all the same; a row without placeholder is none."""
    source = action(
        path="a/ONE/TWO", path_parameters=(parameter("TWO", Location.PATH), parameter("NONE", Location.PATH))
    )

    assert ["two", "one"] == [item["name"] for item in load_operation(source)["parameters"]]


def test_headers_that_openapi_says_elsewhere_are_left_out() -> None:
    """Authorization, Accept and Content-Type are not parameters in OpenAPI; any other header is."""
    names = ("Authorization", "accept", "Content-Type", "X-Trace")
    source = action(path="a", header_parameters=tuple(parameter(name, Location.HEADER) for name in names))

    assert [{"name": "X-Trace", "in": "header", "required": False, "schema": {"type": "string"}}] == load_operation(
        source
    )["parameters"]


def test_a_name_stands_once() -> None:
    """Of two rows with one name the first is the parameter: OpenAPI allows no second."""
    rows = (parameter("x", description="First"), parameter("x", description="Second"))

    assert "First" == load_parameter(action(query_parameters=rows))["description"]
