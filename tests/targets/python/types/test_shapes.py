"""JSON Schema as Python types."""

import pytest

from codegen.model.schema import REF_PREFIX, JsonValue
from tests.targets.python.building import body_module, model_module, schema, statements

DATE: JsonValue = {"type": "object", "properties": {"$date": {"type": "string"}}, "required": ["$date"]}
TIME: JsonValue = {"oneOf": [{"type": "string"}, {"type": "number"}, DATE]}
OBJECT: JsonValue = {"type": "object", "properties": {"x": {"type": "integer"}}}


def _field(text: str, start: str) -> str:
    """Return the type of the field `value` of the class Thing, without what stands behind ` = `."""
    (line,) = [line for line in text.splitlines() if line.startswith(start)]
    return line.removeprefix(start).partition(" = ")[0].removesuffix(" | None")


TABLE: list[tuple[JsonValue, str, str]] = [
    ({}, "Any", "Any"),
    (True, "Any", "Any"),
    ({"type": "string"}, "str", "str"),
    ({"type": "string", "format": "date-time"}, "AwareDatetime", "datetime"),
    ({"type": "string", "format": "email"}, "str", "str"),
    ({"type": "integer"}, "int", "int"),
    ({"type": "number"}, "int | float", "float"),
    ({"type": "boolean"}, "bool", "bool"),
    ({"type": "bogus"}, "Any", "Any"),
    ({"type": ["string", "integer"]}, "str | int", "str | int"),
    ({"enum": ["a", "b"]}, 'Literal["a", "b"] | str', 'Literal["a", "b"]'),
    ({"enum": [0, 1]}, "Annotated[Literal[0, 1], Exact] | int", "Literal[0, 1]"),
    ({"enum": [True]}, "bool", "Literal[True]"),
    ({"enum": [False, True]}, "bool", "bool"),
    ({"enum": [1, True]}, "ThingValue", "Literal[1, True]"),
    ({"enum": [1.5, 2]}, "ThingValue", "Literal[2] | float"),
    ({"enum": ["a", 1]}, "ThingValue", 'Literal["a", 1]'),
    ({"const": "a"}, 'Literal["a"] | str', 'Literal["a"]'),
    ({"type": "array"}, "list[Any]", "list[Any]"),
    ({"type": "array", "items": {"type": "string"}}, "list[str]", "list[str]"),
    ({"type": "object"}, "dict[str, Any]", "dict[str, Any]"),
    ({"type": "object", "properties": {}}, "dict[str, Any]", "dict[str, Any]"),
    ({"type": "object", "additionalProperties": {"type": "string"}}, "dict[str, str]", "dict[str, str]"),
    (
        {"type": "object", "patternProperties": {"^a$": {"type": "string"}}, "additionalProperties": False},
        "dict[str, str]",
        "dict[str, str]",
    ),
    ({"type": "object", "patternProperties": {"^a$": {"type": "string"}}}, "dict[str, Any]", "dict[str, Any]"),
    ({"patternProperties": {".*": {"type": "integer"}}}, "dict[str, int]", "dict[str, int]"),
    (OBJECT, "ThingValue", "ThingValue"),
    ({"type": "array", "items": OBJECT}, "list[ThingValueItem]", "list[ThingValueItem]"),
    ({"oneOf": [{"type": "string"}, OBJECT]}, "str | ThingValue", "str | ThingValue"),
    ({"anyOf": [{"type": "string"}, {"type": "string", "maxLength": 3}]}, "str", "str"),
    ({"anyOf": [{"required": ["a"]}], "type": "object"}, "dict[str, Any]", "dict[str, Any]"),
    ({"allOf": [{"type": "string"}]}, "str", "str"),
    ({"allOf": [OBJECT, OBJECT]}, "ThingValue", "ThingValue"),
    (TIME, "Timestamp", "TimestampLike"),
    ({"oneOf": [{"enum": ["a"]}, {"oneOf": [{"enum": ["b"]}]}]}, 'Literal["a", "b"] | str', 'Literal["a", "b"]'),
    ({"$ref": f"{REF_PREFIX}Other"}, "Other", "Other"),
    ({"$ref": f"{REF_PREFIX}Missing"}, "Any", "Any"),
    ({"$ref": f"{REF_PREFIX}Thing"}, "Thing", "Thing"),
]


LATER_DIALECTS: list[tuple[JsonValue, str, str]] = [
    ({"type": "string", "format": "date"}, "IsoDate", "IsoDate | str"),
    ({"type": "string", "format": "time"}, "IsoTime", "IsoTime | str"),
    ({"type": "string", "format": "uuid"}, "UUID", "UUID | str"),
    ({"type": "string", "format": "duration"}, "str", "str"),
    ({"const": None}, "None", "None"),
    ({"prefixItems": [{"type": "string"}, {"type": "integer"}]}, "list[str | int]", "list[str | int]"),
    ({"prefixItems": [{"type": "string"}], "items": False}, "list[str]", "list[str]"),
    ({"items": [{"type": "string"}], "additionalItems": {"type": "null"}}, "list[str | None]", "list[str | None]"),
    ({"if": {"type": "string"}, "then": {"minLength": 3}}, "Any", "Any"),
    ({"type": "string", "contentEncoding": "base64"}, "str", "str"),
    ({"allOf": [{"type": "string"}, {"description": "Told"}]}, "str", "str"),
]
"""Keywords and formats that draft-04 lacks."""


@pytest.mark.parametrize(("definition", "model", "body"), [*TABLE, *LATER_DIALECTS])
def test_types(definition: JsonValue, model: str, body: str) -> None:
    """What a schema is received as, and what it is sent as."""
    whole: JsonValue = {"type": "object", "properties": {"value": definition}}
    other = schema("Other", OBJECT)

    assert model == _field(model_module(whole, "Thing", other), "    value: ")
    assert body == _field(body_module(whole, "Thing", other), "    value: ")


def test_null_makes_a_type_optional() -> None:
    """A null among types or values is None in what is sent."""
    properties: JsonValue = {
        "a": {"type": ["string", "null"]},
        "b": {"enum": [1, None]},
        "c": {"oneOf": [{"type": "null"}, OBJECT]},
        "d": {"oneOf": [TIME, {"type": "null"}]},
        "e": {"oneOf": [{"type": "null"}, DATE, {"type": "string"}]},
    }
    text = statements(body_module({"type": "object", "properties": properties}))

    types = ["str", "Literal[1]", "ThingC", "TimestampLike", "TimestampLike"]
    assert "".join(f"    {key}: {kind} | None\n" for key, kind in zip("abcde", types, strict=True)) in f"{text}\n"


def test_a_property_that_must_not_be_is_left_out() -> None:
    """The schema `false` is not a property."""
    text = model_module({"type": "object", "properties": {"a": {"type": "string"}, "additionalProperties": False}})

    assert "additional" not in text


def test_equal_objects_share_a_class() -> None:
    """Two objects that differ in words only are one class."""
    described = {**OBJECT, "description": "A pair"} if isinstance(OBJECT, dict) else {}
    text = model_module({"type": "object", "properties": {"a": OBJECT, "b": described}})

    assert "a: ThingA | None" in text
    assert "b: ThingA | None" in text


def test_long_literals_have_a_name() -> None:
    """Values that make a field's line long are a type of the module."""
    text = statements(model_module({"type": "object", "properties": {"kind": {"enum": ["a" * 20, "b" * 20, None]}}}))

    assert text.startswith("ThingKind: TypeAlias = Literal[")
    assert "    kind: ThingKind | None = None" in text


def test_fields_are_snake_case_with_the_wire_name_as_alias() -> None:
    """Names that Python or pydantic use for something else get an underscore."""
    keys = ["deviceId", "list", "model_config", "copy", "json", "_type", "$date", "class"]
    text = model_module({"type": "object", "properties": {key: {"type": "string"} for key in keys}})
    fields = ["device_id", "list_", "model_config_", "copy_", "json_", "type", "date", "class_"]
    for key, field in zip(keys, fields, strict=True):
        assert f'    {field}: str | None = Field(default=None, alias="{key}")' in text


def test_required_fields_have_no_default() -> None:
    """A required field is not None to a type checker."""
    text = model_module({"type": "object", "properties": {"a": {"type": "string"}, "bC": {}}, "required": ["a", "bC"]})

    assert '    a: str\n    b_c: Any = Field(alias="bC")' in text


def test_required_keys_are_exact() -> None:
    """All required, none required and some required are told apart."""
    properties: JsonValue = {"a": {"type": "string"}, "b": {"type": "string"}}

    def heading(*required: str) -> str:
        text = body_module({"type": "object", "properties": properties, "required": list(required)})
        return " ".join(line.strip() for line in statements(text).splitlines() if line.strip()[-1:] not in '."')

    assert "class Thing(TypedDict): a: str b: str" == heading("a", "b")
    assert "class Thing(TypedDict, total=False): a: str b: str" == heading()
    assert "class Thing(TypedDict, total=False): a: Required[str] b: str" == heading("a")


def test_keys_that_are_no_identifiers_take_the_call_form() -> None:
    """The types in a call are quoted, since they may name what is not there yet."""
    reference: JsonValue = {"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}}
    text = body_module({"type": "object", "properties": {"$and": reference, "x": {}}, "required": ["x"]})
    expected = """
Thing = TypedDict(
    "Thing",
    {
        "$and": "list[Thing]",
        "x": "Required[Any]",
    },
    total=False,
)
"An object that the documentation does not describe."
"""
    assert expected.strip() == statements(text).replace('"""', '"')


def test_a_model_validates_keys_by_pattern_beside_its_fields() -> None:
    """An open object with fields and patterns is a class whose other values are typed."""
    definition: JsonValue = (
        {**OBJECT, "patternProperties": {"^a$": {"type": "string"}}} if isinstance(OBJECT, dict) else {}
    )

    assert "        __pydantic_extra__: dict[str, str]" in model_module(definition)
    assert "Thing: TypeAlias = dict[str, Any]" in body_module(definition)


def test_a_root_that_is_no_object_is_an_alias() -> None:
    """An array is a list of its items' class."""
    text = statements(model_module({"type": "array", "items": OBJECT}, "Things"))

    assert text.startswith("class ThingsItem(Model):")
    assert text.endswith("Things: TypeAlias = list[ThingsItem]")


def test_an_alias_of_itself_is_any_json() -> None:
    """A list of itself cannot be said in an alias, so its items are any JSON."""
    text = statements(model_module({"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}}))

    assert "Thing: TypeAlias = list[Any]" == text


def test_a_circle_of_schemas_shares_a_module() -> None:
    """Schemas that link to each other are declared together, in the module of the first."""
    to_thing: JsonValue = {"type": "object", "properties": {"thing": {"$ref": f"{REF_PREFIX}Thing"}}}
    to_other: JsonValue = {"type": "object", "properties": {"others": {"$ref": f"{REF_PREFIX}Others"}}}
    others: JsonValue = {"type": "array", "items": {"$ref": f"{REF_PREFIX}Other"}}
    text = statements(model_module(to_other, "Thing", schema("Others", others), schema("Other", to_thing)))

    assert ["class Thing(Model):", "class Other(Model):"] == [line for line in text.splitlines() if line[:5] == "class"]
    assert text.endswith("Others: TypeAlias = list[Other]")


def test_a_linked_schema_is_imported_from_its_module() -> None:
    """Models import models, and bodies import bodies."""
    definition: JsonValue = {"type": "object", "properties": {"a": {"$ref": f"{REF_PREFIX}Other"}}}
    other = schema("Other", OBJECT)

    assert "from example_api.models.other import Other" in model_module(definition, "Thing", other)
    assert "from example_api.bodies.other import Other" in body_module(definition, "Thing", other)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, True], "Annotated[Literal[1], Exact] | int | bool"),
        ([1.5, 2], "Annotated[Literal[2], Exact] | int | float"),
        (["a", 1], 'Literal["a"] | Annotated[Literal[1], Exact] | str | int'),
    ],
)
def test_received_integers_are_told_from_booleans(values: list[JsonValue], expected: str) -> None:
    """Literals of integers are annotated: for Python 1 equals `true`."""
    assert f"TypeAlias = {expected}\n" in model_module({"enum": values})


def test_flags_say_which_way_a_property_travels() -> None:
    """What is read only is not sent, what is written only is not received, and neither is required there."""
    properties: JsonValue = {
        "id": {"type": "string", "readOnly": True},
        "secret": {"type": "string", "writeOnly": True},
        "name": {"type": "string"},
    }
    whole: JsonValue = {"type": "object", "properties": properties, "required": ["id", "secret", "name"]}

    assert ["id: str", "name: str"] == [line.strip() for line in model_module(whole).splitlines() if ": str" in line]
    assert ["secret: str", "name: str"] == [line.strip() for line in body_module(whole).splitlines() if ": str" in line]


def test_a_deprecated_property_says_so() -> None:
    """The docstring of a field tells it, once."""
    properties: JsonValue = {
        "a": {"type": "string", "deprecated": True},
        "b": {"type": "string", "deprecated": True, "description": "Deprecated. Use `a`."},
    }
    text = model_module({"type": "object", "properties": properties})

    assert ['"""Deprecated."""', '"""Deprecated.'] == [
        line.strip() for line in text.splitlines() if "Deprecated" in line
    ]
