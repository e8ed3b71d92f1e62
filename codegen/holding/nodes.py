"""What is held back, and what is left out: marks of actions and parameters, and keywords of definitions."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, TypeAlias

from msgspec import Struct, field

from codegen.held_back import HeldBack, Treatment
from codegen.model.marks import Marks
from codegen.model.schema import BETA, INTERNAL, REF_PREFIX, JsonValue, Schema, SchemaRef
from codegen.reader.schemas.keywords import SCHEMA_LISTS, SCHEMA_MAPS, SCHEMAS

Node: TypeAlias = dict[str, JsonValue]

MAPS: Final = SCHEMA_MAPS | {"dependencies"}
"""Keywords of definitions by name."""
SAME_VALUE: Final = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else"})
"""Keywords of definitions that are about the very same value."""


class Rulings(Struct, frozen=True, dict=True):
    """What `options` do with marks; `schemas` are all schemas by their names, as documented."""

    options: HeldBack
    schemas: Mapping[str, Schema] = field(default_factory=dict[str, Schema])

    def omits(self, marks: Marks) -> bool:
        """Tell whether what has these marks is left out."""
        is_internal = marks.is_internal and self.options.internal is Treatment.OMIT
        return is_internal or (marks.is_beta and self.options.beta is Treatment.OMIT)

    def sets_apart(self, marks: Marks) -> bool:
        """Tell whether an action with these marks stands in the namespace of what is beta."""
        return marks.is_beta and self.options.beta is Treatment.NAMESPACE and not self.omits(marks)

    def omits_node(self, node: JsonValue) -> bool:
        """Tell whether a definition, or a part of one, is left out by its own keywords."""
        if not isinstance(node, dict):
            return False
        is_internal, is_beta = node.get(INTERNAL) is True, node.get(BETA) is True
        return (is_internal or is_beta) and self.omits(Marks(is_internal=is_internal, is_beta=is_beta))

    def omits_schema(self, name: str) -> bool:
        """Tell whether a schema is left out by its own keywords."""
        return name in self.schemas and self.omits_node(self.schemas[name].definition)

    def follow(self, node: JsonValue) -> JsonValue:
        """Return the definition that another one refers to, None where it refers to none."""
        target = target_of(node)
        return self.schemas[target].definition if target in self.schemas else None

    def names_in(self, node: Node) -> frozenset[str]:
        """Return the properties of a value that are held back, by whatever a definition says of that value."""
        names, targets = self._own_names(node)
        return names.union(*(self._names_of_schemas.get(target, frozenset()) for target in targets))

    @cached_property
    def hidden_names(self) -> frozenset[str]:
        """The names of properties that are held back wherever a schema has one of that name."""
        held, public = set[str](), set[str]()
        waiting = [(item.definition, False) for item in self.schemas.values()]
        while waiting:
            node, is_held = waiting.pop()
            is_held = is_held or self.omits_node(node)
            properties = node.get("properties") if isinstance(node, dict) else None
            for name, part in properties.items() if isinstance(properties, dict) else ():
                (held if is_held or self.omits_node(part) else public).add(name)
            waiting.extend((part, is_held) for part in parts_of(node))
        return frozenset(held - public)

    def _own_names(self, definition: JsonValue) -> tuple[frozenset[str], frozenset[str]]:
        """Return the names that stand in a definition itself, and the schemas that say more of the same value."""
        names, targets, waiting = set[str](), set[str](), [definition]
        while waiting:
            node = waiting.pop()
            if not isinstance(node, dict):
                continue
            targets.add(target_of(node))
            properties = node.get("properties")
            members = properties.items() if isinstance(properties, dict) else ()
            names.update(name for name, part in members if self.omits_node(part))
            waiting.extend(parts_of({key: node[key] for key in SAME_VALUE if key in node}))
        return frozenset(names), frozenset(targets - {""})

    @cached_property
    def _names_of_schemas(self) -> Mapping[str, frozenset[str]]:
        """The properties that are held back of values of each schema that has any, its own and others' of it."""
        found: dict[str, set[str]] = {}
        parents: dict[str, list[str]] = {}
        for schema, item in self.schemas.items():
            names, targets = self._own_names(item.definition)
            found |= {schema: set(names)} if names else {}
            for target in targets:
                parents.setdefault(target, []).append(schema)
        for schema, names in [(schema, frozenset(names)) for schema, names in found.items()]:
            seen, waiting = {schema}, [schema]
            while waiting:
                more = [parent for parent in parents.get(waiting.pop(), ()) if parent not in seen]
                seen.update(more)
                waiting.extend(more)
            for parent in seen:
                found.setdefault(parent, set()).update(names)
        return {schema: frozenset(names) for schema, names in found.items()}


def target_of(node: JsonValue) -> str:
    """Return the name of the schema that a definition refers to, empty where it refers to none."""
    target = node.get("$ref") if isinstance(node, dict) else None
    return target.removeprefix(REF_PREFIX) if isinstance(target, str) and target.startswith(REF_PREFIX) else ""


def targets_of(definition: JsonValue) -> Iterator[str]:
    """Yield the names of the schemas that a definition refers to, wherever that stands in it."""
    waiting = [definition]
    while waiting:
        node = waiting.pop()
        if target := target_of(node):
            yield target
        waiting.extend(parts_of(node))


def targets_of_ref(ref: SchemaRef | None) -> Iterator[str]:
    """Yield the names of the schemas that a type of an action is made of."""
    if ref is not None:
        if ref.target is not None:
            yield ref.target.pascal
        yield from targets_of(ref.definition)


def parts_of(node: JsonValue) -> Iterator[JsonValue]:
    """Yield the definitions that stand directly in one."""
    for key, item in node.items() if isinstance(node, dict) else ():
        if key in MAPS and isinstance(item, dict):
            yield from item.values()
        elif (key in SCHEMA_LISTS or key in SCHEMAS) and isinstance(item, list):
            yield from item
        elif key in SCHEMAS:
            yield item
