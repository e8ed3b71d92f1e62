"""One schema of schemas.md: its title, its code block or its table, its example.

With a memo, a schema whose lines are as they were is not read again, wherever in the document they stand now.
"""

from collections.abc import Hashable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Block, CodeBlock, Other, Section, Table
from codegen.markdown.moved import moved
from codegen.model.action import Prose
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema
from codegen.reader.block_rules import OPEN_FENCE
from codegen.reader.documents.bare_fences import JSON_LANGUAGES, is_schema_fence, read_bare_fences
from codegen.reader.documents.descriptions import read_description, read_more, read_spacers
from codegen.reader.documents.schema_fields import read_fields_of
from codegen.reader.documents.schema_groups import EITHER_WORDS, EXAMPLE_WORDS, SCHEMA_WORDS, word_of
from codegen.reader.documents.titles import plain_title
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import read_marks, split_marks
from codegen.reader.overriding.rules import MISSING_SCHEMA
from codegen.reader.parameters.rules import UNUSABLE_NAME
from codegen.reader.reading import Fate, Reading
from codegen.reader.schemas.anchors import SchemaIndex, slug
from codegen.reader.schemas.marked import add_marks

_HELP: Final = (
    "a schema is a `## Title` with a `json` block of JSON Schema, or a table "
    "`| Name | Type | Required | Description |`; text of your own is a paragraph below the title"
)


class _Found(Struct, frozen=True):
    """What the lines of one schema gave, and on which line they stood."""

    line: int
    schema: Schema | None
    diagnostics: tuple[Diagnostic, ...]
    kept: tuple[Prose, ...]
    fates: dict[int, Fate]
    errors: int


def read_schema(group: Sequence[Section], titles: SchemaIndex, reading: Reading) -> Schema | None:
    """Read the sections of one schema; None where it has no name. `titles` are what its cells may link."""
    # What a cell leads to is not told by the lines of its own schema.
    if reading.memo is None or any(isinstance(block, Table) for section in group for block in section.blocks):
        return _read(group, titles, reading)
    line = group[0].heading.line
    own = Reading(reading.document, reading.schemas, marks=reading.marks)
    found = reading.memo.give(_key(group, reading), lambda: _found(group, titles, own))
    reading.diagnostics.extend(moved(found.diagnostics, line - found.line))
    reading.errors += found.errors
    reading.kept.extend(moved(found.kept, line - found.line))
    lines = line - found.line
    reading.fates.update({number + lines: fate for number, fate in found.fates.items()} if lines else found.fates)
    return moved(found.schema, line - found.line)


def _found(group: Sequence[Section], titles: SchemaIndex, own: Reading) -> _Found:
    line = group[0].heading.line
    schema = _read(group, titles, own)
    return _Found(line, schema, tuple(own.diagnostics), tuple(own.kept), own.fates, own.errors)


def _key(group: Sequence[Section], reading: Reading) -> Hashable:
    """Return all that a schema without a table is read by: its lines as blocks, and the marks of the document."""
    first = group[0].heading.line
    parts = tuple(
        (section.level, section.title, section.anchor, section.heading.lines, section.heading.line - first, blocks)
        for section in group
        for blocks in (tuple(_block_key(block, first) for block in section.blocks),)
    )
    return "schema", reading.document.path, parts, reading.marks


def _block_key(block: Block, first: int) -> Hashable:
    return type(block), block.source.line - first, block.source.lines, _kind(block)


def _kind(block: Block) -> Hashable:
    if isinstance(block, CodeBlock):
        return block.language, block.closed
    return block.kind if isinstance(block, Other) else None


def _read(group: Sequence[Section], titles: SchemaIndex, reading: Reading) -> Schema | None:
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
        keep_rest(section, f"`{ascii(section.title)[1:-1]}`", reading)
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


def keep_rest(section: Section, where: str, reading: Reading) -> None:
    """Keep what is not read of a section; where its heading is told, nothing more of it is."""
    is_told = any(reading.unread(section.heading))
    reading.keep_unread((section.heading,), where, help_text=_HELP)
    for source in section.block_sources:
        if is_told:
            for part in tuple(reading.unread(source)):
                reading.keep(part)
        reading.keep_unread((source,), where, help_text=_HELP)
