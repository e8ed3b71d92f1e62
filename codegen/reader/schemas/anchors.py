"""Anchors of schemas.md: which schema a link means."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct, field

from codegen.model.schema import Schema

_LOOSE: Final = re.compile(r"[^a-z0-9_-]")


def slug(title: str) -> str:
    """Make the anchor of a title: lower case, spaces as `-`, other characters kept (format of schemas.md)."""
    return title.lower().replace(" ", "-")


@lru_cache(maxsize=4096)
def loose_slug(anchor: str) -> str:
    """Drop what site generators drop from an anchor: `insert/update` and `insertupdate` are one."""
    return _LOOSE.sub("", anchor.lower())


class SchemaIndex(Struct, frozen=True):
    """The schemas by anchor, of each the first that is a collection and the first that is none.

    `present` is False when there is no schemas.md at all, `unread` is True when it could not be read, so that nobody
    knows where a link leads.
    """

    by_anchor: Mapping[str, Mapping[bool, Schema]] = field(default_factory=dict)
    by_loose_anchor: Mapping[str, Mapping[bool, Schema]] = field(default_factory=dict)
    schemas: tuple[Schema, ...] = ()
    by_name: Mapping[str, Schema] = field(default_factory=dict)
    """The last schema of each name, spelled as that of a class."""
    present: bool = False
    unread: bool = False

    def find(self, anchor: str, sentence: str = "") -> Schema | None:
        """Return the schema of an anchor; where a title stands twice, `sentence` ("Collection of ...") decides."""
        found = self.by_anchor.get(anchor) or self.by_loose_anchor.get(loose_slug(anchor)) or {}
        return found.get("collection of" in sentence.lower()) or next(iter(found.values()), None)

    def named(self, name: str) -> Schema | None:
        """Return the schema of a name, spelled as that of a class."""
        return self.by_name.get(name)


def _is_collection(schema: Schema) -> bool:
    definition = schema.definition
    properties = definition.get("properties") if isinstance(definition, dict) else None
    return isinstance(properties, dict) and "items" in properties


def index_schemas(schemas: Iterable[Schema]) -> SchemaIndex:
    """Index schemas by the anchor that links use, and by its loose form."""
    schemas = tuple(schemas)
    by_anchor: dict[str, dict[bool, Schema]] = {}
    by_loose: dict[str, dict[bool, Schema]] = {}
    for schema in schemas:
        is_collection = _is_collection(schema)
        by_anchor.setdefault(schema.anchor, {}).setdefault(is_collection, schema)
        for anchor in dict.fromkeys((schema.anchor, slug(schema.title))):
            by_loose.setdefault(loose_slug(anchor), {}).setdefault(is_collection, schema)
    by_name = {schema.name.pascal: schema for schema in schemas}
    return SchemaIndex(by_anchor, by_loose, schemas, by_name, present=True)
