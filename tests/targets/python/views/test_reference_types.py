"""The models, bodies and events in reference.md."""

import re

from codegen.model.parameter import Kind
from codegen.model.schema import REF_PREFIX, JsonValue
from tests.targets.python.building import (
    action,
    api,
    body,
    files_of,
    parameter,
    ref,
    resource,
    response,
    schema,
    stream,
)

THING: JsonValue = {
    "type": "object",
    "properties": {
        "thingId": {"type": "string", "description": "Names the `thing`"},
        "level": {"type": ["number", "null"], "description": "level"},
        "kind": {"type": "string", "enum": ["a", "b"]},
        "parts": {"type": "array", "items": {"$ref": f"{REF_PREFIX}Part"}},
    },
    "required": ["thingId", "level"],
}
PART: JsonValue = {"type": "object", "properties": {"name": {"type": "string"}}}

PART_SCHEMA = schema("Part", PART)


def _reference(definition: JsonValue = THING) -> str:
    patch = action(
        "Patch", "things", method="PATCH", body=body("Thing"), responses=(response(200, "Thing"), response(202, None))
    )
    watch = action("Watch", "watch", stream=stream(part="Part"))
    schemas = [schema("Thing", definition, "Schema for a single Thing"), PART_SCHEMA]
    return files_of(api([resource("things", patch, watch)], schemas))["reference.md"]


def _section(text: str, heading: str) -> list[str]:
    """Return the lines below a heading that are not empty."""
    _, _, below = text.partition(f"### `{heading}`\n")
    return [line for line in re.split(r"^#", below, maxsplit=1, flags=re.MULTILINE)[0].splitlines() if line]


def test_a_model_has_its_fields() -> None:
    """Attribute, the API's own name where it differs, type, whether it is always there, and the document's words."""
    assert [
        "Schema for a single Thing.",
        "- `thing_id` (`thingId`): `str`, required. Names the `thing`.",
        "- `level`: `int` or `float`, required, nullable.",
        '- `kind`: `Literal["a", "b"]` or `str`.',
        "- `parts`: [`list[Part]`](#modelspart).",
    ] == _section(_reference(), "models.Thing")


def test_a_body_has_the_keys_that_are_sent() -> None:
    """They are the API's own; where values are listed, these alone are taken."""
    assert [
        "Schema for a single Thing.",
        "- `thingId`: `str`, required. Names the `thing`.",
        "- `level`: `float`, required, nullable.",
        '- `kind`: `Literal["a", "b"]`.',
        "- `parts`: [`list[Part]`](#bodiespart).",
    ] == _section(_reference(), "bodies.Thing")


def test_an_event_has_its_data() -> None:
    """The type of the data is a link."""
    assert ["- `name`: always `part`.", "- `data`: [`Part`](#modelspart)."] == _section(
        _reference(), "events.PartEvent"
    )


def test_a_union_has_its_members() -> None:
    """Each is a link to its class, the one for unknown tags too."""
    kinds: list[JsonValue] = [
        {"type": "object", "properties": {"kind": {"enum": [kind]}, "name": {"type": "string"}}} for kind in "ab"
    ]

    assert [
        "Schema for a single Thing.",
        "- [`ThingA`](#modelsthinga)",
        "- [`ThingB`](#modelsthingb)",
        "- [`UnknownThing`](#modelsunknownthing)",
    ] == _section(_reference({"oneOf": kinds}), "models.Thing")


def test_classes_of_a_signature_are_links() -> None:
    """What is sent and what comes back lead to their fields."""
    text = _reference()

    assert "- `body` ([`ThingBody`](#bodiesthing) or [`Thing`](#modelsthing)): A single Thing.\n" in text
    assert "- [`Thing`](#modelsthing) (200): It worked.\n" in text
    assert "- [`PartEvent`](#eventspartevent) (`part`)\n" in text


def test_an_argument_that_may_be_left_out_has_the_type_of_what_is_given() -> None:
    """What stands for an absent argument is told by the signature above."""
    filtered = parameter("filter", kind=Kind.OBJECT, schema=ref("Part"))
    text = files_of(api([resource("things", action("Get", "things", query_parameters=(filtered,)))], [PART_SCHEMA]))

    assert "- `filter` ([`Part`](#bodiespart)): What filter is.\n" in text["reference.md"]


def test_long_lists_of_values_stand_alone() -> None:
    """A field with many accepted values links to them."""
    values: list[JsonValue] = [f"value {number}" for number in range(40)]
    text = _reference({"type": "object", "properties": {"kind": {"type": "string", "enum": values}}})

    assert "- `kind`: [`ThingKind`](#modelsthingkind).\n" in text
    assert '- `Literal["value 0", ' in text
