"""Fields of an answer, as its JSON Schema documents them: links are followed, parts of `allOf` and unions joined."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.paging.values import Place

_PARTS: Final = ("allOf", "oneOf", "anyOf")
_INSIDE: Final = LaterSet(lambda: built_in().answers.inside)
"""Objects around the list of items, or beside it, that fields of an answer may stand in."""
_DEEPEST: Final = 2
_LINK: Final = re.compile(r"\b(?:links?|ur[li]s?)\b", re.IGNORECASE)


class Field(Struct, frozen=True):
    """One field: where it stands, the words of its name, its schemas, and the value that the example has there.

    `types` are those that its schemas tell.
    """

    place: Place
    words: tuple[str, ...]
    schemas: tuple[Mapping[str, JsonValue], ...]
    example: JsonValue
    types: frozenset[str]

    def has_type(self, *types: str) -> bool:
        """Tell whether it may have one of these types; a field without a type has none."""
        return not self.types.isdisjoint(types)

    @property
    def is_open(self) -> bool:
        """Whether no type is told."""
        return not self.types

    @property
    def description(self) -> str:
        """What the schemas say of it."""
        told = (schema.get("description") for schema in self.schemas)
        return " ".join(item for item in told if isinstance(item, str))

    @property
    def is_linked(self) -> bool:
        """Whether its words, format or example say that it is a link."""
        formats = {item for schema in self.schemas if isinstance(item := schema.get("format"), str)}
        shown = isinstance(self.example, str) and ("?" in self.example or "://" in self.example)
        return shown or bool(formats & {"uri", "url", "uri-reference"}) or _LINK.search(self.description) is not None


class SchemaFields:
    """The fields of schemas by name, each schema read once."""

    def __init__(self, schemas: Iterable[Schema] = (), by_name: Mapping[str, Schema] | None = None) -> None:
        """Take schemas, or those that are known by the name of each already (`DeviceTags`)."""
        self._schemas = {schema.name.pascal: schema for schema in schemas} if by_name is None else by_name
        self._read: dict[str, tuple[Field, ...]] = {}

    def of(self, key: str) -> tuple[Field, ...]:
        """Return the fields of an answer: its own, then those of objects around its items or beside them."""
        if key not in self._read:
            schema = self._schemas.get(key)
            example = schema.example if schema else None
            self._read[key] = tuple(self._fields(schema.definition, example, ()) if schema else ())
        return self._read[key]

    def is_list(self, key: str) -> bool:
        """Tell whether an answer may be a list itself."""
        schema = self._schemas.get(key)
        return schema is not None and self.is_array(schema.definition)

    def is_array(self, definition: JsonValue) -> bool:
        """Tell whether values may be lists."""
        return any("array" in _types(part) for part in self._parts(definition))

    def keys_of_items(self, field: Field) -> set[str]:
        """Return the names of the fields that each item of a list has."""
        parts = (part for schema in field.schemas for part in self._parts(schema.get("items")))
        return {name for part in parts for name in _properties(part)}

    def _fields(self, definition: JsonValue, example: JsonValue, place: Place) -> Iterator[Field]:
        found: dict[str, list[JsonValue]] = {}
        for part in self._parts(definition):
            for name, value in _properties(part).items():
                found.setdefault(name, []).append(value)
        shown = example if isinstance(example, dict) else {}
        own = [self._field((*place, name), values, shown.get(name)) for name, values in found.items()]
        yield from own
        if len(place) < _DEEPEST:
            for field in own:
                if field.words in _INSIDE or (field.words[:1] == ("next",) and field.has_type("object")):
                    for schema in found[field.place[-1]]:
                        yield from self._fields(schema, field.example, field.place)

    def _field(self, place: Place, values: list[JsonValue], example: JsonValue) -> Field:
        parts = tuple(part for value in values for part in self._parts(value))
        types = frozenset(told for part in parts for told in _types(part))
        return Field(place, Name.split(place[-1]).words, parts, example, types)

    def _parts(self, definition: JsonValue) -> Iterator[Mapping[str, JsonValue]]:
        """Yield the schemas that one is made of, each link once."""
        waiting, seen = [definition], set[str]()
        while waiting:
            part = waiting.pop()
            if not isinstance(part, dict):
                continue
            link = part.get("$ref")
            if isinstance(link, str) and link not in seen:
                seen.add(link)
                target = self._schemas.get(link.removeprefix(REF_PREFIX))
                waiting.extend([target.definition] if target else [])
            yield part
            for word in _PARTS:
                members = part.get(word)
                waiting.extend(reversed(members) if isinstance(members, list) else [])


def _properties(part: Mapping[str, JsonValue]) -> Mapping[str, JsonValue]:
    found = part.get("properties")
    return found if isinstance(found, dict) else {}


def _types(schema: Mapping[str, JsonValue]) -> list[str]:
    told = schema.get("type")
    types = [item for item in (told if isinstance(told, list) else [told]) if isinstance(item, str)]
    implied = [kind for key, kind in (("properties", "object"), ("items", "array")) if key in schema]
    return types or implied
