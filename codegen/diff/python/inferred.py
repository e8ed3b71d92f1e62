"""Changes of types that only examples show -> one editorial change for each module that they are in.

What documents state of a type is compared on the wire, too, so that nothing of it is lost here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.diff.change import Change, Subject
from codegen.diff.python.meaning import Meaning
from codegen.model.api import Api
from codegen.model.schema import INFERRED, JsonValue
from codegen.released_names import fields_of, schemas_of, types_of
from codegen.type_positions import item_at, property_at, value_at

Positions: TypeAlias = Mapping[str, str]
"""Positions inside of schemas, each with the type that is stated there; empty where none is."""

NOTHING_INFERRED: Final[tuple[Positions, Positions]] = ({}, {})

_FOLDERS: Final = ("models", "bodies")
_STEPS: Final = re.compile(r"[.\[{<]")
_INSIDE: Final = {"object": "properties", "array": "items"}


def inferred_positions(api: Api) -> Positions:
    """Return the positions of what only examples show, none where nothing is inferred.

    An object without stated properties is among them, and an array without stated items: what more is known of them
    comes from examples.
    """
    found = {place: kind for each in api.schemas for place, kind in _inside(each.definition, each.name.pascal)}
    return found if "" in found.values() else {}


def _inside(schema: JsonValue, position: str) -> Iterator[tuple[str, str]]:
    if not isinstance(schema, dict):
        return
    if _is_inferred(schema):
        yield position, ""
        return
    kind = str(schema.get("type"))
    if kind in _INSIDE and _is_open(schema, kind):
        yield position, kind
    properties = schema.get("properties")
    for key, item in properties.items() if isinstance(properties, dict) else ():
        yield from _inside(item, property_at(position, key))
    yield from _inside(schema.get("items"), item_at(position))
    yield from _inside(schema.get("additionalProperties"), value_at(position))


def _is_inferred(schema: JsonValue) -> bool:
    return isinstance(schema, dict) and schema.get(INFERRED) is True


def _is_open(schema: dict[str, JsonValue], kind: str) -> bool:
    inside = schema.get(_INSIDE[kind], {})
    parts = inside.values() if kind == "object" and isinstance(inside, dict) else [inside]
    others = schema.get("additionalProperties", True)
    return all(not part or _is_inferred(part) for part in parts) and (others is True or _is_inferred(others))


class _Side(Struct, frozen=True):
    """One revision: what examples show, where each class stands, and what its fields are called on the wire."""

    shown: Positions
    classes: Mapping[str, set[str]]
    keys: Mapping[str, str]

    @classmethod
    def of(cls, shown: Positions, meanings: Iterable[Meaning]) -> "_Side":
        meanings = tuple(meanings)
        scopes = {scope(folder) for scope in (schemas_of, types_of) for folder in _FOLDERS}
        classes: dict[str, set[str]] = {}
        for item in meanings:
            if item.scope in scopes:
                classes.setdefault(item.subject, set()).add(item.key)
        return cls(shown, classes, {item.subject: item.key for item in meanings if item.scope == fields_of(item.owner)})

    def stated(self, subject: str) -> set[str | None]:
        """Return what is stated where a class or a field stands; None where examples are not all there is."""
        places = self.classes.get(subject)
        if places is None:
            owner, _, name = subject.rpartition(".")
            key = self.keys.get(subject, name)
            places = {property_at(place, key) for place in self.classes.get(owner, ())}
        return {self._stated_at(place.rpartition(" of ")[2]) for place in places} or {None}

    def _stated_at(self, position: str) -> str | None:
        is_inside = any(self.shown.get(position[: step.start()]) == "" for step in _STEPS.finditer(position))
        return "" if is_inside else self.shown.get(position)


def fold_inferred(
    changes: Iterable[Change], shown: tuple[Positions, Positions], meanings: tuple[Iterable[Meaning], Iterable[Meaning]]
) -> Iterator[Change]:
    """Yield the changes, and behind them one for each module with others, which are of what examples alone show.

    `shown` are the positions of both revisions, and `meanings` what their names stand for.
    """
    sides = [_Side.of(*side) for side in zip(shown, meanings, strict=True)] if all(shown) else []
    shown_by_module: dict[str, list[Change]] = {}
    for change in changes:
        if sides and _is_of_examples(change, sides):
            shown_by_module.setdefault(".".join(change.subject.split(".")[:2]), []).append(change)
        else:
            yield change
    for module, group in shown_by_module.items():
        spans = (
            next(filter(None, side), None) for side in zip(*((it.old_span, it.new_span) for it in group), strict=True)
        )
        subject = Subject(module, f"module `{module}`", *spans)
        yield subject.tell("python-inferred-changed", "has other types by the examples of the documents")


def _is_of_examples(change: Change, sides: Iterable[_Side]) -> bool:
    """Tell whether each revision that has what changed has it from examples, and states the same of it."""
    spans = (change.old_span, change.new_span)
    stated = [side.stated(change.subject) for side, span in zip(sides, spans, strict=True) if span is not None]
    return bool(stated) and None not in set[str | None]().union(*stated) and all(each == stated[0] for each in stated)
