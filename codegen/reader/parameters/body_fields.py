"""A table of fields under `Request Body` -> the schema of an object.

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | title | string | yes | Title of the book |
    | cover | file | no | Picture of the cover |

The first column may be titled `Field`; `Default` and `Example` may follow, and `Deprecated`, `Since` and `Beta`. In
JSON, `author.name` and `items[].id` are fields of fields, and so are those of a table below the name of a field.
"""

import re
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Cell, Section, Table
from codegen.model.marks import Marks
from codegen.model.schema import JsonValue
from codegen.reader.elements.answer_rules import MISSING_TYPES
from codegen.reader.elements.column_heads import columns_of, is_misspelt
from codegen.reader.elements.tables import Columns, Record, read_table, table_form
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import read_marks
from codegen.reader.parameters.durations import with_unit
from codegen.reader.parameters.field_paths import Field, Path, join_examples, join_fields, parse_path, show_path
from codegen.reader.parameters.field_types import UNTYPED, FieldType, is_file, read_field_type
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.needs import Need, need_of_row, report_unstated, row_needs, settle_needs
from codegen.reader.parameters.remarks import Remarks
from codegen.reader.parameters.row_marks import read_row_marks
from codegen.reader.parameters.row_remarks import BESIDE, whole_description
from codegen.reader.parameters.row_rules import CONTRADICTING_ROW, UNPLACED_FIELD
from codegen.reader.parameters.rows import bare_name, report_foreign_letters
from codegen.reader.parameters.rules import REPEATED_PARAMETER, UNUSABLE_NAME
from codegen.reader.parameters.told_values import bare_value, told_default
from codegen.reader.reading import Reading
from codegen.reader.schemas.marked import add_marks

_COLUMNS: Final = Columns(("name",), ("type", "required", "description", "default", "example"), BESIDE)
_TITLES: Final = {head: column for column, heads in built_in().body_columns.items() for head in heads}
_DEEP: Final = re.compile(r"(?<=.)\.(?=.)|\[")
"""What a name has that looks like one inside of another."""


class BodyFields(Struct):
    """The fields of a body by their paths, in the order of their rows."""

    rows: dict[Path, Field] = field(default_factory=dict[Path, Field])
    has_files: bool = False
    are_sent: bool = True
    """Whether they are of what is sent, so that it matters which of them are required."""

    def definition(self, reading: Reading) -> dict[str, JsonValue]:
        """Return the schema of the object that they are fields of; a field that lies in none is an error."""
        definition, misplaced = join_fields(tuple(self.rows.values()))
        for row in misplaced:
            message = f"`{show_path(row.path)}` lies in what has no fields"
            help_text = f"give `{show_path(row.path[:-1])}` the type `object` or `array of objects`"
            reading.report(UNUSABLE_NAME.at(row.span, message, help_text))
        return definition

    @property
    def example(self) -> dict[str, JsonValue] | None:
        """The object of the fields' examples; None where a required one has none, or one is a file."""
        return None if self.has_files else join_examples(tuple(self.rows.values()))

    def home_of(self, words: str) -> Path | None:
        """Return the path of the field that the words above a table name, None where they name none."""
        named = re.findall(r"[^\s`*#:,()\"']+", words)
        paths = {show_path(path).lower(): path for path in self.rows}
        found = [paths[word.lower().rstrip(".")] for word in named if word.lower().rstrip(".") in paths]
        coded = [found_path for found_path in found if f"`{show_path(found_path)}`" in words]
        return next(iter([*coded, *found]), None)


def read_body_fields(section: Section, reading: Reading, fields: BodyFields, within: Path | None = None) -> None:
    """Add the rows of the section's table; what is not understood is reported.

    They are fields of the field `within`; None for a form, in which no field lies in another one. A field of an
    unknown type is any JSON.
    """
    renamed = _renamed(section)
    is_typed = _is_typed(renamed, reading)
    records = [*settle_needs([*read_table(renamed, reading, _COLUMNS)], reading)]
    needs: list[Need | None] = []
    for record in records:
        path = _path(record, fields, reading, within)
        if path is None:
            continue
        reading.read(record.source)
        read = read_field_type(record, reading) if is_typed else UNTYPED
        own = row_needs(record, record["name"], read.remarks)
        needs.extend(own)
        required = need_of_row(record, own, reading)
        schema = _schema(record, read, fields, reading)
        told = record["example"] if record["example"].text else read.cell_of(read.remarks.example, record)
        example = None if told is None else _value(told, schema)
        fields.rows[path] = Field(path, required, schema, record["name"].span, example, has_example=told is not None)
    if fields.are_sent:
        report_unstated(records, needs, reading)


def _renamed(section: Section) -> Section:
    """Call the columns by the words that they are read by."""
    return replace(
        section, blocks=tuple(_renamed_table(block) if isinstance(block, Table) else block for block in section.blocks)
    )


def _renamed_table(table: Table) -> Table:
    taken = {cell.text.lower() for cell in table.header.cells}
    cells = tuple(
        cell if (own := _TITLES.get(cell.text.lower())) is None or own in taken else replace(cell, text=own)
        for cell in table.header.cells
    )
    return replace(table, header=replace(table.header, cells=cells))


def _path(record: Record, fields: BodyFields, reading: Reading, within: Path | None) -> Path | None:
    cell = record["name"]
    name = bare_name(cell.text)
    if not name or len(name) > TITLE_CHARACTERS or not name.isprintable():
        message = f"`{ascii(name)[1:-1]}` is not a name of a field"
        reading.report(UNUSABLE_NAME.at(cell.span, message, f"write from 1 to {TITLE_CHARACTERS} letters"))
        return None
    path = (name,) if within is None else (*within, *parse_path(name))
    if path in fields.rows:
        reading.report(REPEATED_PARAMETER.at(cell.span, f"`{name}` stands twice", "drop one of the rows"))
        return None
    if within is not None and path[-1] == name and _DEEP.search(name):
        help_text = f"write `{re.split(_DEEP, name)[0]}` with the type `object`, where that is meant"
        reading.report(UNPLACED_FIELD.at(cell.span, f"`{name}` is read as a field of that name", help_text))
    report_foreign_letters(name, cell.span, reading)
    return path


def _is_typed(section: Section, reading: Reading) -> bool:
    """Tell whether the table has types, and report that it has none."""
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    words = columns_of([cell.text for cell in table.header.cells], _COLUMNS.all) if table else ["type"]
    is_untyped = "type" not in words and "name" in words and not is_misspelt("type", words, _COLUMNS.all)
    if table is not None and is_untyped:
        message = "the table has no column `type`, so its fields are read as any JSON"
        reading.report(MISSING_TYPES.at(table.source.span, message, f"the columns are {table_form(_COLUMNS)}"))
    return "type" in words


def _schema(record: Record, read: FieldType, fields: BodyFields, reading: Reading) -> dict[str, JsonValue]:
    description = whole_description(record).text
    schema = dict(read.definition)
    fields.has_files |= is_file(schema)
    values = accepted_values(description)
    if values and schema == {"type": "string"}:
        schema["enum"] = [*values]
    marks = read_row_marks(record, reading)
    told = with_unit(record["type"].text, _with_deprecation(description, marks))
    words: dict[str, JsonValue] = {"description": told} if told else {}
    default = _default(record, read.remarks, reading)
    if default is not None:
        words["default"] = _value(default, schema)
    return add_marks({**schema, **words}, marks)


def _default(record: Record, remarks: Remarks, reading: Reading) -> Cell | None:
    """Return the default: that of the column, of the type, or of the description; two of them are reported."""
    places = (("type", remarks.default), ("description", told_default(record["description"].text)))
    found = record["default"] if record["default"].text else None
    for place, value in places:
        if value is not None and found is None:
            found = Cell(value, record[place].span)
        elif value is not None and found is not None and bare_value(found.text) != bare_value(value):
            message = f"the {place} says that the default is `{value}`, and not `{found.text}`"
            help_text = "let both say the same, or drop one of them"
            reading.report(CONTRADICTING_ROW.at(record[place].span, message, help_text))
    return found


def _with_deprecation(description: str, marks: Marks) -> str:
    """Return a description that says what a column or a name tells of a deprecation: a schema has no other place."""
    found = marks.deprecation
    if found is None or not (found.since or found.text) or read_marks(description).deprecation:
        return description
    since = f"Deprecated since {found.since}." if found.since else "Deprecated."
    return f"{description}\n\n{since} {found.text}".strip()


def _value(cell: Cell, schema: dict[str, JsonValue]) -> JsonValue:
    """Read a value in the type of its field; a text is one without its quotes, or as it is."""
    text = cell.text.strip("`")
    value = parse_json(text)
    items = schema.get("items")
    if schema.get("type") == "array" and not isinstance(value, list) and isinstance(items, dict):
        span = cell.span
        return [_value(Cell(item.strip(), span), items) for item in text.split(",")]
    kind = schema.get("type")
    if kind == "string" or "enum" in schema:
        return value if isinstance(value, str) else text
    return text if isinstance(value, Fault) else value
