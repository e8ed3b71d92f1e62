"""Two surfaces -> changes of classes, aliases and members, matched by their qualified names."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from codegen.diff.change import Change, Subject
from codegen.diff.python.annotations import Aliases, Annotation
from codegen.diff.python.calls import compare_calls, compare_types
from codegen.diff.python.surface import Attribute, Class, Method

Item: TypeAlias = Class | Attribute | Method

_DERIVED: Final = {
    "_runtime.sync_credentials.CredentialClient": "_runtime.sync_client.BaseClient",
    "_runtime.async_credentials.AsyncCredentialClient": "_runtime.async_client.BaseAsyncClient",
    "_runtime.testing_credentials.CredentialFakeApi": "_runtime.testing.BaseFakeApi",
}
"""Bases that are another one as well: those of clients that take more than a token."""

_NOUNS: Final[dict[type[Item], str]] = {Class: "class", Attribute: "attribute", Method: "method"}


def compare_items(name: str, old: Item | None, new: Item | None, aliases: tuple[Aliases, Aliases]) -> Iterator[Change]:
    """Yield what changed in one object, None where a revision does not have it."""
    subject = _subject(name, old, new)
    match old, new:
        case None, _:
            yield subject.tell("python-object-added", "is new")
        case _, None:
            yield subject.tell("python-object-removed", "was removed")
        case Class(), Class():
            yield from _compare_classes(name, old, new, aliases)
        case Method(), Method():
            yield from compare_calls(old, new, subject, aliases)
        case Attribute(), Attribute():
            yield from _compare_attributes(old, new, subject, aliases)
        case _:
            nouns = _NOUNS[type(old)], _NOUNS[type(new)]
            yield subject.tell("python-kind-changed", f"is a {nouns[1]}, not a {nouns[0]}", *nouns)


def _compare_classes(name: str, old: Class, new: Class, aliases: tuple[Aliases, Aliases]) -> Iterator[Change]:
    subject = _subject(name, old, new)
    kept = {*new.bases, *(_DERIVED[base] for base in new.bases if base in _DERIVED)}
    for base in old.bases:
        if base not in kept:
            yield subject.tell("python-base-removed", f"is not a `{base}` any more", base)
    for base in new.bases:
        if base not in old.bases:
            yield subject.tell("python-base-added", f"is a `{base}`, too", "", base)
    for member in dict.fromkeys((*old.members, *new.members)):
        before, after = old.members.get(member), new.members.get(member)
        if before is None and isinstance(after, Attribute) and after.is_input and after.is_required:
            key = _subject(f"{name}.{member}", None, after)
            yield key.tell("python-key-became-required", "is new and required", "", "required")
        else:
            yield from compare_items(f"{name}.{member}", before, after, aliases)


def _compare_attributes(
    old: Attribute, new: Attribute, subject: Subject, aliases: tuple[Aliases, Aliases]
) -> Iterator[Change]:
    if new.is_required != old.is_required:
        states = ["required" if item.is_required else "optional" for item in (old, new)]
        yield subject.tell(f"python-key-became-{states[1]}", f"became {states[1]}", *states)
    types = (
        Annotation(old.annotation, old.module, aliases[0]),
        Annotation(new.annotation, new.module, aliases[1]),
    )
    yield from compare_types(*types, subject, is_input=new.is_input)


def _subject(name: str, old: Item | None, new: Item | None) -> Subject:
    return Subject(name, f"`{name}`", old.span if old else None, new.span if new else None)
