"""JSON Schema → type expressions, and the classes and aliases they need: one `Shapes` per generated module."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.targets.python.declarations import Alias, Class, Property
from codegen.targets.python.layout import ANY, NONE, Atom, Generic, TypeExpression, generic, name, union
from codegen.targets.python.literals import literal
from codegen.targets.python.naming import Scope, pascal
from codegen.targets.text import Identifier

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
class Dialect:
    """What differs between the types of what is received and of what is sent."""

    number: TypeExpression
    time: TypeExpression | None
    """The type of a point in time that the API tells in any of three ways; None where it is spelled out."""
    open_classes: bool
    """Whether a class can say what type its unknown keys have."""


@dataclass(slots=True)
class Shapes:
    """Collects what one module declares while schemas are turned into types; equal objects share one class."""

    dialect: Dialect
    scope: Scope
    resolve: Callable[[str], TypeExpression]
    """From the name in a reference to a type."""
    classes: list[Class] = field(default_factory=list)
    enumerations: list[Alias] = field(default_factory=list)
    _known: dict[str, Identifier] = field(default_factory=dict)

    def declare(self, root: Identifier, definition: JsonValue, description: str) -> Alias | None:
        """Declare the class `root`, or return the alias that `root` is where the definition is no plain object."""
        if is_class(definition, self.dialect):
            self._declare_class(root, definition, description)
            return None
        return Alias(root, self.type_of(definition, root), description)

    def type_of(self, schema: JsonValue, path: str) -> TypeExpression:
        """Turn a schema into a type; `path` starts the names of the classes it needs."""
        if not isinstance(schema, dict):
            return ANY
        if isinstance(reference := schema.get("$ref"), str):
            return self.resolve(reference.removeprefix(REF_PREFIX))
        if isinstance(values := schema.get("enum"), list) and values:
            return self._enumeration(values, path)
        if is_class(schema, self.dialect):
            return self._class_of(schema, path)
        for branches in (schema.get("oneOf"), schema.get("anyOf")):
            if isinstance(branches, list) and any(map(_says_a_type, branches)):
                return self._one_of(branches, path)
        if isinstance(parts := schema.get("allOf"), list) and parts:
            return self._all_of(parts, path)
        return self._typed(schema, path)

    def _typed(self, schema: dict[str, JsonValue], path: str) -> TypeExpression:
        kinds = schema.get(
            "type", "object" if "patternProperties" in schema else "array" if "items" in schema else None
        )
        if isinstance(kinds, list):
            return union(self.type_of({**schema, "type": kind}, path) for kind in kinds)
        match kinds:
            case "string":
                return DATETIME if schema.get("format") == "date-time" else STR
            case "number":
                return self.dialect.number
            case "array":
                return generic(name("list"), self.type_of(schema.get("items"), f"{path}Item"))
            case "object":
                return self._mapping(schema, path)
            case "integer" | "boolean" | "null":
                return {"integer": INT, "boolean": BOOL, "null": NONE}[kinds]
        return ANY

    def _enumeration(self, values: list[JsonValue], path: str) -> TypeExpression:
        named = [value for value in values if isinstance(value, str | int) and not isinstance(value, bool)]
        literals = tuple(dict.fromkeys(Atom(literal(value)) for value in named))
        closed = [Generic(LITERAL, literals)] if literals else []
        result = union([*closed, *(_scalar(value, self.dialect) for value in values)])
        if len(str(result)) <= _INLINE or not literals:
            return result
        nothing = [NONE] if None in values else []
        return union(
            [
                self._named(union([*closed, *(_scalar(v, self.dialect) for v in values if v is not None)]), path),
                *nothing,
            ]
        )

    def _named(self, expression: TypeExpression, path: str) -> TypeExpression:
        key = str(expression)
        if key not in self._known:
            self._known[key] = self.scope.take(path)
            self.enumerations.append(Alias(self._known[key], expression))
        return Atom(self._known[key])

    def _one_of(self, branches: list[JsonValue], path: str) -> TypeExpression:
        types = [
            self.type_of(branch, path) for branch in branches if not _is_time_object(branch) or not self.dialect.time
        ]
        if not any(map(_is_time_object, branches)):
            return union(types)
        return self.dialect.time or union([DATETIME, *types])

    def _all_of(self, parts: list[JsonValue], path: str) -> TypeExpression:
        if len(parts) == 1:
            return self.type_of(parts[0], path)
        merged: dict[str, JsonValue] = {"type": "object", "properties": {}}
        for part in parts:
            if not isinstance(part, dict) or not isinstance(part.get("properties"), dict):
                return ANY
            merged["properties"] = {**_properties(merged), **_properties(part)}
        return self.type_of(merged, path)

    def _mapping(self, schema: dict[str, JsonValue], path: str) -> TypeExpression:
        if _properties(schema):
            return FREE_OBJECT
        is_closed = schema.get("additionalProperties", True) is not True
        values = self._values(schema, path) if is_closed or _UNMATCHED & _patterns(schema).keys() else None
        return generic(name("dict"), STR, values) if values else FREE_OBJECT

    def _values(self, schema: dict[str, JsonValue], path: str) -> TypeExpression | None:
        """Return the type of values under keys that are no properties, None where the schema has no word on it."""
        schemas = list(_patterns(schema).values())
        if isinstance(rest := schema.get("additionalProperties"), dict):
            schemas.append(rest)
        return union(self.type_of(value, f"{path}Value") for value in schemas) if schemas else None

    def _class_of(self, schema: dict[str, JsonValue], path: str) -> Atom:
        key = _structure(schema)
        if key not in self._known:
            description = schema.get("description")
            self._declare_class(self.scope.take(path), schema, description if isinstance(description, str) else "")
        return Atom(self._known[key])

    def _declare_class(self, own: Identifier, schema: JsonValue, description: str) -> None:
        schema = schema if isinstance(schema, dict) else {}
        self._known[_structure(schema)] = own
        properties = tuple(self._properties_of(schema, own))
        others = self._values(schema, own) if self.dialect.open_classes else None
        self.classes.append(Class(own, description, properties, others))

    def _properties_of(self, schema: dict[str, JsonValue], own: str) -> Iterator[Property]:
        required = schema.get("required")
        for key, value in _properties(schema).items():
            description = value.get("description") if isinstance(value, dict) else None
            yield Property(
                key,
                self.type_of(value, own + pascal(Name.split(key))),
                isinstance(required, list) and key in required,
                description if isinstance(description, str) else "",
            )


def is_class(schema: JsonValue, dialect: Dialect) -> bool:
    """Tell whether a schema becomes a class: an object with properties, which keys by pattern do not forbid."""
    return (
        isinstance(schema, dict)
        and bool(_properties(schema))
        and schema.get("type", "object") == "object"
        and not ("enum" in schema or "$ref" in schema)
        and (dialect.open_classes or not schema.get("patternProperties"))
    )


def _properties(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    properties = schema.get("properties")
    if not isinstance(properties, dict):
        return {}
    return {key: value for key, value in properties.items() if value is not False}


def _patterns(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    patterns = schema.get("patternProperties")
    return patterns if isinstance(patterns, dict) else {}


def _scalar(value: JsonValue, dialect: Dialect) -> TypeExpression:
    if value is None:
        return NONE
    return {bool: BOOL, int: INT, float: dialect.number, str: STR}.get(type(value), ANY)


def _says_a_type(schema: JsonValue) -> bool:
    return schema == {} or (isinstance(schema, dict) and bool(schema.keys() - {"required", "description", "title"}))


def _is_time_object(schema: JsonValue) -> bool:
    return isinstance(schema, dict) and list(_properties(schema)) == ["$date"]


def _structure(schema: JsonValue) -> str:
    return json.dumps(_without_prose(schema), sort_keys=True)


def _without_prose(schema: JsonValue) -> JsonValue:
    if isinstance(schema, list):
        return [_without_prose(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_prose(value)
        for key, value in schema.items()
        if key not in ("title", "description", "$schema") or not isinstance(value, str)
    }
