"""JSON Schema → type expressions, and the classes and aliases they need: one `Shapes` per generated module."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.docstrings import sentence
from codegen.targets.python.text.layout import ANY, NONE, Atom, TypeExpression, atoms, generic, name, union
from codegen.targets.python.text.naming import Namespace, in_order_of_names
from codegen.targets.python.types.class_names import Position, root_position, variant_positions
from codegen.targets.python.types.declarations import Alias, Class, Property
from codegen.targets.python.types.definitions import (
    alternatives_of,
    branches_of,
    is_class,
    is_time,
    is_way_to_write_a_time,
    items_of,
    kinds_of,
    patterns_of,
    properties_of,
    says_a_type,
    text_of,
    told_of,
    values_of,
    with_origin,
)
from codegen.targets.python.types.enumerations import BOOL, INT, LITERAL, STR, TypeChoices, enumeration, literals
from codegen.targets.python.types.tagged import Tags, tagged_union
from codegen.type_positions import ALTERNATIVES, VALUES, held_at, unknown_at
from codegen.unions.tags import Tag, accepted_values

DATETIME: Final = name("datetime", "datetime")
FREE_OBJECT: Final = generic(name("dict"), STR, ANY)

_UNMATCHED: Final = frozenset({"", ".*", "^.*$", ".+", "^.+$"})
"""Patterns that no key fails."""
_INLINE: Final = 40
"""How many characters a type of literals has where it stands in a field; longer ones get a name."""


class Shapes(Struct):
    """Collects what one module declares while schemas are turned into types; equal objects share one class.

    `kept` are the names of positions that have one already. `positions` gathers where each name stands.
    """

    choices: TypeChoices
    namespace: Namespace
    resolve: Callable[[str], TypeExpression]
    """From the name in a reference to a type."""
    tags: Tags
    kept: Mapping[str, Identifier] = field(default_factory=dict[str, Identifier])
    positions: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    classes: list[Class] = field(default_factory=list)
    unions: list[Alias] = field(default_factory=list)
    enumerations: list[Alias] = field(default_factory=list)
    is_survey: bool = False
    """Whether `positions` has those inside of objects that share a class, too."""
    _known: dict[str, Identifier] = field(default_factory=dict)

    def declare(self, root: Identifier, definition: JsonValue, description: str) -> Alias | None:
        """Declare the class `root`, or return the alias that `root` is where the definition is not a plain object."""
        if self._is_class(definition):
            self._declare_class(root, definition, description, root_position(root, is_taken=False))
            return None
        return Alias(root, self.type_of(definition, root_position(root, is_taken=True)), description)

    def type_of(self, schema: JsonValue, position: Position) -> TypeExpression:
        """Turn a schema that stands at `position` into a type."""
        if not isinstance(schema, dict):
            return ANY
        if isinstance(reference := schema.get("$ref"), str):
            return self.resolve(reference.removeprefix(REF_PREFIX))
        if values := values_of(schema):
            return self._enumeration(values, position)
        if self._is_class(schema):
            return self._class_of(schema, position)
        if branches := branches_of(schema):
            return self._one_of(branches, position)
        if isinstance(parts := schema.get("allOf"), list) and parts:
            told = [part for part in parts if says_a_type(part)] if len(parts) > 1 else parts
            return self.type_of(told[0], position) if len(told) == 1 else ANY
        return self._typed(schema, position)

    def _typed(self, schema: dict[str, JsonValue], position: Position) -> TypeExpression:
        kinds = kinds_of(schema)
        if isinstance(kinds, list):
            return union(self.type_of({**schema, "type": kind}, position) for kind in kinds)
        match kinds:
            case "string" if self.choices.file and schema.get("format") == "binary":
                return self.choices.file
            case "string":
                return self.choices.formats.get(text_of(schema, "format"), STR)
            case "number":
                return self.choices.number
            case "array":
                items = items_of(schema)
                inside = self._among(items, position.item()) if items[1:] else position.item()
                return generic(name("list"), union(self.type_of(item, inside) for item in items))
            case "object":
                return self._mapping(schema, position)
            case "integer" | "boolean" | "null":
                return {"integer": INT, "boolean": BOOL, "null": NONE}[kinds]
        return ANY

    def _enumeration(self, values: list[JsonValue], position: Position) -> TypeExpression:
        nothing = [NONE] if None in values else []
        given = [value for value in values if value is not None]
        return self._in_short(enumeration(given, self.choices), nothing, position) if given else NONE

    def _in_short(
        self, values: TypeExpression, nothing: Sequence[TypeExpression], position: Position
    ) -> TypeExpression:
        """Return the type of accepted values, beside that of null; literals that are too long get a name."""
        is_short = len(str(union([values, *nothing]))) <= _INLINE
        if is_short or not any(atom == LITERAL for atom in atoms(values)):
            return union([values, *nothing])
        return union([self._named(values, position, self.enumerations), *nothing])

    def _named(self, expression: TypeExpression, position: Position, aliases: list[Alias]) -> TypeExpression:
        key = str(expression)
        held = held_at(VALUES if aliases is self.enumerations else ALTERNATIVES, position.text)
        if key not in self._known:
            self._known[key] = self._name(position.name, held)
            aliases.append(Alias(self._known[key], expression))
        return self._stands_at(held, key)

    def _name(self, wanted: str, text: str) -> Identifier:
        return self.kept.get(text) or self.namespace.take(wanted)

    def _stands_at(self, text: str, key: str) -> Atom:
        self.positions.setdefault(self._known[key], []).append(text)
        return Atom(self._known[key])

    def _one_of(self, branches: list[JsonValue], position: Position) -> TypeExpression:
        position = self._among(branches, position)
        if is_time(branches):
            others = [branch for branch in branches if not is_way_to_write_a_time(branch)]
            return union([self.choices.time, *(self.type_of(branch, position) for branch in others)])
        tag = self.tags.tag_of(branches)
        positions = variant_positions(branches, position, self._is_class, tag)
        types = self._types_of(branches, positions, classes_last=position.is_taken)
        if tag is None or not self.choices.is_received:
            return union(types)
        objects = [branch for branch, values in zip(branches, tag.values, strict=True) if values]
        return self._tagged(tag, types, position) if all(map(self.tags.leads_to_classes, objects)) else union(types)

    def _types_of(
        self, branches: list[JsonValue], positions: list[Position], *, classes_last: bool
    ) -> list[TypeExpression]:
        """Return the types of alternatives, named in their order.

        With `classes_last` those that are classes come after the others: the whole has the name, so a class that
        also stands in a list is called an item.
        """
        order = sorted(range(len(branches)), key=lambda place: classes_last and self._is_class(branches[place]))
        types = {place: self.type_of(branches[place], positions[place]) for place in order}
        return [types[place] for place in range(len(branches))]

    def _tagged(self, tag: Tag, types: list[TypeExpression], position: Position) -> TypeExpression:
        """Annotate the classes among the alternatives; beside them stands one for values of the tag that come new."""
        members = [member for member, values in zip(types, tag.values, strict=True) if values]
        others = [member for member, values in zip(types, tag.values, strict=True) if not values]
        key, text = f"{tag} {union(members)}", unknown_at(position.text)
        if key not in self._known:
            self._known[key] = self._name(position.unknown().name, text)
            words = sentence(f"{position.words} whose `{tag.key}` is none of the documented values")
            known = tuple(map(str, members))
            self.classes.append(Class(self._known[key], words, (), unknown=tag.key, known=known))
        values = list(filter(None, tag.values))
        annotated = tagged_union([*members, self._stands_at(text, key)], values, tag.key, self.choices.runtime)
        return union([annotated if position.is_taken else self._named(annotated, position, self.unions), *others])

    def _mapping(self, schema: dict[str, JsonValue], position: Position) -> TypeExpression:
        if properties_of(schema):
            return FREE_OBJECT
        is_closed = schema.get("additionalProperties", True) is not True
        values = self._values(schema, position) if is_closed or _UNMATCHED & patterns_of(schema).keys() else None
        return generic(name("dict"), STR, values) if values else FREE_OBJECT

    def _values(self, schema: dict[str, JsonValue], position: Position) -> TypeExpression | None:
        """Return the type of values under keys that are not properties, None where the schema has no word on it."""
        schemas = list(patterns_of(schema).values())
        if isinstance(rest := schema.get("additionalProperties"), dict):
            schemas.append(rest)
        values = self._among(schemas, position.value())
        return union(self.type_of(value, values) for value in schemas) if schemas else None

    def _class_of(self, schema: dict[str, JsonValue], position: Position) -> Atom:
        key = self.tags.structure_of(schema)
        if position.is_alternative:
            position = position.marked(self.tags.marks_of(schema, is_closed=not self.choices.is_received))
        if key not in self._known:
            (position,) = variant_positions([schema], position, self._is_class)
            description = with_origin(text_of(schema, "description") or sentence(position.words), schema)
            self._declare_class(self._name(position.name, position.text), schema, description, position)
        elif self.is_survey:
            self._types_inside(schema, self._known[key], position)
        return self._stands_at(position.text, key)

    def _among(self, branches: Sequence[JsonValue], position: Position) -> Position:
        """Return the position of one of these alternatives, which tells whether several of them are classes."""
        objects = {self.tags.structure_of(branch) for branch in alternatives_of(branches) if self._is_class(branch)}
        return replace(position, is_alternative=True) if len(objects) > 1 else position

    def _is_class(self, schema: JsonValue) -> bool:
        return is_class(schema, is_received=self.choices.is_received)

    def _declare_class(self, own: Identifier, schema: JsonValue, description: str, position: Position) -> None:
        self._known[self.tags.structure_of(schema)] = own
        properties, others = self._types_inside(schema, own, position)
        self.classes.append(Class(own, description, properties, others))

    def _types_inside(
        self, schema: JsonValue, own: Identifier, position: Position
    ) -> tuple[tuple[Property, ...], TypeExpression | None]:
        properties = tuple(self._properties_of(schema, own, position))
        others = self._values(schema, position) if self.choices.is_received and isinstance(schema, dict) else None
        return properties, others

    def _properties_of(self, schema: JsonValue, own: Identifier, position: Position) -> Iterator[Property]:
        names = schema.get("required") if isinstance(schema, dict) else None
        required = {name for name in names if isinstance(name, str)} if isinstance(names, list) else set[str]()
        properties = properties_of(schema)
        tags = self.tags.keys_of(schema)
        types = {
            key: self._type_of_property(properties[key], position.key(key, own), is_tag=key in tags)
            for key in in_order_of_names(properties)
        }
        for key, value in properties.items():
            yield Property(key, types[key], key in required, *told_of(value))

    def _type_of_property(self, value: JsonValue, position: Position, *, is_tag: bool) -> TypeExpression:
        values = accepted_values(value, self.tags.lookup) if is_tag else ()
        if not values:
            return self.type_of(value, position)
        closed = union(literals(values, self.choices))
        return closed if len(values) == 1 else self._in_short(closed, [], position)
