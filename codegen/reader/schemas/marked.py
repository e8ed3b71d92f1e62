"""Words of a field -> its marks as keywords: `deprecated` (2019-09, section 9.3), and `x-since` and `x-beta`."""

from codegen.model.schema import JsonValue
from codegen.reader.marks import read_marks


def with_marks(node: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return a schema with the keywords for what its description marks; those it has itself stay."""
    told = node.get("description")
    if not isinstance(told, str) or not (marks := read_marks(told)):
        return node
    found: dict[str, JsonValue] = {}
    if marks.deprecation:
        found["deprecated"] = True
    if marks.since:
        found["x-since"] = marks.since
    if marks.is_beta:
        found["x-beta"] = True
    return {**node, **{key: value for key, value in found.items() if key not in node}}
