"""schemas.md -> Schemas.

## Device

Schema for a single Device

### Schema <a name="device-schema"></a>       a fenced `json` block of JSON Schema, draft-04 to 2020-12

### Example <a name="device-example"></a>     a fenced `json` block of a value

The two headings can be left out; `bare_fences` tells the blocks apart then.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.files import DOCUMENT_ENDINGS
from codegen.markdown.document import Document, Section
from codegen.model.name import Name
from codegen.model.schema import Schema
from codegen.reader.documents.comments import read_comments, report_components
from codegen.reader.documents.descriptions import read_more, read_spacers
from codegen.reader.documents.document_marks import read_document_marks
from codegen.reader.documents.front_matter import read_front_matter
from codegen.reader.documents.one_schema import keep_rest, read_schema
from codegen.reader.documents.schema_fields import index_of_titles
from codegen.reader.documents.schema_groups import group_schemas
from codegen.reader.documents.schemas_rules import REPEATED_TITLE
from codegen.reader.documents.settled import settle
from codegen.reader.overriding.schema_overrides import override_schemas
from codegen.reader.reading import Reading


def is_schemas_document(document: Document) -> bool:
    """Tell whether a document is the one of schemas, by its name or its title."""
    titled = any(section.level == 1 and section.title == built_in().schemas.title for section in document.sections)
    return titled or is_named_schemas(document.path)


def is_named_schemas(path: str) -> bool:
    """Tell whether a file is the document of schemas by its name."""
    return path.rpartition("/")[2] in {f"{built_in().schemas.file}{ending}" for ending in DOCUMENT_ENDINGS}


def read_schemas(reading: Reading) -> tuple[tuple[Schema, ...], str]:
    """Read all schemas of the document, in its order, each with a name of its own and its `$ref`s resolved.

    What its front matter says of it is the second value.
    """
    read_comments(reading)
    description = read_front_matter(reading)
    found = group_schemas(reading.document)
    _read_top(read_document_marks(found.top, reading), reading)
    for section in found.asides:
        read_spacers(section, reading)
        for source in (section.heading, *section.block_sources):
            reading.keep(source)
    titles = index_of_titles(found.groups)
    read = (schema for group in found.groups if (schema := read_schema(group, titles, reading)) is not None)
    named = tuple(_with_own_names(read, reading))
    report_components(reading)
    return tuple(settle(override_schemas(named, reading), reading)), description


def _read_top(sections: Sequence[Section], reading: Reading) -> None:
    """Read the title, keep it where it is words of the author's own, and keep the text below it."""
    title = next((section for section in sections if section.level == 1), None)
    for section in sections:
        read_spacers(section, reading)
        if section is title and section.title == built_in().schemas.title:
            reading.read(section.heading)
        elif section is title:
            reading.keep(section.heading)
        read_more(section, reading)
        keep_rest(section, "the head of schemas", reading)


def _with_own_names(schemas: Iterator[Schema], reading: Reading) -> Iterator[Schema]:
    """Number the names that stand more than once, in the order of the document."""
    seen: dict[str, int] = {}
    for schema in schemas:
        key = schema.name.pascal
        seen[key] = count = seen.get(key, 0) + 1
        if count == 1:
            yield schema
            continue
        name = Name((*schema.name.words, str(count)))
        message = f"the title `{schema.title}` stands twice; this schema is called `{name.pascal}`"
        reading.report(REPEATED_TITLE.at(schema.span, message, "give it a title of its own"))
        yield replace(schema, name=name)
