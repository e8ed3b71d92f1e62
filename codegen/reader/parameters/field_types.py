"""The type of a field of a body, in JSON Schema, with what stands beside it."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from codegen.limits import TYPE_CHARACTERS
from codegen.markdown.document import Cell
from codegen.model.schema import JsonValue
from codegen.reader.elements.json_types import JsonType, read_json_type
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.tables import Record
from codegen.reader.parameters.checks import REMARK_HELP
from codegen.reader.parameters.durations import shown_duration
from codegen.reader.parameters.remarked_types import split_remarks
from codegen.reader.parameters.remarks import NO_REMARKS, Remarks, read_remarks
from codegen.reader.parameters.row_remarks import row_remarks, whole_description
from codegen.reader.parameters.stated_schemas import stated_schema, typed_enumeration
from codegen.reader.parameters.type_rules import UNKNOWN_TYPE
from codegen.reader.reading import Reading

_OF_LISTS: Final = frozenset({"minItems", "maxItems", "uniqueItems"})
_EITHER: Final = "?"
_TEXT_KINDS: Final = frozenset({"date", "date-time", "uuid", "binary"})
"""Formats of texts that have a form of their own: their length says nothing."""


class FieldType(Struct, frozen=True):
    """A schema, and the remarks that have a place of their own: requiredness, default and example."""

    definition: Mapping[str, JsonValue]
    remarks: Remarks = NO_REMARKS

    def cell_of(self, value: str | None, record: Record) -> Cell | None:
        """Return a value of the remarks as a cell of its own."""
        return None if value is None else Cell(value, record["type"].span)


UNTYPED: Final = FieldType({})
"""That of a field of which nothing tells the type: any JSON."""


def read_field_type(record: Record, reading: Reading) -> FieldType:
    """Read the column `Type` of a field and those beside it; what is not understood is any JSON, and reported."""
    cell, sentence = record["type"], whole_description(record).text
    more = row_remarks(record)

    def read(text: str) -> JsonType | None:
        found = read_json_type(text, cell.span, reading, sentence)
        stated = stated_schema(text, sentence) if found is None else None
        return found if stated is None else JsonType(stated)

    is_short = len(cell.text) <= TYPE_CHARACTERS
    shown = shown_duration(cell.text, (record.text("default"), record.text("example"))) if is_short else ""
    parted = is_short and split_remarks(
        shown or " ".join(cell.text.split()), lambda text: read(text) is not None, [words for _, words in more]
    )
    found = read(parted[0]) if parted else None
    if not parted or found is None:
        message = f"`{ascii(cell.text)[1:-1]}` is not a type, so the field is read as any JSON"
        help_text = "write `string`, `integer`, `array of strings`, `file`, ... or link a schema"
        reading.report(UNLINKED_TYPE.at(cell.span, message, help_text))
        return FieldType({})
    remarks = read_remarks(_clear(parted[1]), *_kinds(found.definition))
    unread = (*remarks.unread, *(word for word in parted[1] if word not in _clear(parted[1])))
    columns = {words: column for column, words in more}
    for words in unread:
        message, help_text = (
            f"`{ascii(words)[1:-1].strip('`')}` says nothing of the type, so it is left out",
            REMARK_HELP,
        )
        if words == _EITHER:
            message = "`?` may mean that it may be null, or left out, so it is read as neither"
            help_text = "write `string or null`, or `N` under `Required`"
        reading.report(UNKNOWN_TYPE.at(record[columns.get(words, "type")].span, message, help_text))
    return FieldType(_constrained(found.definition, remarks), remarks)


def _clear(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what may mean either: `string?` is a text or null, or one that may be left out."""
    return tuple(word for word in words if word != _EITHER)


def _kinds(definition: JsonValue) -> tuple[str, str]:
    """Return the type that bounds are read for, and that of the items of an array."""
    kind = _kind(definition)
    items = definition.get("items") if isinstance(definition, dict) else None
    return kind, _kind(items) if kind == "array" else ""


def _kind(schema: JsonValue) -> str:
    if not isinstance(schema, dict) or schema.get("format") in _TEXT_KINDS:
        return ""
    kind = schema.get("type")
    first = next((word for word in kind if word != "null"), "") if isinstance(kind, list) else kind
    return first if isinstance(first, str) else ""


def _constrained(definition: dict[str, JsonValue], remarks: Remarks) -> dict[str, JsonValue]:
    """Put the constraints into a schema: those of a list beside its items, all others into them."""
    of_value = {word: value for word, value in remarks.constraints.items() if word not in _OF_LISTS}
    if remarks.format:
        of_value["format"] = remarks.format
    if remarks.values and "enum" not in definition:
        of_value["enum"] = typed_enumeration(remarks.values, _single_kind(definition))
    of_list = {word: value for word, value in remarks.constraints.items() if word in _OF_LISTS}
    items = definition.get("items")
    if isinstance(items, dict) and of_value:
        whole = {**definition, "items": {**items, **of_value}, **of_list}
    else:
        whole = {**definition, **of_list, **of_value}
    return _nullable(whole) if remarks.is_nullable else whole


def _single_kind(definition: JsonValue) -> str:
    kind, items = _kinds(definition)
    return items or kind


def _nullable(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    kind = schema.get("type")
    if isinstance(kind, str) and "enum" not in schema:
        return {**schema, "type": [kind, "null"]}
    return schema if isinstance(kind, list) and "null" in kind else {"anyOf": [schema, {"type": "null"}]}


def is_file(schema: JsonValue) -> bool:
    """Tell whether values are files, or lists of them."""
    while isinstance(schema, dict) and schema.get("type") == "array":
        schema = schema.get("items")
    return isinstance(schema, dict) and schema.get("format") == "binary"
