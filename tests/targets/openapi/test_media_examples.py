"""Examples of answers."""

from typing import Any

from codegen.model.schema import Schema
from tests.targets.openapi.builders import action, api, link, resource, response, schema
from tests.targets.openapi.reading import load


def _example(title: str) -> Schema:
    return schema(title, {}, example={"of": title}, has_example=True)


def _load(*titles: str) -> tuple[Any, Any]:
    """Return the components' examples, and those of a 200 of any of these types beside an error of another."""
    rows = tuple(response(200, link(title)) for title in titles)
    schemas = (*map(_example, ("Device", "Error", "Other")), schema("Bare", {}))
    document = load(api(resource(action(responses=rows, errors=(response(404, link("Error")),))), schemas=schemas))
    (operation,) = document["paths"]["/devices/{deviceId}"].values()
    assert "examples" not in operation["responses"]["404"]["content"]["application/json"]
    return document["components"].get("examples"), operation["responses"]["200"]["content"]["application/json"].get(
        "examples"
    )


def test_a_success_has_the_example_of_its_type() -> None:
    """The example of a schema stands once, and the media types of successes refer to it."""
    assert (
        {"Device": {"value": {"of": "Device"}}},
        {"documented": {"$ref": "#/components/examples/Device"}},
    ) == _load("Device")


def test_several_types_have_several_examples() -> None:
    """A success of one of several types has the example of each, by name."""
    _, found = _load("Device", "Other", "Bare")

    assert {name: {"$ref": f"#/components/examples/{name}"} for name in ("Device", "Other")} == found


def test_no_example_is_made_up() -> None:
    """A type without an example has none."""
    assert (None, None) == _load("Bare")
