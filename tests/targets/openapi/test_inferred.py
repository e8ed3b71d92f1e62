"""What only examples show, as the OpenAPI document has it."""

from codegen.model.schema import INFERRED, JsonValue
from codegen.targets.openapi.inferred import with_marks


def test_each_object_has_the_mark() -> None:
    """Objects become components, which nothing is around."""
    inner: JsonValue = {"type": ["object", "null"], "properties": {"x": {"type": "string"}}}
    schema: JsonValue = {
        "type": "object",
        "properties": {
            "a": inner,
            "b": {"type": "array", "items": inner},
            "c": {"anyOf": [inner, {"type": "string"}]},
            "d": {"type": "object", "additionalProperties": inner},
        },
        INFERRED: True,
    }
    marked = {"type": ["object", "null"], "properties": {"x": {"type": "string"}}, INFERRED: True}
    expected = {
        "type": "object",
        "properties": {
            "a": marked,
            "b": {"type": "array", "items": marked},
            "c": {"anyOf": [marked, {"type": "string"}]},
            "d": {"type": "object", "additionalProperties": marked, INFERRED: True},
        },
        INFERRED: True,
    }
    assert expected == with_marks(schema)


def test_nothing_stated_has_it() -> None:
    """What is stated stays as it is, around and beside what is not."""
    stated: JsonValue = {
        "type": "object",
        "properties": {
            "a": {"type": "object", "properties": {"x": {"type": "string"}}},
            "b": {"type": "object", INFERRED: True},
        },
    }
    assert stated == with_marks(stated)
