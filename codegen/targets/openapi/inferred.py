"""What examples show of schemas -> the mark `x-inferred` on each object, too, since those become components."""

from codegen.model.schema import INFERRED, JsonValue

_INSIDE = ("items", "additionalProperties")


def with_marks(schema: JsonValue, *, is_inferred: bool = False) -> JsonValue:
    """Return a schema with the mark on each object inside of what has it; `is_inferred` where something around it does.

    What examples show has no other keywords that lead to schemas than those that are followed.
    """
    if not isinstance(schema, dict):
        return schema
    is_inferred = is_inferred or schema.get(INFERRED) is True
    found = dict(schema)
    properties, branches = schema.get("properties"), schema.get("anyOf")
    if isinstance(properties, dict):
        found["properties"] = {key: with_marks(item, is_inferred=is_inferred) for key, item in properties.items()}
    if isinstance(branches, list):
        found["anyOf"] = [with_marks(item, is_inferred=is_inferred) for item in branches]
    found |= {key: with_marks(schema[key], is_inferred=is_inferred) for key in _INSIDE if key in schema}
    kinds = schema.get("type")
    is_object = "object" in kinds if isinstance(kinds, list) else kinds == "object"
    return {**found, INFERRED: True} if is_inferred and is_object else found
