"""`nullable` of OpenAPI 3.0 (section 4.7.24.1) -> what JSON Schema says: null is one of the types, values, or schemas.

{"type": "string", "nullable": true}     {"type": ["string", "null"]}
{"$ref": "#/...", "nullable": true}      {"anyOf": [{"$ref": "#/..."}, {"type": "null"}]}
"""

from typing import Final

from codegen.model.schema import JsonValue
from codegen.reader.schemas.keywords import ANNOTATIONS

_NULL: Final[dict[str, JsonValue]] = {"type": "null"}


def without_nullable(node: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return a schema that takes null where `nullable` is true; one whose `nullable` is no boolean stays as it is."""
    if not isinstance(node.get("nullable"), bool):
        return node
    rest = {key: value for key, value in node.items() if key != "nullable"}
    return _with_null(rest) if node["nullable"] else rest


def _with_null(node: dict[str, JsonValue]) -> dict[str, JsonValue]:
    for keyword in ("oneOf", "anyOf"):
        if isinstance(branches := node.get(keyword), list):
            return {**node, keyword: [*branches, _NULL]}
    if isinstance(values := node.get("enum"), list) and None not in values:
        node = {**node, "enum": [*values, None]}
    kinds = node.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds] if isinstance(kinds, str) else []
    if listed and "const" not in node and "allOf" not in node:
        return {**node, "type": [*listed, *([] if "null" in listed else ["null"])]}
    words = {key: value for key, value in node.items() if key in ANNOTATIONS}
    bound = {key: value for key, value in node.items() if key not in ANNOTATIONS}
    # A schema that binds to nothing takes null already, and so does one that lists its values.
    return {**words, "anyOf": [bound, _NULL]} if bound.keys() - {"enum"} else node
