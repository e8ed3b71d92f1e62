"""Positions inside of schemas: what a class is called that stands there, and what its docstring says of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from codegen.model.alternatives import are_distinct, own_words, titles, values_by_property
from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.python.text.naming import LONGEST, pascal


@dataclass(frozen=True, slots=True)
class Position:
    """A position inside of a schema: the parts of a name for it, and words that tell it from other positions.

    `is_taken` says that a type of the whole name stands there already.
    """

    parts: tuple[str, ...]
    words: str
    is_taken: bool = False

    @property
    def name(self) -> str:
        """The name for a class; what is too long loses parts behind the first, so that its end still tells."""
        parts = self.parts
        while sum(map(len, parts)) > LONGEST and len(parts) > 2:
            parts = (parts[0], *parts[2:])
        return "".join(parts)

    def item(self) -> "Position":
        """Return the position of an item of the array that stands here; one of `items` is not an `ItemsItem`."""
        parts = self.parts[:-1] if self.parts[1:] and self.parts[-1] == "Items" else self.parts
        return Position((*parts, "Item"), f"an item of {self.words}")

    def value(self) -> "Position":
        """Return the position of a value under any key of the object that stands here."""
        return Position((*self.parts, "Value"), f"a value of {self.words}")

    def key(self, key: str, owner: str) -> "Position":
        """Return the position of a property of the class `owner` that stands here."""
        return Position((*self.parts, pascal(Name.split(key))), f"the `{key}` of `{owner}`")

    def variant(self, label: str) -> "Position":
        """Return the position of an alternative of the union that stands here."""
        return Position((*self.parts, label), f"a variant of {self.words}")

    def with_value(self, key: str, value: str) -> "Position":
        """Return the position of the alternative whose property `key` has that value."""
        return Position((*self.parts, pascal(Name.split(value))), f"{self.words} whose `{key}` is `{value}`")


def root_position(name: str, *, is_taken: bool) -> Position:
    """Return the position of a whole schema."""
    return Position((name,), f"`{name}`", is_taken)


def variant_positions(
    branches: Sequence[JsonValue], position: Position, is_class: Callable[[JsonValue], bool]
) -> list[Position]:
    """Return a position for each alternative; those that become classes are named by what tells them apart.

    That is the title, the one value that a property has, or words of the description; else a number. An only one
    needs nothing, unless the name is taken.
    """
    named = iter(_labelled([branch for branch in branches if is_class(branch)], position))
    return [next(named) if is_class(branch) else position for branch in branches]


def _labelled(branches: Sequence[JsonValue], position: Position) -> list[Position]:
    if len(branches) == 1 and not position.is_taken:
        return [position]
    named = titles(branches)
    if are_distinct(named):
        return [_titled(title, position) for title in named]
    if len(branches) == 1:
        return [position.variant("Object")]
    for key, values in values_by_property(branches):
        if are_distinct(values):
            return [position.with_value(key, value) for value in values]
    words = own_words(branches)
    if not are_distinct(words):
        words = [f"Variant {number}" for number in range(1, len(branches) + 1)]
    return [position.variant(pascal(Name.split(label))) for label in words]


def _titled(title: str, position: Position) -> Position:
    """Call a position by a title alone where that starts as the whole does."""
    words = Name.split(title)
    variant = position.variant(pascal(words))
    starts_alike = words.words[:1] == Name.split(position.parts[0]).words[:1]
    return Position(variant.parts[-1:], variant.words) if starts_alike else variant
