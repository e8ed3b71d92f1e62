"""Unions with a tag as types: the annotation by which the client finds the class, and what keeps tags apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.memo import Memo, Same, give
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.rendering.safe_text import PyLiteral
from codegen.targets.python.text.layout import Atom, Generic, TypeExpression, called, generic, name, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.definitions import branches_of, merge_parts, properties_of, structure_of, values_of
from codegen.targets.python.types.enumerations import ANNOTATED
from codegen.type_positions import Mark
from codegen.unions.tags import Tag, TagValue, accepted_values, read_tag, tag_keys

_UNIONS: Final = frozenset({"oneOf", "anyOf"})


class Asked(Struct):
    """What a step has asked `Tags` for, with the answers: definitions by reference, keys by structure."""

    definitions: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    keys: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])


class Tags(Struct, frozen=True):
    """The tags of all unions: which property of which object is one. `schemas` are the definitions by name."""

    schemas: Mapping[str, JsonValue]
    _keys: Mapping[str, frozenset[str]]
    """The keys by the structure of the object that has them."""
    _structures: dict[int, tuple[JsonValue, str]]
    """The structures that were asked for, by the identity of their schemas, which are kept so that it stays theirs."""
    asked: Asked | None = None
    """What notes the questions, for a step whose result is kept."""

    @classmethod
    def of(
        cls, schemas: Mapping[str, Schema], keywords: Mapping[str, frozenset[str]], way: str, memo: Memo | None = None
    ) -> "Tags":
        """Read the tags of all unions in the schemas; `keywords` are the keys that stand in each of them, at least.

        `way` tells what is kept of schemas that are sent from what is kept of those that are received.
        """
        definitions = {
            own: _merged(schema.definition, memo) if "allOf" in keywords[own] else schema.definition
            for own, schema in schemas.items()
        }
        keys: dict[str, frozenset[str]] = {}
        tags = cls(definitions, keys, {})
        for own, definition in definitions.items():
            for structure, key in tags._found_in(definition, way, memo) if _UNIONS & keywords[own] else ():
                keys[structure] = keys.get(structure, frozenset()) | {key}
        return tags

    def _found_in(self, definition: JsonValue, way: str, memo: Memo | None) -> tuple[tuple[str, str], ...]:
        """Return the structures of the objects of unions in a definition, each with its tag."""

        def find() -> tuple[tuple[tuple[str, str], ...], Asked]:
            asked = Asked()
            lookup = replace(self, asked=asked).lookup
            return tuple((self.structure_of(item), key) for item, key in tag_keys(definition, lookup)), asked

        if memo is None:
            return find()[0]
        return memo.give_if(("tags", way, Same(definition)), lambda found: self.answers(found[1]), find)[0]

    def answers(self, asked: Asked) -> bool:
        """Tell whether questions have the answers that they had."""
        is_alike = all(self.lookup(reference) is found for reference, found in asked.definitions.items())
        return is_alike and all(self._keys.get(item, frozenset()) == keys for item, keys in asked.keys.items())

    def lookup(self, reference: str) -> JsonValue:
        """Return the definition that a reference leads to, None for an unknown one."""
        found = self.schemas.get(reference.removeprefix(REF_PREFIX))
        if self.asked is not None:
            self.asked.definitions[reference] = found
        return found

    def structure_of(self, schema: JsonValue) -> str:
        """Return the structure of a schema, which is written once: several ask for it."""
        known = self._structures.get(id(schema))
        if known is None:
            known = self._structures[id(schema)] = schema, structure_of(schema)
        return known[1]

    def tag_of(self, branches: Sequence[JsonValue]) -> Tag | None:
        """Return the tag of a union."""
        return read_tag(branches, self.lookup)

    def keys_of(self, schema: JsonValue) -> frozenset[str]:
        """Return the properties of an object that are its tags in unions."""
        if not self._keys and self.asked is None:
            return frozenset()
        structure = self.structure_of(schema)
        found = self._keys.get(structure, frozenset())
        if self.asked is not None:
            self.asked.keys[structure] = found
        return found

    def marks_of(self, schema: JsonValue, *, is_closed: bool) -> Iterator[Mark]:
        """Yield the properties of an object, each with the one value that its type has.

        That is a tag's, and with `is_closed` that of any enumeration of one.
        """
        tags = self.keys_of(schema)
        for key, value in properties_of(schema).items():
            given = [one for one in values_of(value) if one is not None] if is_closed else []
            found = accepted_values(value, self.lookup) if key in tags else given
            yield key, found[0] if len(found) == 1 and isinstance(found[0], bool | int | str) else None

    def leads_to_classes(self, schema: JsonValue) -> bool:
        """Tell whether an alternative is one class, or a union whose tag leads to one class each."""
        if isinstance(schema, dict) and isinstance(reference := schema.get("$ref"), str):
            schema = self.lookup(reference)
        if not isinstance(schema, dict):
            return False
        if properties_of(schema):
            return True
        branches = branches_of(schema)
        return self.tag_of(branches) is not None and all(map(self.leads_to_classes, branches))


def _merged(definition: JsonValue, memo: Memo | None) -> JsonValue:
    return give(memo, lambda: ("merged", Same(definition)), lambda: merge_parts(definition))


def tagged_union(
    members: Sequence[TypeExpression], values: Sequence[tuple[TagValue, ...]], key: str, runtime: str
) -> Generic:
    """Annotate a union of classes with its tag; `values` are those of each but the last, which takes any other.

    `runtime` is the package of the annotation.
    """
    spelled = [Atom(_tuple(own) if len(own) > 1 else literal(own[0])) for own in values]
    return generic(ANNOTATED, union(members), called(name("Tagged", f"{runtime}.tagged"), Atom(literal(key)), *spelled))


def _tuple(values: Iterable[TagValue]) -> PyLiteral:
    return PyLiteral(f"({', '.join(map(literal, values))})")
