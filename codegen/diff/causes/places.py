"""Changes of the wire -> the places of the documents that they are at.

A place is a tuple of texts: `("action", "device.get", "query.limit")`, `("schema", "Device", "tags[].key")`,
`("resource", "device")`. In which direction a schema's values travel is no part of it.
"""

from collections.abc import Container
from enum import StrEnum
from typing import Final, TypeAlias

from codegen.diff.change import Change

Place: TypeAlias = tuple[str, ...]

URL: Final = "the url"
ACCESS: Final = "the access"
STREAM: Final = "the stream"
MARKS: Final = "the marks"
WORDS: Final = "the words"
BODY: Final = "body"

_PARTS: Final = {
    **dict.fromkeys(("method-changed", "method-became-head", "path-changed", "path-case-changed"), URL),
    **dict.fromkeys(("scope-removed", "scope-added", "scope-restriction-added", "scope-restriction-removed"), ACCESS),
    **dict.fromkeys(("authentication-added", "authentication-removed"), ACCESS),
    **dict.fromkeys(("credentials-refused", "credentials-accepted"), ACCESS),
    **dict.fromkeys(("stream-added", "stream-removed"), STREAM),
    **dict.fromkeys(("action-deprecated", "deprecation-changed", "deprecation-removed"), MARKS),
    **dict.fromkeys(("since-changed", "beta-changed", "internal-changed"), MARKS),
    **dict.fromkeys(("title-changed", "description-changed", "example-changed", "prose-changed"), WORDS),
    "schema-link-changed": BODY,
}
"""What of an action a change is about whose subject is the action itself."""

_EXPLAINS_NOTHING: Final = frozenset(
    {
        *("request-constraint-tightened", "request-constraint-loosened", "response-constraint-changed"),
        *("title-changed", "description-changed", "example-changed", "prose-changed"),
        *("since-changed", "beta-changed", "internal-changed", "error-code-added", "error-code-removed"),
        *("scope-added", "path-case-changed"),
    }
)
_GONE: Final = frozenset(
    {"python-object-removed", "python-kind-changed", "python-base-removed", "python-parameter-removed"}
)
_COME: Final = frozenset(
    {"python-object-added", "python-base-added", "python-parameter-added", "python-required-parameter-added"}
)


def place_of(change: Change, schemas: Container[str]) -> Place:
    """Return the place of a change of the wire; `schemas` are the names of all that either revision has."""
    head, _, rest = change.subject.partition(" ")
    if head in schemas:
        _, _, path = rest.partition(" ")
        return "schema", head, path
    if "." in head:
        return "action", head, _part(change.id, rest)
    return "resource", head


class Kind(StrEnum):
    """What a change of the package is, seen by what it may come from."""

    GONE = "gone"
    COME = "come"
    OTHER = "other"


def kind_of(change: Change) -> Kind:
    """Return what a change of the package is."""
    if change.id in _GONE:
        return Kind.GONE
    return Kind.COME if change.id in _COME else Kind.OTHER


def explained_by(change: Change) -> tuple[Kind, ...]:
    """Return what in the package a change of the wire may be the reason of: limits and words of nothing."""
    if change.id in _EXPLAINS_NOTHING:
        return ()
    if _PARTS.get(change.id) == STREAM:
        return tuple(Kind)
    if change.id.endswith(("-removed", "-removed-after-deprecation")):
        return Kind.GONE, Kind.OTHER
    if change.id.endswith("-added"):
        return Kind.COME, Kind.OTHER
    if "-became-" in change.id and change.id != "return-became-union":
        return (Kind.OTHER,)
    return tuple(Kind)


def _part(rule: str, rest: str) -> str:
    """Return the part of an action, without the parts of that."""
    part = rest.split(" ", 1)[0]
    if rule.startswith("path-parameter-"):
        return URL
    return part or _PARTS.get(rule, "")
