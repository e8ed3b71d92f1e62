"""What is said of a rule beside the change itself: in which section it is told, and what users have to do about it."""

from typing import Final

from codegen.diff.rules import RULES, Impact

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
    *("python-object-removed", "python-parameter-removed"),
})  # fmt: skip

ADVICE: Final = {
    "action-removed": "Calls of it fail.",
    "resource-removed": "Calls of them fail.",
    "action-renamed": "Call it by its new name.",
    "server-changed": "Credentials go there now: see that you trust it.",
    "path-parameter-renamed": "Give it by its new name.",
    **dict.fromkeys(
        ["required-parameter-added", "path-parameter-added", "parameter-became-required"],
        "Calls without it fail: give it.",
    ),
    **dict.fromkeys(["required-body-added", "body-became-required"], "Calls without a body fail: give one."),
    **dict.fromkeys(["parameter-removed", "path-parameter-removed"], "Calls that give it fail: leave it out."),
    "body-removed": "Calls that give one fail: leave it out.",
    **dict.fromkeys(
        ["parameter-type-changed", "request-type-changed", "body-type-changed", "body-content-type-removed"],
        "What was sent before is refused: send what it takes now.",
    ),
    **dict.fromkeys(
        ["parameter-type-narrowed", "request-type-narrowed", "request-constraint-tightened"],
        "What does not fit is refused.",
    ),
    **dict.fromkeys(["parameter-value-removed", "request-value-removed"], "Send another value."),
    "request-property-removed": "Leave it out of what you send.",
    **dict.fromkeys(
        ["request-required-property-added", "request-property-became-required"], "What is sent without it is refused."
    ),
    "response-property-removed": "Do not read it any more.",
    "response-property-became-optional": "It may be missing: look before you use it.",
    "response-type-widened": "Be ready for the new type, too.",
    **dict.fromkeys(["response-type-changed", "success-code-changed"], "What reads the answer gets another type."),
    "return-became-union": "Look which of them came before you use it.",
    **dict.fromkeys(["success-code-removed", "event-removed"], "Do not wait for it any more."),
    "event-type-changed": "What reads the event gets another type.",
    "schema-link-changed": "Annotate with the new name.",
    "stream-added": "Read events, where an answer was read.",
    "stream-removed": "Read the answer, where events were read.",
    **dict.fromkeys(["scope-removed", "scope-restriction-added"], "Give your token one of the scopes it needs now."),
    **dict.fromkeys(["authentication-added", "credentials-refused"], "Call with the credentials it asks for."),
}
"""What users of a break have to do, by its rule; what is not in here says it by itself."""


def section_of(rule: str, impact: Impact) -> str:
    """Return the section of Keep a Changelog in which changes of a rule are told."""
    if rule in DEPRECATED or rule == "deprecation-changed":
        return "Deprecated"
    if impact is Impact.BREAKING:
        return "Removed" if rule in _GONE else "Changed"
    is_new = rule.endswith("-added") and RULES[rule] is Impact.ADDITIVE and rule != "parameter-default-added"
    return "Added" if is_new else "Changed"
