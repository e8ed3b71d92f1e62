"""Positions inside of schemas: what a class is called that stands there, and what its docstring says of it."""

import json
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.released_names import schema_key
from codegen.targets.python.text.naming import LONGEST, pascal
from codegen.type_positions import Mark, alternative_at, item_at, property_at, value_at
from codegen.unions.alternatives import are_distinct, own_words, titles
from codegen.unions.tags import Tag, TagValue


class Position(Struct, frozen=True):
    """A position inside of a schema: the parts of a name for it, and words that tell it from other positions.

    `text` is what released names know it by. `is_taken` says that a type of the whole name stands there already,
    `is_alternative` that what stands there is one of several objects.
    """

    parts: tuple[str, ...]
    words: str
    text: str
    is_taken: bool = False
    is_alternative: bool = False

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
        return Position((*parts, "Item"), f"an item of {self.words}", item_at(self.text))

    def value(self) -> "Position":
        """Return the position of a value under any key of the object that stands here."""
        return Position((*self.parts, "Value"), f"a value of {self.words}", value_at(self.text))

    def key(self, key: str, owner: str) -> "Position":
        """Return the position of a property of the class `owner` that stands here."""
        parts = (*self.parts, pascal(Name.split(key)))
        return Position(parts, f"the `{key}` of `{owner}`", property_at(self.text, key))

    def variant(self, label: str) -> "Position":
        """Return the position of an alternative of the union that stands here."""
        return self._called((*self.parts, label), f"a variant of {self.words}")

    def unknown(self) -> "Position":
        """Return the position of what no documented alternative of the union that stands here takes."""
        return self._called((f"Unknown{self.parts[0]}", *self.parts[1:]), self.words)

    def tagged(self, tag: Tag, place: int) -> "Position":
        """Return the position of the alternative at `place` of the union with that tag."""
        label = tag.label(place)
        if not label:
            return self
        values = " or ".join(f"`{_spell(value)}`" for value in tag.values[place])
        return self._called((*self.parts, label), f"{self.words} whose `{tag.key}` is {values}")

    def marked(self, marks: Iterable[Mark]) -> "Position":
        """Return the position of that object, with these properties, among those that may stand here."""
        return replace(self, text=alternative_at(self.text, marks), is_alternative=False)

    def titled(self, label: str) -> "Position":
        """Return the position of an alternative whose title is its whole name."""
        return self._called((label,), f"a variant of {self.words}")

    def _called(self, parts: tuple[str, ...], words: str) -> "Position":
        return replace(self, parts=parts, words=words, is_taken=False)


def _spell(value: TagValue) -> str:
    return json.dumps(value, ensure_ascii=False).strip('"')


def root_position(name: str, *, is_taken: bool) -> Position:
    """Return the position of a whole schema."""
    return Position((name,), f"`{name}`", schema_key(name), is_taken)


def variant_positions(
    branches: Sequence[JsonValue], position: Position, is_class: Callable[[JsonValue], bool], tag: Tag | None = None
) -> list[Position]:
    """Return a position for each alternative; those that become classes are named by what tells them apart.

    That is the value of the tag, the title, or words of the description; else a number. An only one needs nothing,
    unless the name is taken.
    """
    if tag is not None:
        # A union among the alternatives has a tag of its own to name its classes by.
        is_one = [len(values) == 1 or is_class(branch) for branch, values in zip(branches, tag.values, strict=True)]
        return [position.tagged(tag, place) if is_one[place] else position for place in range(len(branches))]
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
    words = own_words(branches)
    if not are_distinct(words):
        words = [f"Variant {number}" for number in range(1, len(branches) + 1)]
    return [position.variant(pascal(Name.split(label))) for label in words]


def _titled(title: str, position: Position) -> Position:
    """Call a position by a title alone where that starts as the whole does."""
    words = Name.split(title)
    starts_alike = words.words[:1] == Name.split(position.parts[0]).words[:1]
    return position.titled(pascal(words)) if starts_alike else position.variant(pascal(words))
