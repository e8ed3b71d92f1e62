"""Schemas that stand in a document of actions itself: each is named after its action, and has a link to it."""

from collections.abc import Iterable
from itertools import chain, count

from codegen.model.name import Name
from codegen.model.schema import Schema, SchemaRef
from codegen.reader.documents.resource_names import resource_name
from codegen.reader.reading import Reading


def resource_of(reading: Reading) -> Name:
    """Return the name of the resource that is read: that of the document, unless it has several."""
    return reading.resource or resource_name(reading.document.path)


def free_name(action: Name, kind: Iterable[str], reading: Reading) -> Name:
    """Return a name that no schema has yet: `BookCreateBody` for the `body` of an action of books."""
    words = (*resource_of(reading).words, *action.words, *kind)
    taken = {schema.name.pascal for schema in (*reading.schemas.schemas, *reading.inline)}
    names = (Name((*words, *suffix)) for suffix in chain([()], ((str(number),) for number in count(2))))
    return next(name for name in names if name.pascal not in taken)


def title_of(name: Name) -> str:
    """Return the title of a schema that no document gives one: `Book Create Body`."""
    return " ".join(word.capitalize() for word in name.words)


def add_inline(schema: Schema, reading: Reading) -> SchemaRef:
    """Add a schema to those of the document, and return a link to it."""
    reading.inline.append(schema)
    return SchemaRef(schema.title, schema.anchor, schema.name, schema.span)
