"""Schemas that stand in a document of actions itself: each is named after its action, and has a link to it."""

from collections.abc import Iterable

from codegen.model.free_names import FreeNames
from codegen.model.name import Name
from codegen.model.schema import Schema, SchemaRef
from codegen.reader.documents.resource_names import resource_name
from codegen.reader.reading import Reading


def resource_of(reading: Reading) -> Name:
    """Return the name of the resource that is read: that of the document, unless it has several."""
    return reading.resource or resource_name(reading.document.path)


def free_name(action: Name, kind: Iterable[str], reading: Reading) -> Name:
    """Return a name that no schema has yet: `BookCreateBody` for the `body` of an action of books."""
    return _names(reading).find(Name((*resource_of(reading).words, *action.words, *kind)))


def _names(reading: Reading) -> FreeNames:
    """Return the names of schemas as far as they are given out; made once, since every schema asks."""
    if reading.inline_names is None:
        reading.inline_names = FreeNames(lambda name: name.pascal, reading.schemas.by_name)
    return reading.inline_names


def title_of(name: Name) -> str:
    """Return the title of a schema that no document gives one: `Book Create Body`."""
    return " ".join(word.capitalize() for word in name.words)


def add_inline(schema: Schema, reading: Reading) -> SchemaRef:
    """Add a schema to those of the document, and return a link to it."""
    reading.inline.append(schema)
    _names(reading).add(schema.name)
    return SchemaRef(schema.title, schema.anchor, schema.name, schema.span)
