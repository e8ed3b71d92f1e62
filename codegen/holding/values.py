"""Examples -> the same without what their definitions hold back.

An example of an alternative that is held back is left out as a whole, where a constant of that alternative tells it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, field

from codegen.holding.nodes import Node, Rulings
from codegen.limits import VALIDATION_STEPS
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Nothing, Value

_ALTERNATIVES: Final = ("oneOf", "anyOf")
_MERGED: Final = ("allOf", *_ALTERNATIVES)
_CONDITIONS: Final = ("then", "else")


class _About(Struct):
    """The definitions of one value, each once: those that are left, and alternatives that are held back."""

    left: list[Node] = field(default_factory=list[Node])
    held: list[Node] = field(default_factory=list[Node])

    def names(self, nodes: Iterable[Node]) -> set[str]:
        """Return the names of the properties of some of them."""
        return {name for node in nodes for name in _properties(node)}


class Stripper(Struct):
    """Takes out of values what is held back; what would take too long to look at is left out as a whole."""

    rulings: Rulings
    steps: int = VALIDATION_STEPS

    def strip(self, value: JsonValue, definitions: Iterable[JsonValue]) -> Value:
        """Return a value of all the definitions without what they hold back, `NOTHING` where nothing may be shown."""
        about = self._about(definitions)
        self.steps -= 1 + len(about.left)
        if self.steps < 0 or any(_is_of(value, node, about.left) for node in about.held):
            return NOTHING
        if isinstance(value, dict):
            return dict(self._members(value, about))
        if isinstance(value, list):
            found = (self.strip(item, _items(about.left, index)) for index, item in enumerate(value))
            return [item for item in found if not isinstance(item, Nothing)]
        return value

    def _members(self, value: Node, about: _About) -> Iterator[tuple[str, JsonValue]]:
        alone = about.names(about.held) - about.names(about.left)
        for name, item in value.items():
            parts = list(_members_of(about.left, name))
            is_unknown = not any(name in _properties(node) for node in about.left)
            if name in alone or (is_unknown and name in self.rulings.hidden_names):
                continue
            if any(map(self.rulings.omits_node, parts)):
                continue
            found = self.strip(item, parts)
            if not isinstance(found, Nothing):
                yield name, found

    def _about(self, definitions: Iterable[JsonValue]) -> _About:
        """Return all that the definitions say of a value: what they refer to, and what they are made of."""
        found, seen = _About(), set[int]()
        waiting = list(definitions)
        while waiting:
            node = waiting.pop()
            if not isinstance(node, dict) or id(node) in seen:
                continue
            seen.add(id(node))
            if self.rulings.omits_node(node):
                found.held.append(node)
                continue
            found.left.append(node)
            waiting.append(self.rulings.follow(node))
            waiting.extend(node.get(key) for key in _CONDITIONS)
            for key in _MERGED:
                items = node.get(key)
                waiting.extend(items if isinstance(items, list) else ())
        return found


def _properties(node: Node) -> Node:
    found = node.get("properties")
    return found if isinstance(found, dict) else {}


def _members_of(nodes: Iterable[Node], name: str) -> Iterator[JsonValue]:
    for node in nodes:
        properties, patterns = _properties(node), node.get("patternProperties")
        if name in properties:
            yield properties[name]
            continue
        yield from patterns.values() if isinstance(patterns, dict) else ()
        yield node.get("additionalProperties")


def _items(nodes: Iterable[Node], index: int) -> Iterator[JsonValue]:
    for node in nodes:
        for key in ("items", "prefixItems"):
            items = node.get(key)
            if not isinstance(items, list):
                yield items
            elif index < len(items):
                yield items[index]
        yield node.get("additionalItems")


def _is_of(value: JsonValue, held: Node, left: Iterable[Node]) -> bool:
    """Tell whether a value is of an alternative that is held back, by a constant that no other one has."""
    if not isinstance(value, dict):
        return False
    others = [_properties(node) for node in left]
    return any(
        name in value
        and value[name] in (constants := _constants(part))
        and not any(value[name] in _constants(other.get(name)) for other in others)
        and bool(constants)
        for name, part in _properties(held).items()
    )


def _constants(node: JsonValue) -> list[JsonValue]:
    if not isinstance(node, dict):
        return []
    values = node.get("enum")
    return [*(values if isinstance(values, list) else ()), *([node["const"]] if "const" in node else ())]
