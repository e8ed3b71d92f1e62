"""Nodes of JSON Schemas on their way down two revisions of a definition."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.diff.change import Subject
from codegen.equality import equal_without
from codegen.files import Span
from codegen.limits import FOLLOWED, FOLLOWED_AGAIN
from codegen.model.schema import INFERRED, REF_PREFIX, JsonValue, Schema
from codegen.reader.json.pointers import escape
from codegen.reader.schemas.report import pointer_span

Node: TypeAlias = dict[str, JsonValue]

CONTRACT: Final = frozenset(
    [
        "$ref",
        "type",
        "enum",
        "default",
        "format",
        "pattern",
        "multipleOf",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
        "properties",
        "patternProperties",
        "additionalProperties",
        "required",
        "items",
        "additionalItems",
        "oneOf",
        "anyOf",
        "allOf",
        "not",
        "dependencies",
        "const",
        "prefixItems",
        "contains",
        "minContains",
        "maxContains",
        "propertyNames",
        "dependentRequired",
        "dependentSchemas",
        "unevaluatedItems",
        "unevaluatedProperties",
        "if",
        "then",
        "else",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "readOnly",
        "writeOnly",
        "deprecated",
    ]
)
_MAPS: Final = ("properties", "patternProperties", "dependentSchemas")
_DATA: Final = frozenset({"enum", "const", "default", "required"})


class Direction(StrEnum):
    """Which way values of a schema travel, seen from the user."""

    REQUEST = "request"
    RESPONSE = "response"

    @property
    def verb(self) -> str:
        """What the user does with them: `sent`, `received`."""
        return "sent" if self is Direction.REQUEST else "received"

    @property
    def other_flag(self) -> str:
        """The keyword of what travels the other way only."""
        return "readOnly" if self is Direction.REQUEST else "writeOnly"


class Side(Struct, frozen=True):
    """Where one revision is: in the schema `home`, at a JSON pointer into its definition."""

    schemas: Mapping[str, Schema]
    home: Schema
    pointer: str = ""

    def at(self, *steps: str | int) -> "Side":
        """Go down by keys and indices."""
        return replace(self, pointer=self.pointer + "".join(f"/{escape(str(step))}" for step in steps))

    def follow(self, node: Node) -> "Side | None":
        """Go where a `$ref` leads; None when that is nowhere."""
        schema = self.schemas.get(str(node.get("$ref", "")).removeprefix(REF_PREFIX))
        return None if schema is None else Side(self.schemas, schema)

    @property
    def span(self) -> Span:
        """The place in the document."""
        return pointer_span(self.home, self.pointer)


class Trail(Struct):
    """How many references a comparison may still follow, and which pairs of them it has followed before."""

    left: int = FOLLOWED
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def follows(self, old: Iterable[str], new: Iterable[str]) -> bool:
        """Tell whether to go where these references lead: again only while few have been followed."""
        pair = (*old, "", *new)
        if len(pair) == 1:
            return True
        may = self.left > (FOLLOWED - FOLLOWED_AGAIN if pair in self.seen else 0)
        self.seen.add(pair)
        return may

    def count(self, references: int) -> None:
        """Note how many references were followed; each has alternatives that are compared."""
        self.left -= references


@equal_without("trail")
class NodePair(Struct, frozen=True):
    """One place of a schema in both revisions; `path` names it for people: `tags[].key`."""

    title: str
    direction: Direction
    old: Side
    new: Side
    path: str = ""
    followed: frozenset[str] = frozenset()
    """The references that led here, so that none is followed twice."""
    trail: Trail = field(default_factory=Trail)

    def member(self, keyword: str, key: str) -> "NodePair":
        """Go down to a property, or to the properties that a pattern matches."""
        name = key if keyword == "properties" else f"<{key}>"
        return self._down(f"{self.path}.{name}" if self.path else name, keyword, key)

    def within(self, keyword: str, mark: str) -> "NodePair":
        """Go down to the schema of items (`[]`) or of other properties (`.*`)."""
        return self._down(f"{self.path}{mark}".lstrip("."), keyword)

    def _down(self, path: str, *steps: str) -> "NodePair":
        return replace(self, path=path, old=self.old.at(*steps), new=self.new.at(*steps))

    @property
    def subject(self) -> Subject:
        """What a change here is about."""
        words = f"`{self.path}` of `{self.title}`" if self.path else f"`{self.title}`"
        name = f"{self.title} {self.direction}" + (f" {self.path}" if self.path else "")
        return Subject(name, f"{words} ({self.direction.verb})", self.old.span, self.new.span)


def contract(schema: JsonValue) -> JsonValue:
    """Return a schema without what binds nobody: titles, descriptions, examples and unknown keywords."""
    if isinstance(schema, list):
        return [contract(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _value(key, value) for key, value in schema.items() if key in CONTRACT}


def _value(key: str, value: JsonValue) -> JsonValue:
    if key in _MAPS and isinstance(value, dict):
        return {name: contract(item) for name, item in value.items()}
    if key in _DATA:
        return sorted(value, key=canonical) if key == "required" and isinstance(value, list) else value
    return contract(value)


def canonical(value: JsonValue) -> str:
    """Write a JSON value so that equal values, and no others, are equal texts."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def is_same(one: JsonValue, other: JsonValue) -> bool:
    """Tell whether two schemas bind to the same."""
    return canonical(contract(one)) == canonical(contract(other))


def is_inferred(schema: JsonValue) -> bool:
    """Tell whether examples show a schema, and no document states it."""
    return as_node(schema).get(INFERRED) is True


def as_node(schema: JsonValue) -> Node:
    """Return the keywords of a schema; `true`, and what is not a schema, has none."""
    return schema if isinstance(schema, dict) else {}


def references(schema: JsonValue) -> Iterator[str]:
    """Yield the names of the schemas that a schema refers to."""
    values: Iterable[JsonValue] = schema if isinstance(schema, list) else as_node(schema).values()
    link = as_node(schema).get("$ref")
    if isinstance(link, str):
        yield link.removeprefix(REF_PREFIX)
    for value in values:
        if isinstance(value, dict | list):
            yield from references(value)
