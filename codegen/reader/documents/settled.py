"""Schemas as they are written -> what is meant by them: repaired, without inline copies, their references resolved."""

from collections.abc import Sequence

from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.markdown.moved import moved
from codegen.memo import Memo, Same
from codegen.model.schema import JsonValue, Schema
from codegen.reader.reading import Reading
from codegen.reader.schemas.copies import fold_copies, originals
from codegen.reader.schemas.malformed import repair_schema
from codegen.reader.schemas.references import link_schemas
from codegen.reader.schemas.report import SchemaReport


def settle(schemas: Sequence[Schema], reading: Reading) -> list[Schema]:
    """Repair what is malformed, fold inline copies, resolve `$ref`s: in this order, as each needs the one before."""
    repaired = [replace(schema, definition=_repaired(schema, reading)) for schema in schemas]
    known = originals(repaired, reading.memo)
    folded = [replace(schema, definition=fold_copies(schema, known, reading.memo)) for schema in repaired]
    if reading.memo is not None:
        folded = [_with_same("folded", schema, reading.memo) for schema in folded]
    linked = link_schemas([SchemaReport(schema, reading.diagnostics) for schema in folded], reading.memo)
    return linked if reading.memo is None else [_with_same("linked", schema, reading.memo) for schema in linked]


def _with_same(step: str, schema: Schema, memo: Memo) -> Schema:
    """Return a schema with the very definition that it had, where it has an equal one: by that it is known."""
    key = (step, schema.name)
    before = memo.find(key)
    # Numbers that are equal may be written in two ways.
    is_same = before is schema.definition or (
        before is not None and before == schema.definition and repr(before) == repr(schema.definition)
    )
    memo.keep(key, before if is_same else schema.definition)
    return replace(schema, definition=before) if is_same and before is not schema.definition else schema


def _repaired(schema: Schema, reading: Reading) -> JsonValue:
    memo = reading.memo
    if memo is None:
        return repair_schema(schema.definition, SchemaReport(schema, reading.diagnostics))
    place = schema.definition_span or schema.span
    # A definition that was read again is another value, even if it is equal; so is its text.
    key = ("repaired", Same(schema.definition), Same(schema.definition_text), place.file, place.column)
    line, definition, told = memo.give(key, lambda: _repair(schema, place.line))
    reading.diagnostics.extend(moved(told, place.line - line))
    return definition


def _repair(schema: Schema, line: int) -> tuple[int, JsonValue, tuple[Diagnostic, ...]]:
    report = SchemaReport(schema)
    definition = repair_schema(schema.definition, report)
    return line, definition, tuple(report.diagnostics)
