"""Anchors of schemas.md: which schema a link means."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from codegen.model.schema import Schema

_LOOSE: Final = re.compile(r"[^a-z0-9_-]")


def slug(title: str) -> str:
    """Make the anchor of a title: lower case, spaces as `-`, other characters kept (format of schemas.md)."""
    return title.lower().replace(" ", "-")


def loose_slug(anchor: str) -> str:
    """Drop what site generators drop from an anchor: `insert/update` and `insertupdate` are one."""
    return _LOOSE.sub("", anchor.lower())


@dataclass(frozen=True, slots=True)
class SchemaIndex:
    """The schemas by anchor; `present` is False when there is no schemas.md at all.

    `unread` is True when it could not be read, so that nobody knows where a link leads.
    """

    by_anchor: dict[str, tuple[Schema, ...]] = field(default_factory=dict)
    by_loose_anchor: dict[str, tuple[Schema, ...]] = field(default_factory=dict)
    present: bool = False
    unread: bool = False

    @property
    def schemas(self) -> tuple[Schema, ...]:
        """All schemas."""
        return tuple(schema for found in self.by_anchor.values() for schema in found)

    def find(self, anchor: str, sentence: str = "") -> Schema | None:
        """Return the schema of an anchor; where a title stands twice, `sentence` ("Collection of ...") decides."""
        found = self.by_anchor.get(anchor) or self.by_loose_anchor.get(loose_slug(anchor)) or ()
        if len(found) < 2:
            return found[0] if found else None
        collection = "collection of" in sentence.lower()
        return next((schema for schema in found if _is_collection(schema) is collection), found[0])


def _is_collection(schema: Schema) -> bool:
    definition = schema.definition
    properties = definition.get("properties") if isinstance(definition, dict) else None
    return isinstance(properties, dict) and "items" in properties


def index_schemas(schemas: Iterable[Schema]) -> SchemaIndex:
    """Index schemas by the anchor that links use, and by its loose form."""
    by_anchor: dict[str, tuple[Schema, ...]] = {}
    by_loose: dict[str, tuple[Schema, ...]] = {}
    for schema in schemas:
        by_anchor[schema.anchor] = (*by_anchor.get(schema.anchor, ()), schema)
        loose = loose_slug(schema.anchor)
        by_loose[loose] = (*by_loose.get(loose, ()), schema)
    return SchemaIndex(by_anchor, by_loose, present=True)
