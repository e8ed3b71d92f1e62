"""A table of fields in schemas.md -> the schema of an object, as it is read below `Request Body`.

| Field | Type | Required | Description |
| ----- | ---- | -------- | ----------- |
| id | integer | yes | Number of the book |
| shelf | [Shelf](#shelf) | no | Where it stands |
"""

from collections.abc import Mapping, Sequence

from codegen.files import Span
from codegen.markdown.document import Section, Table
from codegen.model.name import Name
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.reader.documents.titles import plain_title
from codegen.reader.elements.column_heads import columns_of
from codegen.reader.parameters.body_fields import BodyFields, read_body_fields
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex, index_schemas, slug


def find_fields(section: Section) -> Table | None:
    """Return the first table of a section when its columns are those of fields."""
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    if table is None:
        return None
    columns = columns_of([cell.text for cell in table.header.cells], ("name", "type"))
    return table if {"name", "type"} <= {*columns} else None


def read_fields_of(sections: Sequence[Section], titles: SchemaIndex, reading: Reading) -> JsonValue:
    """Read the first table of fields of a schema, None without any; `titles` are the schemas that its cells may link.

    References in it are the titles of schemas, which are resolved with those of all schemas.
    """
    section = next((section for section in sections if find_fields(section) is not None), None)
    if section is None:
        return None
    reading.read(section.heading)
    own, reading.schemas = reading.schemas, titles
    fields = BodyFields()
    read_body_fields(section, reading, fields, ())
    reading.schemas = own
    names = {REF_PREFIX + schema.name.pascal: schema.title for schema in titles.schemas}
    return _by_title(fields.definition(reading), names)


def index_of_titles(groups: Sequence[Sequence[Section]]) -> SchemaIndex:
    """Return the schemas that a document will have by the anchors of their titles, before any of them is read."""
    return index_schemas(_stub(group[0]) for group in groups)


def _stub(title: Section) -> Schema:
    words = plain_title(title.title)
    return Schema(
        Name.split(words), words, slug(title.title), "", {}, span=Span(title.heading.file, title.heading.line)
    )


def _by_title(value: JsonValue, names: Mapping[str, str]) -> JsonValue:
    if isinstance(value, list):
        return [_by_title(item, names) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _by_title(item, names) for key, item in value.items()}
    ref = found.get("$ref")
    return {**found, "$ref": names[ref]} if isinstance(ref, str) and ref in names else found
