"""A change -> what it is about, as parts: the action or schema, and the parameter, field or answer of it."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from codegen.diff.change import Change


class Kind(StrEnum):
    """What a change is about."""

    SERVER = "server"
    RESOURCE = "resource"
    ACTION = "action"
    PARAMETER = "parameter"
    BODY = "body"
    ANSWER = "answer"
    EVENT = "event"
    SCHEMA = "schema"
    PACKAGE = "package"
    """A name of the SDK."""


class Place(Struct, frozen=True):
    """`owner` is the action (`device.get`), the resource, the schema or the qualified name; `part` is what of it.

    A parameter has its `location`, as does a field that travels either way; a field of a schema has its path, and
    `is_sent` tells which way the values of a schema travel. `mark` is what stands before the name in a sentence:
    `an item of`.
    """

    kind: Kind
    owner: str
    part: str = ""
    location: str = ""
    is_sent: bool = False
    mark: str = ""


_FIELD: Final = "field"
"""What stands for the direction where a field got another name, whichever way its values travel."""
_LOCATIONS: Final = frozenset({"path", "query", "header"})


def place_of(change: Change) -> Place:
    """Take the subject of a change apart."""
    subject = change.subject
    if change.is_python:
        name, _, part = subject.partition(" ")
        return Place(Kind.PACKAGE, name, part)
    if change.id.startswith(("server-", "resource-")):
        return Place(Kind.SERVER if change.id.startswith("server-") else Kind.RESOURCE, subject)
    name, _, rest = subject.partition(" ")
    if change.id == "schema-link-changed" and not rest:
        return Place(Kind.BODY, name, location="body")
    if "." in name:
        return _in_action(name, rest)
    direction, _, path = rest.partition(" ")
    location = direction if direction == _FIELD else ""
    kind = Kind.SCHEMA if direction else Kind.RESOURCE
    return Place(kind, name, path, location, is_sent=direction == "request")


def _in_action(name: str, rest: str) -> Place:
    what, _, part = rest.partition(".")
    if what in _LOCATIONS:
        own, _, items = part.partition(" ")
        return Place(Kind.PARAMETER, name, own, what, mark="an item of " if items else "")
    if what == "body":
        return Place(Kind.BODY, name, location="body")
    if what in {"responses", "events"}:
        return Place(Kind.ANSWER if what == "responses" else Kind.EVENT, name, part)
    return Place(Kind.ACTION, name)


def predicate_of(change: Change, place: Place) -> str:
    """Return what a change says of its subject: `became required`; the whole sentence where it begins otherwise."""
    starts = (start for start in _starts(place) if change.sentence.startswith(f"{start} "))
    return next((change.sentence.removeprefix(start).strip() for start in starts), change.sentence)


def outer_and_part(owner: str, part: str) -> tuple[str, str]:
    """Return what a sentence calls the owner of a field, and the rest of the path: `an item of` it, and `role`.

    What a path of a schema begins with may be no name, but a step to an item or to a value under any key.
    """
    for step, mark in (("[]", "an item of "), (".*", "a value of ")):
        if part == step or part.startswith(f"{step}."):
            return f"{mark}{owner}", part[len(step) + 1 :]
    is_pattern = part.startswith("<") and part.endswith(">")
    return (f"a value of {owner}", "") if is_pattern else (owner, part)


def _starts(place: Place) -> tuple[str, ...]:
    """Return how a sentence about a place may begin."""
    owner, part = f"`{place.owner}`", f"`{place.part}`"
    way = "(sent)" if place.is_sent else "(received)"
    starts = {
        Kind.SERVER: ("the server",),
        Kind.RESOURCE: (f"resource {owner}", f"schema {owner}"),
        Kind.ACTION: (owner, f"action {owner}", f"the curl example of {owner}"),
        Kind.PARAMETER: (f"{place.mark}{place.location} parameter {part} of {owner}",),
        Kind.BODY: (f"the body of {owner}", f"what {owner} sends"),
        Kind.ANSWER: (f"the success {place.part} of {owner}", f"the error {place.part} of {owner}"),
        Kind.EVENT: (f"event {part} of {owner}",),
        Kind.SCHEMA: (f"{part} of {owner} {way}" if place.part else f"{owner} {way}",),
        Kind.PACKAGE: (f"{owner} of the package", owner, f"module {owner}", "the package"),
    }
    if place.kind is Kind.PACKAGE and place.part:
        return f"parameter {part} of {owner}", f"the result of {owner}"
    return starts[place.kind]
