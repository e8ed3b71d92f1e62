"""`SeenValues`: what the examples of one place show, gathered value by value."""

from collections.abc import Container, Iterable
from itertools import count
from typing import Final

from msgspec import Struct, field

from codegen.limits import INFERRED_PLACES, JSON_DEPTH
from codegen.model.schema import JsonValue
from codegen.reader.schemas.inferred_names import are_data, are_records

_ANY: Final = "any"
"""The kind of what is not looked at any more."""


class SeenValues(Struct):
    """The JSON types of the values at one place, and what is seen inside of them.

    `places` counts the places of the whole example, so that all of them are bounded together.
    """

    places: "count[int]"
    kinds: set[str] = field(default_factory=set[str])
    members: dict[str, "SeenValues"] = field(default_factory=dict[str, "SeenValues"])
    items: "SeenValues | None" = None

    @property
    def is_any(self) -> bool:
        """Whether it is too large or too deep to be looked at."""
        return _ANY in self.kinds

    @property
    def is_map(self) -> bool:
        """Whether the keys of its objects are data: its members are values of one kind then."""
        if are_data(self.members):
            return True
        return are_records(
            tuple(sorted(each.members)) if each.kinds == {"object"} else None for each in self.members.values()
        )

    def add(self, value: JsonValue, depth: int = 0) -> None:
        """See one more value; what is deeper than `JSON_DEPTH` is any."""
        if depth > JSON_DEPTH:
            self.kinds.add(_ANY)
            return
        self.kinds.add(kind_of(value))
        if isinstance(value, dict):
            for key, item in value.items():
                self._member(key).add(item, depth + 1)
        elif isinstance(value, list) and value:
            self.items = self.items or self._place()
            for item in value:
                self.items.add(item, depth + 1)

    def take(self, other: "SeenValues") -> None:
        """See all that another one has seen."""
        self.kinds |= other.kinds
        for key, item in other.members.items():
            self._member(key).take(item)
        if other.items is not None:
            self.items = self.items or self._place()
            self.items.take(other.items)

    def merged(self) -> "SeenValues":
        """Return what is seen under all keys of its objects, as values of one place."""
        result = SeenValues(self.places)
        for item in self.members.values():
            result.take(item)
        return result

    def without(self, keys: Container[str]) -> "SeenValues":
        """Return what is seen of its objects under other keys."""
        members = {key: item for key, item in self.members.items() if key not in keys}
        return SeenValues(self.places, {*self.kinds}, members, self.items)

    def _member(self, key: str) -> "SeenValues":
        if key not in self.members:
            self.members[key] = self._place()
        return self.members[key]

    def _place(self) -> "SeenValues":
        place = SeenValues(self.places)
        if next(self.places) >= INFERRED_PLACES:
            place.kinds.add(_ANY)
        return place


def see(examples: Iterable[JsonValue]) -> SeenValues:
    """Return what all examples of one place show."""
    seen = SeenValues(count())
    for example in examples:
        seen.add(example)
    return seen


def kind_of(value: JsonValue) -> str:
    """Return the JSON type of a value; a number without a fraction is an `integer` as far as it is written as one."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
    return "object"
