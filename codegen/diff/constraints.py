"""Two alternatives of one JSON type -> changes of what else a value must be: listed values, limits, patterns."""

from collections.abc import Iterator
from typing import Final

from codegen.diff.change import Change
from codegen.diff.nodes import Direction, Node, NodePair, canonical, contract
from codegen.model.schema import JsonValue

_UPPER: Final = ("maximum", "maxLength", "maxItems", "maxProperties", "maxContains")
_LOWER: Final = ("minimum", "minLength", "minItems", "minProperties", "minContains")
_OTHER: Final = [
    "pattern",
    "format",
    "multipleOf",
    "uniqueItems",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "additionalItems",
    "allOf",
    "not",
    "dependencies",
    "prefixItems",
    "contains",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedItems",
    "unevaluatedProperties",
    "if",
    "then",
    "else",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
]
_TYPES: Final = frozenset({"allOf", "not", "prefixItems", "contentEncoding"})
"""What may mean any other type; a limit is not part of one."""


def compare_constraints(old: Node, new: Node, pair: NodePair) -> Iterator[Change]:
    """Yield what changed; a constraint that changed to one that cannot be compared with it counts as tightened."""
    yield from _compare_enum(old.get("enum"), new.get("enum"), pair)
    for keyword in (*_UPPER, *_LOWER, *_OTHER):
        before, after = contract(old.get(keyword)), contract(new.get(keyword))
        if canonical(before) != canonical(after):
            yield _constrained(keyword, before, after, pair)
    if pair.direction is Direction.REQUEST and old.get("default") != new.get("default"):
        told = f"has the default `{_shown(new.get('default'))}`, no longer `{_shown(old.get('default'))}`"
        yield pair.subject.tell("request-default-changed", told, _shown(old.get("default")), _shown(new.get("default")))


def _compare_enum(old: JsonValue, new: JsonValue, pair: NodePair) -> Iterator[Change]:
    if isinstance(old, list) and isinstance(new, list):
        before, after = [canonical(value) for value in old], [canonical(value) for value in new]
        known = {*before}, {*after}
        yield from (_value("removed", value, pair) for value in before if value not in known[1])
        yield from (_value("added", value, pair) for value in after if value not in known[0])
    elif isinstance(new, list):
        values = ", ".join(map(canonical, new))
        yield pair.subject.tell(f"{pair.direction}-type-narrowed", "is one of the values it lists now", "", values)
    elif isinstance(old, list):
        # Listed values are not a closed set for a user of the SDK, so more of them break nothing.
        rule = "request-type-widened" if pair.direction is Direction.REQUEST else "response-value-added"
        yield pair.subject.tell(rule, "may be any value now", ", ".join(map(canonical, old)))


def _value(what: str, value: str, pair: NodePair) -> Change:
    told = f"has the value `{value}`, too" if what == "added" else f"does not have the value `{value}` any more"
    rule = f"{pair.direction}-value-{what}"
    return pair.subject.tell(rule, told, *(("", value) if what == "added" else (value, "")))


def describe_limit(keyword: str, old: JsonValue, new: JsonValue) -> str:
    """Say how a keyword that limits values changed."""
    return f"has `{keyword}` {_limit(new)}, not {_limit(old)}"


def _constrained(keyword: str, old: JsonValue, new: JsonValue, pair: NodePair) -> Change:
    told = describe_limit(keyword, old, new)
    values = f"{keyword} {_shown(old)}".strip(), f"{keyword} {_shown(new)}".strip()
    if pair.direction is Direction.RESPONSE:
        rule = "response-type-changed" if keyword in _TYPES else "response-constraint-changed"
        return pair.subject.tell(rule, told, *values)
    rule = "loosened" if is_loosened(keyword, old, new) else "tightened"
    return pair.subject.tell(f"request-constraint-{rule}", told, *values)


def is_loosened(keyword: str, old: JsonValue, new: JsonValue) -> bool:
    """Tell whether more values are taken; what cannot be compared is not loosened."""
    if new is None or new is False:
        return True
    if isinstance(old, int | float) and isinstance(new, int | float):
        return (keyword in _UPPER and new > old) or (keyword in _LOWER and new < old)
    return False


def _shown(value: JsonValue) -> str:
    return "" if value is None else canonical(value)


def _limit(value: JsonValue) -> str:
    return "none" if value is None else f"`{canonical(value)}`"
