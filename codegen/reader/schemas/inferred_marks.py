"""The marks of what examples show: taken off where definitions are compared, and kept where nothing changed."""

from typing import Final

from codegen.model.schema import INFERRED, JsonValue

_SINGLE: Final = ("items", "additionalProperties")
_MAP: Final = "properties"


def without_marks(schema: JsonValue) -> JsonValue:
    """Return a definition as if all of it were stated."""
    if isinstance(schema, list):
        return [without_marks(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: without_marks(item) for key, item in schema.items() if key != INFERRED or item is not True}


def restate(before: JsonValue, after: JsonValue, *, is_inferred: bool = False) -> JsonValue:
    """Return `after`, which has no marks, with those that `before` has on what is the same in both.

    What somebody stated inside of a part that examples show is stated, and so is what is around it; the rest of that
    part keeps the mark. `is_inferred` tells whether something around `before` has it.
    """
    if not isinstance(before, dict) or not isinstance(after, dict):
        return after
    is_inferred = is_inferred or before.get(INFERRED) is True
    if without_marks(before) == after:
        return {**before, INFERRED: True} if is_inferred else before
    found = dict(after)
    members, others = before.get(_MAP), after.get(_MAP)
    if isinstance(members, dict) and isinstance(others, dict):
        found[_MAP] = {
            key: restate(members[key], item, is_inferred=is_inferred) if key in members else item
            for key, item in others.items()
        }
    for key in _SINGLE:
        if key in before and key in after:
            found[key] = restate(before[key], after[key], is_inferred=is_inferred)
    return found
