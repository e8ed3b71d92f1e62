"""New overrides -> which changes correct what the documents have wrong, each with the reason of its override."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from codegen.diff.change import Change
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.overrides import ActionPlace, Override
from codegen.reader.json.pointers import split_pointer
from codegen.release.changelog.places import Kind, Place, place_of

_GROUPS: Final = {
    "path": "path",
    "query": "query",
    "headers": "header",
    "responses": "responses",
    "errors": "responses",
    "events": "events",
}
"""What the first word of a field of overrides is in the subject of a change."""


class Corrections(Struct, frozen=True):
    """The reasons of overrides by what they correct: owner, and part of it."""

    reasons: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, old: Iterable[Override], new: Iterable[Override], api: Api) -> "Corrections":
        """Take the overrides that the older revision does not have."""
        known = {item.where: item for item in old}
        added = [item for item in new if known.get(item.where) != item]
        return cls({key: item.because for item in added for key in _keys(item, api)})

    def reason(self, change: Change) -> str:
        """Return why a change was made, empty where no override made it."""
        place = place_of(change)
        return self.reasons.get((place.owner, _part(place)), "") if place.kind is not Kind.PACKAGE else ""


def _keys(override: Override, api: Api) -> Iterator[tuple[str, str]]:
    where = override.where
    if isinstance(where, ActionPlace):
        for resource in api.resources:
            if resource.file == where.document:
                yield f"{resource.name.camel}.{Name.split(where.action).camel}", _field(where.field)
    else:
        for schema in api.schemas:
            if where.schema in {schema.title, schema.name.pascal}:
                yield schema.name.pascal, _path(where.pointer)


def _field(field: str) -> str:
    """Return the part of an action that `query.limit.default` is about."""
    group, *rest = field.split(".")
    if group == "body":
        return "body"
    return f"{_GROUPS[group]}.{'.'.join(rest[:-1]) or rest[0]}" if group in _GROUPS and rest else ""


def _path(pointer: str) -> str:
    """Return the path of a place in a definition as changes have it: `tags[].key`."""
    path, steps = "", iter(split_pointer(pointer))
    for step in steps:
        if step == "properties":
            path = f"{path}.{next(steps, '')}".lstrip(".")
        elif step == "items":
            path += "[]"
        else:
            break
    return path


def _part(place: Place) -> str:
    groups = {Kind.ANSWER: "responses", Kind.EVENT: "events", Kind.PARAMETER: place.location}
    if place.kind is Kind.BODY:
        return "body"
    return f"{groups[place.kind]}.{place.part}" if place.kind in groups else place.part
