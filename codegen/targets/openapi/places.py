"""Places inside of schemas: what can stand where, and the names that follow from the way there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi.json_schema import Keywords
from codegen.unions.alternatives import are_distinct, own_properties, own_words, titles, values_by_property

_MAPS: Final = ("properties", "patternProperties")
_SINGLE: Final = {"additionalProperties": "Value", "items": "Item"}
_LISTS: Final = ("anyOf", "oneOf", "allOf", "prefixItems")


@dataclass(frozen=True, slots=True)
class Place:
    """A place inside of the component `root`: a word for each step of the way there, and which are properties."""

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

    def step(self, word: str) -> "Place":
        """Return the place one step further; an item of `items` is not an `ItemsItem`."""
        if word == "Item" and self.steps[-1:] == ("Items",) and self.properties[-1:] == (len(self.steps) - 1,):
            return replace(self, steps=(*self.steps[:-1], word), properties=self.properties[:-1])
        return replace(self, steps=(*self.steps, word))

    def property(self, key: str) -> "Place":
        """Return the place of a property of the object that stands here."""
        word = Name.split(key).pascal or "Property"
        return replace(self, steps=(*self.steps, word), properties=(*self.properties, len(self.steps)))


def walk(place: Place, schema: Keywords) -> Iterator[tuple[Place, Keywords]]:
    """Yield every schema inside of one that stands at `place`, outer ones first; not what is only referred to."""
    for step, child in _children(place, schema):
        if isinstance(child, dict) and "$ref" not in child:
            yield step, child
            yield from walk(step, child)


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


def _children(place: Place, schema: Keywords) -> Iterator[tuple[Place, JsonValue]]:
    for keyword, value in schema.items():
        if keyword == "properties" and isinstance(value, dict):
            yield from ((place.property(key), item) for key, item in value.items())
        elif keyword == "patternProperties" and isinstance(value, dict):
            yield from ((place.step("Value"), item) for item in value.values())
        elif keyword == "prefixItems" and isinstance(value, list):
            yield from ((place.step(f"Item{number}"), item) for number, item in enumerate(value, 1))
        elif keyword in _LISTS and isinstance(value, list):
            yield from _alternatives(place, value)
        elif keyword in _SINGLE:
            yield place.step(_SINGLE[keyword]), value


def _alternatives(place: Place, branches: Sequence[JsonValue]) -> Iterator[tuple[Place, JsonValue]]:
    """Yield the alternatives of a union, or the parts of a whole; objects among them by what tells them apart."""
    objects = [branch for branch in branches if is_object(branch)]
    tagged = _tag_values(objects[0]) if len(objects) == 1 and len(branches) > 1 else []
    labels = iter(tagged or _labels(objects, place))
    for branch in branches:
        label = next(labels) if is_object(branch) else ""
        yield (place.step(label) if label else place), branch


def _tag_values(branch: JsonValue) -> list[str]:
    """Return the label of an object among references: the only value that a property of it has; none without one."""
    values = (label for _, labels in values_by_property([branch]) for label in labels if label)
    return [Name.split(label).pascal for label in values][:1]


def _labels(branches: Sequence[JsonValue], place: Place) -> list[str]:
    """Label objects by title, the one value of a property, a property of their own, or words of the description.

    An only one needs nothing where no component has the name of its place.
    """
    if not branches:
        return []
    if are_distinct(found := titles(branches)):
        return [Name.split(label).pascal for label in found]
    properties = [f"With {label}" if label else "" for label in own_properties(branches)]
    if len(branches) == 1:
        return [_label_of_one(branches[0], place, properties[0])]
    values = (found for _, found in values_by_property(branches) if are_distinct(found))
    words = own_words(branches)
    usable = next(values, words if are_distinct(words) else properties)
    return [Name.split(label).pascal for label in usable]


def _label_of_one(branch: JsonValue, place: Place, own_property: str) -> str:
    properties = branch.get("properties") if isinstance(branch, dict) else None
    if isinstance(properties, dict) and len(properties) == 1:
        return Name.split(own_property).pascal
    return "" if place.steps else "Object"
