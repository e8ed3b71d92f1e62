"""Positions inside of schemas: what can stand where, and the names that follow from the way there."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi.json_schema import Keywords
from codegen.unions.alternatives import are_distinct, own_properties, own_words, titles
from codegen.unions.tags import Lookup, Tag, read_tag

_MAPS: Final = ("properties", "patternProperties")
_SINGLE: Final = {"additionalProperties": "Value", "items": "Item"}
UNIONS: Final = ("oneOf", "anyOf")
_LISTS: Final = (*UNIONS, "allOf", "prefixItems")


class Position(Struct, frozen=True):
    """A position inside of the component `root`: a word for each step of the way there, and which are properties."""

    root: str
    steps: tuple[str, ...] = ()
    properties: tuple[int, ...] = ()

    @property
    def whole(self) -> str:
        """The name that tells the whole way: `DeviceTagsItem`."""
        return self.root + "".join(self.steps)

    @property
    def end(self) -> str:
        """The name that tells the way from the last property on, `TagsItem`; the whole way where there is none."""
        return "".join(self.steps[self.properties[-1] :]) if self.properties else self.whole

    @property
    def kind(self) -> str:
        """The first word of the component's name: `Device` in `DevicePatch`."""
        return "".join(word.capitalize() for word in Name.split(self.root).words[:1])

    def step(self, word: str) -> "Position":
        """Return the position one step further; an item of `items` is not an `ItemsItem`."""
        if word == "Item" and self.steps[-1:] == ("Items",) and self.properties[-1:] == (len(self.steps) - 1,):
            return replace(self, steps=(*self.steps[:-1], word), properties=self.properties[:-1])
        return replace(self, steps=(*self.steps, word))

    def property(self, key: str) -> "Position":
        """Return the position of a property of the object that stands here."""
        word = Name.split(key).pascal or "Property"
        return replace(self, steps=(*self.steps, word), properties=(*self.properties, len(self.steps)))


def walk(position: Position, schema: Keywords, lookup: Lookup) -> Iterator[tuple[Position, Keywords]]:
    """Yield every schema inside of one that stands at `position`, outer ones first; not what is only referred to.

    `lookup` finds what is referred to: the alternatives of a union with a tag are named by its values.
    """
    for step, child in _children(position, schema, lookup):
        if isinstance(child, dict) and "$ref" not in child:
            yield step, child
            yield from walk(step, child, lookup)


def map_children(schema: Keywords, change: Callable[[JsonValue], JsonValue]) -> Keywords:
    """Return a schema with `change` applied to each of those that `walk` goes into first."""
    return {keyword: _mapped(keyword, value, change) for keyword, value in schema.items()}


def _mapped(keyword: str, value: JsonValue, change: Callable[[JsonValue], JsonValue]) -> JsonValue:
    if keyword in _MAPS and isinstance(value, dict):
        return {key: change(item) for key, item in value.items()}
    if keyword in _LISTS and isinstance(value, list):
        return [change(item) for item in value]
    return change(value) if keyword in _SINGLE else value


def is_object(schema: JsonValue) -> bool:
    """Tell whether a schema says that a value may be an object, by its type or its properties."""
    if not isinstance(schema, dict) or "$ref" in schema:
        return False
    kind = schema.get("type")
    return kind == "object" or (isinstance(kind, list) and "object" in kind) or "properties" in schema


def _children(position: Position, schema: Keywords, lookup: Lookup) -> Iterator[tuple[Position, JsonValue]]:
    for keyword, value in schema.items():
        if keyword == "properties" and isinstance(value, dict):
            yield from ((position.property(key), item) for key, item in value.items())
        elif keyword == "patternProperties" and isinstance(value, dict):
            yield from ((position.step("Value"), item) for item in value.values())
        elif keyword == "prefixItems" and isinstance(value, list):
            yield from ((position.step(f"Item{number}"), item) for number, item in enumerate(value, 1))
        elif keyword in _LISTS and isinstance(value, list):
            yield from _alternatives(position, value, read_tag(value, lookup) if keyword in UNIONS else None)
        elif keyword in _SINGLE:
            yield position.step(_SINGLE[keyword]), value


def _alternatives(
    position: Position, branches: Sequence[JsonValue], tag: Tag | None
) -> Iterator[tuple[Position, JsonValue]]:
    """Yield the alternatives of a union, or the parts of a whole; objects among them by what tells them apart."""
    objects = [number for number, branch in enumerate(branches) if is_object(branch)]
    found = map(tag.label, objects) if tag else _labels([branches[number] for number in objects], position)
    labels = dict(zip(objects, found, strict=True))
    for number, branch in enumerate(branches):
        label = labels.get(number)
        yield (position.step(label) if label else position), branch


def _labels(branches: Sequence[JsonValue], position: Position) -> list[str]:
    """Label objects without a tag by title, by words of the description, or by a property of their own.

    An only one needs nothing where no component has the name of its position.
    """
    if not branches:
        return []
    if are_distinct(found := titles(branches)):
        return [Name.split(label).pascal for label in found]
    properties = [f"With {label}" if label else "" for label in own_properties(branches)]
    if len(branches) == 1:
        return [_label_of_one(branches[0], position, properties[0])]
    words = own_words(branches)
    return [Name.split(label).pascal for label in (words if are_distinct(words) else properties)]


def _label_of_one(branch: JsonValue, position: Position, own_property: str) -> str:
    properties = branch.get("properties") if isinstance(branch, dict) else None
    if isinstance(properties, dict) and len(properties) == 1:
        return Name.split(own_property).pascal
    return "" if position.steps else "Object"
