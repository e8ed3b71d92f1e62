"""Words of a field -> its marks as keywords: `deprecated` (2019-09, section 9.3), and extensions for the rest."""

from codegen.model.marks import Marks
from codegen.model.schema import BETA, INTERNAL, SINCE, JsonValue
from codegen.reader.marks import read_marks


def with_marks(node: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return a schema with the keywords for what its description marks; those it has itself stay."""
    told = node.get("description")
    return add_marks(node, read_marks(told)) if isinstance(told, str) else node


def add_marks(node: dict[str, JsonValue], marks: Marks) -> dict[str, JsonValue]:
    """Return a schema with the keywords for marks; those that it has itself stay."""
    found: dict[str, JsonValue] = {}
    if marks.deprecation:
        found["deprecated"] = True
        if marks.deprecation.sunset:
            found["x-sunset"] = marks.deprecation.sunset
    if marks.since:
        found[SINCE] = marks.since
    if marks.is_beta:
        found[BETA] = True
    if marks.is_internal:
        found[INTERNAL] = True
    return {**node, **{key: value for key, value in found.items() if key not in node}}
