"""schemas.md -> Schemas.

## Device

Schema for a single Device

### Schema <a name="device-schema"></a>       a fenced `json` block of JSON Schema, draft-04 to 2020-12

### Example <a name="device-example"></a>     a fenced `json` block of a value

The two headings can be left out; `bare_fences` tells the blocks apart then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.files import DOCUMENT_ENDINGS
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import CodeBlock, Document, Section
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.reader.block_rules import OPEN_FENCE
from codegen.reader.documents.bare_fences import read_bare_fences
from codegen.reader.documents.comments import read_comments, report_components
from codegen.reader.documents.descriptions import read_description, read_more, read_spacers
from codegen.reader.documents.front_matter import read_front_matter
from codegen.reader.documents.schemas_rules import REPEATED_TITLE
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import read_marks, split_marks
from codegen.reader.overriding.rules import MISSING_SCHEMA
from codegen.reader.overriding.schema_overrides import override_schemas
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Reading
from codegen.reader.schemas.anchors import slug
from codegen.reader.schemas.copies import fold_copies, originals
from codegen.reader.schemas.malformed import repair_schema
from codegen.reader.schemas.marked import add_marks
from codegen.reader.schemas.references import link_schemas
from codegen.reader.schemas.report import SchemaReport


def is_schemas_document(document: Document) -> bool:
    """Tell whether a document is the one of schemas, by its name or its title."""
    titled = any(section.level == 1 and section.title == "Schemas" for section in document.sections)
    return titled or is_named_schemas(document.path)


def is_named_schemas(path: str) -> bool:
    """Tell whether a file is the document of schemas by its name."""
    return path.rpartition("/")[2] in {f"schemas{ending}" for ending in DOCUMENT_ENDINGS}


def read_schemas(reading: Reading) -> tuple[tuple[Schema, ...], str]:
    """Read all schemas of the document, in its order, each with a name of its own and its `$ref`s resolved.

    What its front matter says of it is the second value.
    """
    read_comments(reading)
    description = read_front_matter(reading)
    groups: list[list[Section]] = []
    for section in reading.document.sections:
        if section.level == 2:
            groups.append([section])
        elif groups and section.level > 2:
            groups[-1].append(section)
        else:
            _read_top(section, reading)
    read = (schema for group in groups if (schema := _read_schema(group, reading)) is not None)
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


def _read_top(section: Section, reading: Reading) -> None:
    read_spacers(section, reading)
    if section.level == 1 and section.title == "Schemas":
        reading.read(section.heading)
    reading.keep_unread((section.heading, *section.block_sources), "the head of schemas")


def _read_schema(group: Sequence[Section], reading: Reading) -> Schema | None:
    text, marks = split_marks(group[0].title)
    title = replace(group[0], title=text)
    reading.read(title.heading)
    description = read_description(title, reading)
    name = Name.split(title.title)
    blocks: dict[str, CodeBlock] = {}
    for section in group[1:]:
        _read_fence(section, reading, blocks)
    read_bare_fences(title, reading, blocks)
    read_more(title, reading)
    reading.keep_unread(title.block_sources, f"`{title.title}`")
    if not name.words or name.words[0][0].isdigit():
        message = f"`{ascii(title.title)[1:-1]}` does not start with a letter of a word"
        reading.report(UNUSABLE_NAME.at(title.span, message, "name the schema"))
        return None
    if len(name.snake) > TITLE_CHARACTERS:
        message = f"a title of more than {TITLE_CHARACTERS} characters"
        reading.report(UNUSABLE_NAME.at(title.span, message, "write a shorter one"))
        return None
    code, example = blocks.get("schema"), blocks.get("example")
    if code is None:
        message = f"`{title.title}` has no schema, so it is read as any JSON"
        reading.report(MISSING_SCHEMA.at(title.span, message, "add a section `### Schema` with a `json` block"))
    definition = _value(code, reading)
    has_example = example is not None and not isinstance(parse_json(example.text), Fault)
    return Schema(
        name=name,
        title=title.title,
        anchor=slug(title.title),
        description=description,
        definition=add_marks(definition if isinstance(definition, dict) else {}, marks.beside(read_marks(description))),
        example=_value(example, reading),
        has_example=has_example,
        span=title.span,
        definition_text=code.text if code else "",
        definition_span=code.place.span if code else None,
        example_text=example.text if example else "",
        example_span=example.place.span if example else None,
    )


def _read_fence(section: Section, reading: Reading, blocks: dict[str, CodeBlock]) -> None:
    """Take the code block of a `Schema` or an `Example`; anything else is reported."""
    word = section.title.lower()
    read_spacers(section, reading)
    code = next((block for block in section.blocks if isinstance(block, CodeBlock)), None)
    if word in {"schema", "example"} and word not in blocks and code is not None:
        reading.expect_language(code, "json")
        reading.read(section.heading)
        blocks[word] = code
        reading.read(code.source)
    reading.keep_unread((section.heading, *section.block_sources), f"`{ascii(section.title)[1:-1]}`")


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
