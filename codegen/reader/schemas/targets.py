"""What the `$ref`s of one schema lead to: places in it, or other schemas."""

import re
from collections.abc import Mapping
from typing import Final, TypeAlias
from urllib.parse import unquote

from msgspec import Struct, field

from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.reader.json.pointers import escape, find, split_pointer
from codegen.reader.schemas.anchors import SchemaIndex
from codegen.reader.schemas.keywords import ANCHORS, DATA, IDS, LIMITS, REFERENCES, SCHEMA_MAPS

_EARLY: Final = re.compile(r"draft-0?[1-7]\b")
_BY_TITLE: Final = ("#/definitions/", "#/$defs/", REF_PREFIX, "#/components/schemas/")


class Unresolved(Struct, frozen=True):
    """That a reference leads to no schema, and why."""

    reason: str


Target: TypeAlias = Name | str | Unresolved
"""A schema, the pointer of a place in the same one, or none."""


class Others(Struct, frozen=True):
    """The schemas of schemas.md: their names by camelCase title, and their anchors."""

    names: Mapping[str, Name]
    index: SchemaIndex

    def titled(self, text: str) -> Name | None:
        """Return the name of the schema with a title, however its words are joined."""
        return self.names.get(Name.split(text).camel)

    def anchored(self, anchor: str) -> Name | None:
        """Return the name of the schema that an anchor leads to."""
        schema = self.index.find(unquote(anchor))
        return schema.name if schema else None


class Targets(Struct):
    """The references of one definition by the pointers of the schemas that they stand in, and what they lead to."""

    definition: JsonValue
    others: Others
    references: dict[str, str] = field(default_factory=dict)
    keywords: dict[str, str] = field(default_factory=dict)
    """The keyword of each reference."""
    anchors: dict[str, str] = field(default_factory=dict)
    """The pointers of the anchors and ids."""
    own_id: str = ""
    _ends: dict[str, "Target"] = field(default_factory=dict)

    def resolve(self, target: str) -> Target:
        """Return where a reference leads in the end, through all that are references themselves."""
        end, way = self._next(target), dict[str, None]()
        while isinstance(end, str) and self._leads_on(end) and end not in self._ends:
            if end in way:
                end = Unresolved("leads back to itself")
                break
            way[end] = None
            end = self._next(self.references[end])
        end = self._ends.get(end, end) if isinstance(end, str) else end
        # What lies on the way ends there, too: a long chain is walked once.
        self._ends.update(dict.fromkeys(way, end))
        return end

    @property
    def is_early(self) -> bool:
        """Tell whether a schema says that it is of a draft that ignores what stands beside a `$ref` (draft-07, 8.3)."""
        told = self.definition.get("$schema") if isinstance(self.definition, dict) else None
        return isinstance(told, str) and _EARLY.search(told) is not None

    def _leads_on(self, pointer: str) -> bool:
        """Tell whether a place is nothing but a reference: what limits one is a schema of its own."""
        if pointer not in self.references:
            return False
        node = find(self.definition, split_pointer(pointer))
        return self.is_early or not (isinstance(node, dict) and LIMITS.intersection(node))

    def gather(self, value: JsonValue, pointer: str) -> None:
        """Remember all references and anchors in a schema."""
        if isinstance(value, list):
            for index, item in enumerate(value):
                self.gather(item, f"{pointer}/{index}")
        elif isinstance(value, dict):
            self._gather_own(value, pointer)
            for key, item in value.items():
                self._gather_member(key, item, f"{pointer}/{escape(key)}")

    def _gather_own(self, node: dict[str, JsonValue], pointer: str) -> None:
        for keyword in REFERENCES:
            target = node.get(keyword)
            if isinstance(target, str) and pointer not in self.references and not self._is_linked(target):
                self.references[pointer], self.keywords[pointer] = target, keyword
        for keyword in (*ANCHORS, *IDS):
            if isinstance(word := node.get(keyword), str) and word:
                self.anchors.setdefault(f"#{word}" if keyword in ANCHORS else word, pointer)

    def _gather_member(self, key: str, item: JsonValue, pointer: str) -> None:
        if key in SCHEMA_MAPS and isinstance(item, dict):
            for name, schema in item.items():
                self.gather(schema, f"{pointer}/{escape(name)}")
        elif key not in DATA:
            self.gather(item, pointer)

    def _is_linked(self, target: str) -> bool:
        """Tell whether a reference has been resolved already: by folding, or by who overrode it."""
        own = target.removeprefix(REF_PREFIX)
        name = self.others.names.get(own[:1].lower() + own[1:])
        return own != target and name is not None and name.pascal == own

    def _next(self, target: str) -> Target:
        if self.own_id and target.startswith(self.own_id):
            target = target.removeprefix(self.own_id) or "#"
        if target in {"#", ""}:
            return ""
        if (place := self.anchors.get(target)) is not None:
            return place
        if target.startswith("#/"):
            return self._at_pointer(target)
        return self._by_anchor(target) if "#" in target else self._by_title(target)

    def _at_pointer(self, target: str) -> Target:
        pointer = unquote(target[1:])
        if isinstance(find(self.definition, split_pointer(pointer)), dict | bool):
            return pointer
        word = next((target.removeprefix(start) for start in _BY_TITLE if target.startswith(start)), "")
        name = self.others.titled(unquote(word)) if word and "/" not in word else None
        if name is not None:
            return name
        also = ", and no schema has that title" if word else ""
        return Unresolved(f"leads to nothing in this schema{also}")

    def _by_anchor(self, target: str) -> Target:
        path, _, anchor = target.partition("#")
        if path and path.rpartition("/")[2] != "schemas.md":
            return Unresolved("is not in schemas.md, and nothing else is read")
        return self.others.anchored(anchor) or Unresolved("is neither an anchor of this schema nor one of schemas.md")

    def _by_title(self, target: str) -> Target:
        if "/" in target or ":" in target:
            return Unresolved("is not in schemas.md, and nothing else is read")
        return self.others.titled(target) or Unresolved("is not the title of a schema")


def find_targets(schema: Schema, others: Others) -> Targets:
    """Return what the references of a schema lead to."""
    node = schema.definition if isinstance(schema.definition, dict) else {}
    ids = [word for keyword in IDS if isinstance(word := node.get(keyword), str) and not word.startswith("#")]
    found = Targets(schema.definition, others, own_id=ids[0].removesuffix("#") if ids else "")
    found.gather(schema.definition, "")
    return found
