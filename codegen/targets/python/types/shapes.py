"""JSON Schema → type expressions, and the classes and aliases they need: one `Shapes` per generated module."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.docstrings import sentence
from codegen.targets.python.text.layout import ANY, NONE, Atom, Generic, TypeExpression, generic, name, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import Namespace
from codegen.targets.python.types.class_names import Position, root_position, variant_positions
from codegen.targets.python.types.declarations import Alias, Class, Property
from codegen.targets.python.types.definitions import (
    branches_of,
    is_time,
    is_way_to_write_a_time,
    patterns_of,
    properties_of,
    structure_of,
    text_of,
    values_of,
)

STR: Final = name("str")
INT: Final = name("int")
FLOAT: Final = name("float")
BOOL: Final = name("bool")
DATETIME: Final = name("datetime", "datetime")
LITERAL: Final = name("Literal", "typing")
FREE_OBJECT: Final = generic(name("dict"), STR, ANY)

_UNMATCHED: Final = frozenset({"", ".*", "^.*$", ".+", "^.+$"})
"""Patterns that no key fails."""
_INLINE: Final = 40
"""How many characters a type of literals has where it stands in a field; longer ones get a name."""


@dataclass(frozen=True, slots=True)
class TypeChoices:
    """What differs between the types of what is received and of what is sent."""

    number: TypeExpression
    date_time: TypeExpression
    """The type of a point in time that the API tells as text."""
    time: TypeExpression
    """The type of a point in time that the API tells in any of three ways."""
    open_classes: bool
    """Whether a class can say what type its unknown keys have."""


@dataclass(slots=True)
class Shapes:
    """Collects what one module declares while schemas are turned into types; equal objects share one class."""

    choices: TypeChoices
    namespace: Namespace
    resolve: Callable[[str], TypeExpression]
    """From the name in a reference to a type."""
    classes: list[Class] = field(default_factory=list)
    enumerations: list[Alias] = field(default_factory=list)
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
            return self._all_of(parts, position)
        return self._typed(schema, position)

    def _typed(self, schema: dict[str, JsonValue], position: Position) -> TypeExpression:
        kinds = schema.get(
            "type", "object" if "patternProperties" in schema else "array" if "items" in schema else None
        )
        if isinstance(kinds, list):
            return union(self.type_of({**schema, "type": kind}, position) for kind in kinds)
        match kinds:
            case "string":
                return self.choices.date_time if schema.get("format") == "date-time" else STR
            case "number":
                return self.choices.number
            case "array":
                return generic(name("list"), self.type_of(schema.get("items"), position.item()))
            case "object":
                return self._mapping(schema, position)
            case "integer" | "boolean" | "null":
                return {"integer": INT, "boolean": BOOL, "null": NONE}[kinds]
        return ANY

    def _enumeration(self, values: list[JsonValue], position: Position) -> TypeExpression:
        named = [value for value in values if isinstance(value, str | int) and not isinstance(value, bool)]
        literals = tuple(dict.fromkeys(Atom(literal(value)) for value in named))
        closed = [Generic(LITERAL, literals)] if literals else []
        result = union([*closed, *(_scalar(value, self.choices) for value in values)])
        if len(str(result)) <= _INLINE or not literals:
            return result
        nothing = [NONE] if None in values else []
        return union(
            [
                self._named(union([*closed, *(_scalar(v, self.choices) for v in values if v is not None)]), position),
                *nothing,
            ]
        )

    def _named(self, expression: TypeExpression, position: Position) -> TypeExpression:
        key = str(expression)
        if key not in self._known:
            self._known[key] = self.namespace.take(position.name)
            self.enumerations.append(Alias(self._known[key], expression))
        return Atom(self._known[key])

    def _one_of(self, branches: list[JsonValue], position: Position) -> TypeExpression:
        if is_time(branches):
            others = [branch for branch in branches if not is_way_to_write_a_time(branch)]
            return union([self.choices.time, *(self.type_of(branch, position) for branch in others)])
        if position.is_taken:
            # The whole has the name, so a class that also stands in a list is called an item.
            for branch in branches:
                if not self._is_class(branch):
                    self.type_of(branch, position)
        positions = variant_positions(branches, position, self._is_class)
        return union(map(self.type_of, branches, positions))

    def _all_of(self, parts: list[JsonValue], position: Position) -> TypeExpression:
        if len(parts) == 1:
            return self.type_of(parts[0], position)
        merged: dict[str, JsonValue] = {"type": "object", "properties": {}}
        for part in parts:
            if not isinstance(part, dict) or not isinstance(part.get("properties"), dict):
                return ANY
            merged["properties"] = {**properties_of(merged), **properties_of(part)}
        return self.type_of(merged, position)

    def _mapping(self, schema: dict[str, JsonValue], position: Position) -> TypeExpression:
        if properties_of(schema):
            return FREE_OBJECT
        is_closed = schema.get("additionalProperties", True) is not True
        values = self._values(schema, position) if is_closed or _UNMATCHED & patterns_of(schema).keys() else None
        return generic(name("dict"), STR, values) if values else FREE_OBJECT

    def _values(self, schema: dict[str, JsonValue], position: Position) -> TypeExpression | None:
        """Return the type of values under keys that are no properties, None where the schema has no word on it."""
        schemas = list(patterns_of(schema).values())
        if isinstance(rest := schema.get("additionalProperties"), dict):
            schemas.append(rest)
        return union(self.type_of(value, position.value()) for value in schemas) if schemas else None

    def _class_of(self, schema: dict[str, JsonValue], position: Position) -> Atom:
        key = structure_of(schema)
        if key not in self._known:
            (position,) = variant_positions([schema], position, self._is_class)
            description = text_of(schema, "description") or sentence(position.words)
            self._declare_class(self.namespace.take(position.name), schema, description, position)
        return Atom(self._known[key])

    def _is_class(self, schema: JsonValue) -> bool:
        """Tell whether a schema becomes a class: an object with properties, which keys by pattern do not forbid."""
        return (
            isinstance(schema, dict)
            and bool(properties_of(schema))
            and schema.get("type", "object") == "object"
            and not ("enum" in schema or "$ref" in schema)
            and (self.choices.open_classes or not schema.get("patternProperties"))
        )

    def _declare_class(self, own: Identifier, schema: JsonValue, description: str, position: Position) -> None:
        self._known[structure_of(schema)] = own
        properties = tuple(self._properties_of(schema, own, position))
        others = None
        if self.choices.open_classes and isinstance(schema, dict):
            others = self._values(schema, position)
        self.classes.append(Class(own, description, properties, others))

    def _properties_of(self, schema: JsonValue, own: Identifier, position: Position) -> Iterator[Property]:
        required = schema.get("required") if isinstance(schema, dict) else None
        for key, value in properties_of(schema).items():
            yield Property(
                key,
                self.type_of(value, position.key(key, own)),
                isinstance(required, list) and key in required,
                text_of(value, "description"),
            )


def _scalar(value: JsonValue, choices: TypeChoices) -> TypeExpression:
    if value is None:
        return NONE
    return {bool: BOOL, int: INT, float: choices.number, str: STR}.get(type(value), ANY)
