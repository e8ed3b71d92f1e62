"""What is said of a rule beside the change itself: in which section it is told, and in which words."""

from typing import Final

from codegen.diff.rules import Impact

WORDS: Final = frozenset({"title-changed", "description-changed", "example-changed", "prose-changed"})
"""Changes of words, which are counted."""
VALUES: Final = {
    "request-value-added": "takes `{}`, too",
    "request-value-removed": "does not take `{}` any more",
    "response-value-added": "may be `{}`, too",
    "response-value-removed": "is never `{}` any more",
}
"""How a listed value of a field is told."""

DEPRECATED: Final = frozenset({"action-deprecated", "parameter-deprecated", "property-deprecated"})
"""What is told of the documents' marks."""
NEW: Final = frozenset({
    "optional-parameter-added",
    "response-property-added",
    "request-optional-property-added",
})  # fmt: skip
"""What is told of the owner that has it, and not of the new thing."""
_GONE: Final = frozenset({
    *("resource-removed", "action-removed", "parameter-removed", "path-parameter-removed", "parameter-value-removed"),
    *("body-removed", "body-content-type-removed", "event-removed", "stream-removed", "success-code-removed"),
    *("request-property-removed", "request-value-removed", "response-property-removed"),
    *("python-object-removed", "python-parameter-removed", "alias-removed"),
})  # fmt: skip


def plain_rule(rule: str) -> str:
    """Return the rule of what happened, whether it was announced or not: `action-removed`."""
    return rule.removesuffix("-after-deprecation")


def section_of(rule: str, impact: Impact) -> str:
    """Return the section of Keep a Changelog in which changes of a rule are told."""
    if rule in {*DEPRECATED, "deprecation-changed", "renamed-with-alias", "alias-added"}:
        return "Deprecated"
    if impact is Impact.BREAKING:
        return "Removed" if plain_rule(rule) in _GONE else "Changed"
    is_new = rule.endswith("-added") and impact is Impact.ADDITIVE and rule != "parameter-default-added"
    return "Added" if is_new else "Changed"
