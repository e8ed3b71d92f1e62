"""Definitions -> the same without what they hold back: properties, alternatives, and what examples show of them."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct, field

from codegen.holding.nodes import MAPS, SAME_VALUE, Node, Rulings, target_of
from codegen.holding.values import Stripper
from codegen.model.schema import JsonValue
from codegen.overrides import Nothing
from codegen.reader.json.pointers import escape
from codegen.reader.schemas.keywords import SCHEMA_LISTS, SCHEMAS

_LISTS_OF_NAMES: Final = ("dependentRequired", "dependencies")
_VALUE: Final = ("default", "example", "const")
_VALUES: Final = ("examples", "enum")


class Fault(Struct, frozen=True):
    """Something that cannot be held back: where in its definition, why, and whether only of what is sent."""

    pointer: str
    message: str
    is_of_sent: bool = False


class Trimmed(Struct):
    """A definition without what it holds back, and what cannot be."""

    definition: JsonValue
    faults: list[Fault] = field(default_factory=list[Fault])


def trim(definition: JsonValue, rulings: Rulings, stripper: Stripper) -> Trimmed:
    """Take out of a definition what it holds back; one in which nothing is comes back as it is."""
    trimmer = _Trimmer(rulings, stripper)
    found = trimmer.trim(definition, "", frozenset())
    return Trimmed(definition if found == definition else found, trimmer.faults)


class _Trimmer(Struct):
    rulings: Rulings
    stripper: Stripper
    faults: list[Fault] = field(default_factory=list[Fault])

    def trim(self, node: JsonValue, pointer: str, around: frozenset[str]) -> JsonValue:
        """Trim a definition; `around` are properties that are held back by others that are about the same value."""
        if not isinstance(node, dict):
            return node
        self.check_reference(node, pointer)
        held = around | self.rulings.names_in(node)
        trimmed = {key: self.member(node, key, f"{pointer}/{escape(key)}", held) for key in node}
        return {key: item for key, item in trimmed.items() if not _is_emptied(key, item, node[key])}

    def member(self, node: Node, key: str, pointer: str, held: frozenset[str]) -> JsonValue:
        """Return what stands under a keyword, without what is held back."""
        item = node[key]
        if key in _VALUE:
            found = self.stripper.strip(item, [node])
            return None if isinstance(found, Nothing) else found
        if key in _VALUES and isinstance(item, list):
            values = (self.stripper.strip(value, [node]) for value in item)
            return [value for value in values if not isinstance(value, Nothing)]
        if key == "required" and isinstance(item, list):
            self.faults.extend(self.needed(node, pointer, held))
            return [name for name in item if name not in held]
        if (key in MAPS or key in _LISTS_OF_NAMES) and isinstance(item, dict):
            return dict(self.named(key, item, pointer, held))
        inner = held if key in SAME_VALUE else frozenset[str]()
        if key in SCHEMA_LISTS and isinstance(item, list):
            return self.alternatives(item, pointer, inner)
        return self.single(item, pointer, inner) if key in SCHEMAS else item

    def needed(self, node: Node, pointer: str, held: frozenset[str]) -> Iterator[Fault]:
        """Yield a fault for each required property that is held back: who sends the rest has to send it, too."""
        required, properties = node["required"], node.get("properties")
        own = properties if isinstance(properties, dict) else {}
        for name in required if isinstance(required, list) else ():
            part = own.get(str(name))
            is_read_only = isinstance(part, dict) and part.get("readOnly") is True
            if isinstance(name, str) and name in held and not is_read_only:
                place = f"{pointer.rpartition('/')[0]}/properties/{escape(name)}" if name in own else pointer
                yield Fault(place, f"`{ascii(name)[1:-1]}` is required and held back", is_of_sent=True)

    def named(self, key: str, items: Node, pointer: str, held: frozenset[str]) -> Iterator[tuple[str, JsonValue]]:
        for name, part in items.items():
            place = f"{pointer}/{escape(name)}"
            if key in _LISTS_OF_NAMES or key == "dependentSchemas":
                if name not in held:
                    yield name, self.dependency(part, place, held)
            elif not self.rulings.omits_node(part):
                yield name, self.trim(part, place, frozenset())
            elif key == "patternProperties":
                self.faults.append(Fault(place, "properties that a pattern names cannot be held back"))

    def dependency(self, part: JsonValue, place: str, held: frozenset[str]) -> JsonValue:
        if isinstance(part, list):
            return [name for name in part if name not in held]
        return self.trim(part, place, held)

    def alternatives(self, items: list[JsonValue], pointer: str, held: frozenset[str]) -> list[JsonValue]:
        left = [
            self.trim(item, f"{pointer}/{index}", held)
            for index, item in enumerate(items)
            if not self.rulings.omits_node(item)
        ]
        if items and not left:
            self.faults.append(Fault(pointer, f"all of `{pointer.rpartition('/')[2]}` is held back"))
        return left

    def single(self, item: JsonValue, pointer: str, held: frozenset[str]) -> JsonValue:
        if isinstance(item, list):
            return [self.single(each, f"{pointer}/{index}", held) for index, each in enumerate(item)]
        if self.rulings.omits_node(item):
            word = pointer.rpartition("/")[2]
            self.faults.append(Fault(pointer, f"`{word}` cannot be held back: mark the property that has it"))
        return self.trim(item, pointer, held)

    def check_reference(self, node: Node, pointer: str) -> None:
        """Report a reference to a schema that is held back, where what has it is not."""
        target = target_of(node)
        if self.rulings.omits_schema(target) and not (pointer == "" and self.rulings.omits_node(node)):
            title = ascii(self.rulings.schemas[target].title)[1:-1]
            self.faults.append(Fault(pointer, f"this refers to `{title}`, which is held back, and is not itself"))


def _is_emptied(key: str, now: JsonValue, before: JsonValue) -> bool:
    """Tell whether nothing is left under a keyword that means something else then, or is no keyword."""
    return now != before and now in ([], {}, None) and key != "properties"
