"""Values are validated against schemas as the documents mean them, without leaving the documents."""

import pytest

from codegen.files import Span
from codegen.lint.validation import Invalid, Validator, schema_faults
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema


def _schema(title: str, definition: JsonValue) -> Schema:
    return Schema(Name.split(title), title, title.lower(), "", definition, span=Span("schemas.md", 1))


def _validate(definition: JsonValue, value: JsonValue, **others: JsonValue) -> list[Invalid]:
    schemas = [_schema("Own", definition), *(_schema(title, other) for title, other in others.items())]
    return list(Validator({schema.name.pascal: schema for schema in schemas}).validate(schemas[0], value))


@pytest.mark.parametrize(
    ("definition", "value", "invalid"),
    [
        ({"type": "string"}, "a", []),
        ({"type": "string"}, 1, [Invalid("", "this is not of type `string`")]),
        (
            {"properties": {"a/b": {"items": {"maximum": 1}}}},
            {"a/b": [1, 2]},
            [Invalid("/a~1b/1", "this is greater than the maximum of 1")],
        ),
        ({"required": ["a"]}, {}, [Invalid("", "`a` is a required property")]),
        (
            {"properties": {}, "additionalProperties": False},
            {"a": 1},
            [Invalid("/a", "additional properties are not allowed (`a` was unexpected)")],
        ),
        ({"format": "date-time"}, "yesterday", [Invalid("", "this is not a `date-time`")]),
        ({"format": "url"}, "yesterday", []),
    ],
)
def test_validate(definition: JsonValue, value: JsonValue, invalid: list[Invalid]) -> None:
    """What is not valid is told at the part that is wrong, an unexpected member at itself."""
    assert invalid == _validate(definition, value)


def test_schemas_refer_to_each_other() -> None:
    """References lead to other schemas, in circles too."""
    tree: JsonValue = {"properties": {"left": {"$ref": "#/schemas/Tree"}, "leaf": {"$ref": "#/schemas/Leaf"}}}
    value: JsonValue = {"left": {"left": {"leaf": 1}}}
    found = _validate({"$ref": "#/schemas/Tree"}, value, Tree=tree, Leaf={"type": "string"})
    assert [Invalid("/left/left/leaf", "this is not of type `string`")] == found


@pytest.mark.parametrize(
    "definition",
    [
        {"type": "text"},
        {"$ref": "#/schemas/Nothing"},
        {"$ref": "https://example.com/schema.json"},
        {"$ref": "file:///etc/passwd"},
        {"id": "https://example.com/a.json", "properties": {"a": {"$ref": "b.json"}}},
        {"pattern": "("},
    ],
)
def test_unusable_schema(definition: JsonValue) -> None:
    """Against a schema that cannot be used nothing is found, and nothing is fetched for it."""
    assert [] == _validate(definition, {"a": 1})


def test_pattern_that_never_ends() -> None:
    """A pattern made to take for ever is given up."""
    found = _validate({"pattern": "(?=(a|b|ab)*)(a|ab|b)*(?=c)x\\2"}, "ab" * 3000)
    assert [""] == [item.pointer for item in found]


@pytest.mark.parametrize(
    ("definition", "pointers"),
    [
        ({"type": "object", "properties": {"a": {"enum": ["b"]}}}, []),
        ({"properties": {"a": {"type": "text"}}}, ["/properties/a/type"]),
        ({"required": []}, ["/required"]),
        ({"minimum": "1", "maxLength": -1}, ["/minimum", "/maxLength"]),
    ],
)
def test_schema_faults(definition: JsonValue, pointers: list[str]) -> None:
    """What makes a definition no schema of draft-04 is told at the keyword."""
    assert sorted(pointers) == sorted(fault.pointer for fault in schema_faults(definition))
