"""Overrides of schemas -> the schemas of schemas.md as they should have been written."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.model.schema import Schema
from codegen.overrides import NOTHING, Nothing, Override, Part, SchemaPlace, Value
from codegen.reader.json.pointers import most_like
from codegen.reader.json.rules import UNREADABLE_JSON
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.overriding.expiry import change_json, without_repeats
from codegen.reader.overriding.rules import MISSING_SCHEMA, UNKNOWN_PLACE
from codegen.reader.overriding.schema_titles import Titles, index_titles
from codegen.reader.reading import Reading
from codegen.reader.schemas.copies import fold_copies, originals
from codegen.reader.schemas.inferred_marks import restate, without_marks

_DEFINITION_RULES = frozenset({MISSING_SCHEMA, UNREADABLE_JSON})
_EXAMPLE_RULES = frozenset({UNREADABLE_JSON})


def override_schemas(schemas: tuple[Schema, ...], reading: Reading) -> tuple[Schema, ...]:
    """Return the schemas, whose definitions are as parsed, with what is due in definitions and examples.

    A titled inline copy of a definition that changes becomes a `$ref` to it: what was wrong with the original was
    wrong with the copy. One with an entry of its own is left to that. An entry for a schema that is not among them is
    left to `override_inline`.
    """
    groups = _by_schema(index_titles(schemas), reading)
    if not groups:
        return schemas
    changed = [_change(schema, _definition(schema), groups, reading) for schema in schemas]
    known = originals(
        before for before, after in zip(schemas, changed, strict=True) if after.definition is not before.definition
    )
    return tuple(replace(schema, definition=fold_copies(schema, known)) for schema in changed)


def override_inline(schemas: tuple[Schema, ...], inline: tuple[Schema, ...], reading: Reading) -> tuple[Schema, ...]:
    """Return the schemas of documents of actions with what is due in them; `schemas` are those of schemas.md.

    An entry for a schema that is in neither is reported. What an entry says of a schema that examples show is stated.
    """
    titles = index_titles((*schemas, *inline))
    for item in reading.overrides:
        if isinstance(item.where, SchemaPlace) and titles.find(item.where.schema) is None:
            _report_schema(item, item.where, titles.words, reading)
    groups = _by_schema(index_titles(inline), reading)
    return tuple(_change_inline(schema, groups, reading) for schema in inline)


def _change_inline(schema: Schema, groups: dict[tuple[str, Part], list[Override]], reading: Reading) -> Schema:
    changed = _change(schema, without_marks(schema.definition), groups, reading)
    if changed.definition is schema.definition:
        return changed
    return replace(changed, definition=restate(schema.definition, changed.definition))


def report_no_schemas(overrides: Iterable[Override]) -> Iterator[Diagnostic]:
    """Yield an error for each entry about a schema, for where there is no document of schemas."""
    for item in overrides:
        if isinstance(item.where, SchemaPlace):
            message = "there is no schemas.md"
            yield UNKNOWN_PLACE.at(item.at("schema"), message, "add it, or drop the entry")


def _by_schema(titles: Titles, reading: Reading) -> dict[tuple[str, Part], list[Override]]:
    groups: dict[tuple[str, Part], list[Override]] = {}
    for item in reading.overrides:
        if not isinstance(item.where, SchemaPlace):
            continue
        schema = titles.find(item.where.schema)
        if schema is not None:
            groups.setdefault((schema.name.pascal, item.where.part), []).append(item)
    return {key: without_repeats(group, reading) for key, group in groups.items()}


def _report_schema(override: Override, where: SchemaPlace, words: Iterable[str], reading: Reading) -> None:
    close = most_like(where.schema, words)
    help_text = f"the nearest schema is `{close[0]}`" if close else "drop the entry"
    reading.report(UNKNOWN_PLACE.at(override.at("schema"), f"no one schema is called `{where.schema}`", help_text))


def _change(schema: Schema, found: Value, groups: dict[tuple[str, Part], list[Override]], reading: Reading) -> Schema:
    """Return a schema with what is due in its definition, of which `found` is the one that entries are about."""
    entries = groups.get((schema.name.pascal, Part.DEFINITION), [])
    definition = change_json(found, entries, reading) if entries else NOTHING
    if isinstance(definition, dict):
        schema = replace(schema, definition=definition)
        reading.withdraw(_DEFINITION_RULES, _lines(schema.definition_span or schema.span, schema.definition_text))
    entries = groups.get((schema.name.pascal, Part.EXAMPLE), [])
    if not entries:
        return schema
    reading.withdraw(_EXAMPLE_RULES, _lines(schema.example_span or schema.span, schema.example_text))
    example = change_json(schema.example if schema.has_example else NOTHING, entries, reading)
    if isinstance(example, Nothing):
        return replace(schema, example=None, has_example=False)
    return replace(schema, example=example, has_example=True)


def _definition(schema: Schema) -> Value:
    """The definition, `NOTHING` where the document has none that can be read."""
    if schema.definition_span is None or isinstance(parse_json(schema.definition_text), Fault):
        return NOTHING
    return schema.definition


def _lines(span: Span, text: str) -> range:
    """The lines of a text that starts at `span`."""
    return range(span.line, span.line + text.count("\n") + 1)
