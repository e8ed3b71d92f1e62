"""What changes are called, and what is done about them, by users of the OpenAPI document: no word of Python."""

from typing import Final

from codegen.diff.causes.advice import remedy
from codegen.diff.change import Change
from codegen.model.name import Name
from codegen.release.changelog.limits import listed_values, read_limit

_REMEDIES: Final[dict[str, str]] = {
    "resource-removed-after-deprecation": "call what replaces its operations",
    "action-removed-after-deprecation": "call what replaces it",
    "method-became-head": "expect no content: a HEAD request is never answered with any",
    "path-parameter-added": "give the new parameter in every call",
    "path-parameter-removed": "leave the parameter out of every call",
    "path-parameter-renamed": "give the parameter under its new name",
    "parameter-removed": "leave the parameter out",
    "parameter-removed-after-deprecation": "leave the parameter out, or give what replaces it",
    "required-parameter-added": "give the new parameter in every call",
    "parameter-became-required": "give the parameter in every call",
    "parameter-type-changed": "give a value of the new type",
    "body-type-changed": "give a body of the new type",
    "response-type-changed": "read the new type",
    "return-became-union": "tell the answers apart by their status",
    "stream-added": "read the events instead of one value",
    "event-type-changed": "read the new type",
    "scope-removed": "get a token with one of the scopes that the operation lists, before the API refuses yours",
    "scope-restriction-added": "get a token with one of the scopes that the operation lists",
    "authentication-added": "send credentials",
    "credentials-refused": "send the credentials that the operation names now",
    "request-property-removed-after-deprecation": "leave the property out, or give what replaces it",
    "request-type-changed": "give a value of the new type",
    "request-constraint-tightened": "make sure that the values you give keep to the new limit",
    "response-property-removed": "stop reading the property",
    "response-property-removed-after-deprecation": "read what replaces it",
    "response-property-became-optional": "handle that the property may be missing",
    "response-type-widened": "handle the further types",
}
"""Rule -> what is done about it, where its own remedy speaks of the SDK."""


def openapi_remedy(change: Change) -> str:
    """Return what is done about a change, in a sentence without a full stop."""
    told = _REMEDIES.get(change.id)
    return remedy(change) if told is None else told.format(old=change.old, new=change.new)


def openapi_predicate(change: Change, told: str, *, is_sent: bool) -> str | None:
    """Return what is said of a change in other words than its own, `told`; None for those."""
    if listed := listed_values(change, is_sent=is_sent):
        return listed
    if change.id == "path-parameter-renamed":
        return f"was called `{Name.split(change.old).camel}`"
    if change.id == "return-became-union":
        return told.partition(", so ")[0]
    if told.startswith("is a link to "):
        return f"has{told.removeprefix('is')}"
    if "constraint" not in change.id:
        return None
    keyword, before = read_limit(change.old)
    other, after = read_limit(change.new)
    if bool(before) is bool(after):
        return None
    return f"has `{other}` `{after}` now" if after else f"has no `{keyword}` any more, it was `{before}`"
