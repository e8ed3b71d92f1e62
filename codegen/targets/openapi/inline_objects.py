"""Objects inside of schemas -> components of their own, so that whatever reads the document can give them a name.

`Device/properties/tags/items` becomes the component `DeviceTagsItem`, marked `x-inline`, without a title: a title is
what generators name a type by, and inline titles are not unique. Only the structure moves; unions with a
tag get a `discriminator`, no other keyword changes.

An object that stands at one position is named by the whole way there and follows the component it stands in. Objects
equal in structure and words are one component, named by the last property on most of their ways (`TagsItem`), and
stand behind all others in alphabetical order: when one of them changes, the others keep their name and place.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final

from codegen.model.schema import JsonValue
from codegen.targets.openapi.discriminators import with_discriminators
from codegen.targets.openapi.json_schema import COMPONENTS, Keywords, lookup_in
from codegen.targets.openapi.positions import Position, is_object, map_children, walk

_LONGEST: Final = 400
"""How many characters a name is made of: YAML has no keys of more than 1024."""


def hoist(schemas: Mapping[str, Keywords]) -> dict[str, Keywords]:
    """Return the components with each object inside of them moved out, one component for all that are equal."""
    lookup = lookup_in(schemas)
    positions: dict[str, list[Position]] = {}
    for name, schema in schemas.items():
        for position, found in walk(Position(name), schema, lookup):
            if is_object(found):
                positions.setdefault(_spell(found), []).append(position)
    shared = [spelled for spelled, stands in positions.items() if len(stands) > 1]
    moving = _Moving(_names(positions, set(map(_bare, schemas))), set(shared))
    result: dict[str, Keywords] = {}
    for name, schema in schemas.items():
        result |= moving.out_of(name, schema)
    return with_discriminators(result | dict(sorted(moving.shared.items())))


def _spell(schema: Keywords) -> str:
    return json.dumps(schema)


def _bare(name: str) -> str:
    """Spell a name as readers that know no case or punctuation do."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _names(positions: Mapping[str, list[Position]], taken: set[str]) -> dict[str, str]:
    """Name all objects; of several that would have one name, the one that stands at most positions gets it."""
    names: dict[str, str] = {}
    numbers: dict[str, Iterator[int]] = {}
    for spelled in sorted(positions, key=lambda spelled: len(positions[spelled]), reverse=True):
        name = next(name for name in _candidates(positions[spelled], numbers) if _bare(name) not in taken)
        taken.add(_bare(name))
        names[spelled] = name
    return names


def _candidates(stands: Sequence[Position], numbers: dict[str, Iterator[int]]) -> Iterator[str]:
    """Yield names for an object that stands at these positions, the best first; each of `numbers` is tried once."""
    if len(stands) > 1:
        end = _most(position.end for position in stands)[:_LONGEST]
        yield end
        yield _most(position.kind for position in stands) + end
    whole = stands[0].whole[:_LONGEST]
    yield whole
    yield from (f"{whole}{number}" for number in numbers.setdefault(whole, count(2)))


def _most(texts: Iterator[str]) -> str:
    return Counter(texts).most_common(1)[0][0]


class _Moving:
    """Moves objects out, one component after the other; `shared` are those that stand at several positions."""

    def __init__(self, names: Mapping[str, str], several: set[str]) -> None:
        self.shared: dict[str, Keywords] = {}
        self._names = names
        self._several = several
        self._found: dict[str, Keywords] = {}

    def out_of(self, name: str, schema: Keywords) -> dict[str, Keywords]:
        """Return the component, and those moved out of it alone in the order of their positions."""
        self._found = {}
        body = map_children(schema, self._move)
        return {name: body, **self._found}

    def _move(self, schema: JsonValue) -> JsonValue:
        if not isinstance(schema, dict) or "$ref" in schema:
            return schema
        if not is_object(schema):
            return map_children(schema, self._move)
        spelled = _spell(schema)
        name = self._names[spelled]
        found = self.shared if spelled in self._several else self._found
        if name not in found:
            # Its place is taken before those of the objects inside of it.
            found[name] = {}
            found[name] = _component(map_children(schema, self._move))
        return {"$ref": COMPONENTS + name}


def _component(schema: Keywords) -> Keywords:
    body = {keyword: value for keyword, value in schema.items() if keyword != "title"}
    mark: Keywords = {"x-title": schema["title"]} if "title" in schema else {}
    return {**body, "x-inline": True, **mark}
