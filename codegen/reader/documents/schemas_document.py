"""schemas.md -> Schemas.

## Device

Schema for a single Device

### Schema <a name="device-schema"></a>       a fenced `json` block of JSON Schema, draft-04 to 2020-12

### Example <a name="device-example"></a>     a fenced `json` block of a value

The two headings can be left out; `bare_fences` tells the blocks apart then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.files import DOCUMENT_ENDINGS
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Block, CodeBlock, Document, Section
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.reader.block_rules import OPEN_FENCE
from codegen.reader.documents.bare_fences import JSON_LANGUAGES, is_schema_fence, read_bare_fences
from codegen.reader.documents.comments import read_comments, report_components
from codegen.reader.documents.descriptions import read_description, read_more, read_spacers
from codegen.reader.documents.document_marks import read_document_marks
from codegen.reader.documents.front_matter import read_front_matter
from codegen.reader.documents.schema_fields import index_of_titles, read_fields_of
from codegen.reader.documents.schema_groups import EITHER_WORDS, EXAMPLE_WORDS, SCHEMA_WORDS, group_schemas, word_of
from codegen.reader.documents.schemas_rules import REPEATED_TITLE
from codegen.reader.documents.titles import plain_title
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import read_marks, split_marks
from codegen.reader.overriding.rules import MISSING_SCHEMA
from codegen.reader.overriding.schema_overrides import override_schemas
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import SchemaIndex, slug
from codegen.reader.schemas.copies import fold_copies, originals
from codegen.reader.schemas.malformed import repair_schema
from codegen.reader.schemas.marked import add_marks
from codegen.reader.schemas.references import link_schemas
from codegen.reader.schemas.report import SchemaReport

_HELP: Final = (
    "a schema is a `## Title` with a `json` block of JSON Schema, or a table "
    "`| Name | Type | Required | Description |`; text of your own is a paragraph below the title"
)


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
    read = (schema for group in found.groups if (schema := _read_schema(group, titles, reading)) is not None)
    named = tuple(_with_own_names(read, reading))
    report_components(reading)
    return tuple(_settle(override_schemas(named, reading), reading)), description


def _settle(schemas: Sequence[Schema], reading: Reading) -> list[Schema]:
    """Repair what is malformed, fold inline copies, resolve `$ref`s: in this order, as each needs the one before."""
    reports = [SchemaReport(schema, reading.diagnostics) for schema in schemas]
    repaired = [
        replace(report.schema, definition=repair_schema(report.schema.definition, report)) for report in reports
    ]
    known = originals(repaired)
    folded = (replace(schema, definition=fold_copies(schema, known)) for schema in repaired)
    return link_schemas([SchemaReport(schema, reading.diagnostics) for schema in folded])


def _read_top(sections: Sequence[Section], reading: Reading) -> None:
    """Read the title, which may be any words, and keep the text below it."""
    title = next((section for section in sections if section.level == 1), None)
    for section in sections:
        read_spacers(section, reading)
        if section is title:
            reading.read(section.heading)
        read_more(section, reading)
        _keep_rest(section, "the head of schemas", reading)


def _keep_rest(section: Section, where: str, reading: Reading) -> None:
    """Keep what is not read of a section; where its heading is told, nothing more of it is."""
    is_told = any(reading.unread(section.heading))
    reading.keep_unread((section.heading,), where, help_text=_HELP)
    for source in section.block_sources:
        if is_told:
            for part in tuple(reading.unread(source)):
                reading.keep(part)
        reading.keep_unread((source,), where, help_text=_HELP)


def _read_schema(group: Sequence[Section], titles: SchemaIndex, reading: Reading) -> Schema | None:
    words, marks = split_marks(group[0].title)
    title = replace(group[0], title=plain_title(words))
    reading.read(title.heading)
    description = read_description(title, reading)
    blocks: dict[str, CodeBlock] = {}
    for section in group[1:]:
        _read_fence(section, reading, blocks)
    read_bare_fences(title, reading, blocks)
    read_more(title, reading)
    code, example = blocks.get("schema"), blocks.get("example")
    definition = _definition(code, [title, *group[1:]], titles, reading)
    for section in (title, *group[1:]):
        _keep_rest(section, f"`{ascii(section.title)[1:-1]}`", reading)
    if not _has_usable_name(title, reading):
        return None
    marks = marks.beside(read_marks(description)).beside(reading.marks)
    has_example = example is not None and not isinstance(parse_json(example.text), Fault)
    return Schema(
        name=Name.split(title.title),
        title=title.title,
        anchor=title.anchor if "#" + title.anchor + "}" in title.heading.text else slug(words),
        description=description,
        definition=add_marks(definition if isinstance(definition, dict) else {}, marks),
        example=_value(example, reading),
        has_example=has_example,
        span=title.span,
        definition_text=code.text if code else "",
        definition_span=code.place.span if code else None,
        example_text=example.text if example else "",
        example_span=example.place.span if example else None,
    )


def _has_usable_name(title: Section, reading: Reading) -> bool:
    name, message = Name.split(title.title), ""
    if not name.words or name.words[0][0].isdigit():
        message, help_text = f"`{ascii(title.title)[1:-1]}` does not start with a letter of a word", "name the schema"
    elif len(name.snake) > TITLE_CHARACTERS:
        message, help_text = f"a title of more than {TITLE_CHARACTERS} characters", "write a shorter one"
    else:
        return True
    reading.report(UNUSABLE_NAME.at(title.span, message, help_text))
    return False


def _definition(
    code: CodeBlock | None, sections: Sequence[Section], titles: SchemaIndex, reading: Reading
) -> JsonValue:
    """Return the schema of a code block, or else of a table of fields; that there is neither is reported."""
    if code is not None:
        return _value(code, reading)
    fields = read_fields_of(sections, titles, reading)
    if fields is not None:
        return fields
    message = f"`{sections[0].title}` has no schema, so it is read as any JSON"
    other = next((block for section in sections for block in section.blocks if _is_other_code(block, reading)), None)
    span = sections[0].span if other is None else other.source.span
    reading.report(MISSING_SCHEMA.at(span, message, "add a section `### Schema` with a `json` block"))
    return None


def _is_other_code(block: Block, reading: Reading) -> bool:
    return isinstance(block, CodeBlock) and any(reading.unread(block.source))


def _read_fence(section: Section, reading: Reading, blocks: dict[str, CodeBlock]) -> None:
    """Take the code block of a `Schema` or an `Example`, by whatever words."""
    read_spacers(section, reading)
    words = word_of(section)
    code = next((block for block in section.blocks if isinstance(block, CodeBlock)), None)
    if code is None or code.language.lower() not in JSON_LANGUAGES:
        return
    part = "schema" if words in SCHEMA_WORDS else "example" if words in EXAMPLE_WORDS else ""
    if words in EITHER_WORDS:
        part = "schema" if is_schema_fence(code) else "example"
    if part and part not in blocks:
        reading.expect_language(code, "json")
        reading.read(section.heading)
        blocks[part] = code
        reading.read(code.source)


def _value(code: CodeBlock | None, reading: Reading) -> JsonValue:
    if code is None:
        return None
    value = parse_json(code.text)
    if isinstance(value, Fault):
        if code.closed:
            span = code.place.at(value.offset, value.length)
            reading.report(value.rule.at(span, f"this is not usable JSON: {value.message}", "fix the JSON"))
        else:
            reading.withdraw((OPEN_FENCE,), code.source.numbers)
            message = "this is not usable JSON: the code block is never closed"
            reading.report(value.rule.at(code.source.span, message, "close it with a fence"))
        reading.keep(code.source)
        return None
    return value


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
