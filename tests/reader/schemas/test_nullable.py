"""`nullable` of OpenAPI 3.0, as JSON Schema says it."""

import pytest

from codegen.model.schema import JsonValue
from codegen.reader.schemas.nullable import without_nullable


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": ["string", "null"], "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": False}, {"type": "string"}),
        ({"enum": ["a"], "nullable": True}, {"enum": ["a", None]}),
        ({"type": "string", "enum": ["a"], "nullable": True}, {"type": ["string", "null"], "enum": ["a", None]}),
        (
            {"$ref": "#", "description": "x", "nullable": True},
            {"description": "x", "anyOf": [{"$ref": "#"}, {"type": "null"}]},
        ),
        ({"oneOf": [{"type": "string"}], "nullable": True}, {"oneOf": [{"type": "string"}, {"type": "null"}]}),
        ({"const": 1, "nullable": True}, {"anyOf": [{"const": 1}, {"type": "null"}]}),
        ({"allOf": [{}], "nullable": True}, {"anyOf": [{"allOf": [{}]}, {"type": "null"}]}),
        ({"description": "x", "nullable": True}, {"description": "x"}),
        ({"type": "string", "nullable": "yes"}, {"type": "string", "nullable": "yes"}),
    ],
)
def test_null_is_one_of_the_values(schema: dict[str, JsonValue], expected: JsonValue) -> None:
    """Null is added where the schema binds a value; what is not a boolean stays."""
    assert expected == without_nullable(schema)
