"""A table of fields under `Request Body` -> the schema of an object.

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | title | string | yes | Title of the book |
    | cover | file | no | Picture of the cover |

The first column may be titled `Field`; `Default` and `Example` may follow, and `Deprecated`, `Since` and `Beta`.
"""

from dataclasses import replace
from typing import Final

from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Cell, Section, Table
from codegen.model.marks import Marks
from codegen.model.schema import JsonValue
from codegen.reader.elements.tables import Columns, Record, read_table
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import read_marks
from codegen.reader.parameters.field_types import FieldType, is_file, read_field_type
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.needs import Need, need_of_row, report_unstated, row_needs, settle_needs
from codegen.reader.parameters.nested_fields import BodyFields
from codegen.reader.parameters.remarks import Remarks
from codegen.reader.parameters.row_marks import read_row_marks
from codegen.reader.parameters.row_remarks import BESIDE, whole_description
from codegen.reader.parameters.row_rules import CONTRADICTING_ROW
from codegen.reader.parameters.rows import bare_name, report_foreign_letters
from codegen.reader.parameters.rules import REPEATED_PARAMETER, UNUSABLE_NAME
from codegen.reader.parameters.told_values import bare_value, told_default
from codegen.reader.reading import Reading
from codegen.reader.schemas.marked import add_marks

_COLUMNS: Final = Columns(("name", "type"), ("required", "description", "default", "example"), BESIDE)
_TITLES: Final = {
    **dict.fromkeys(("field", "field name", "property", "key", "parameter", "part"), "name"),
    **dict.fromkeys(("data type", "json type"), "type"),
    **dict.fromkeys(("mandatory", "required?"), "required"),
    **dict.fromkeys(("details", "meaning"), "description"),
    **dict.fromkeys(("default value",), "default"),
    **dict.fromkeys(("example value",), "example"),
}


def read_body_fields(section: Section, reading: Reading) -> BodyFields:
    """Read the section's table; what is not understood is reported, and a field of an unknown type is any JSON."""
    fields = BodyFields()
    records = [*settle_needs([*read_table(_renamed(section), reading, _COLUMNS)], reading)]
    needs: list[Need | None] = []
    for record in records:
        name = _name(record, fields, reading)
        if name is None:
            continue
        reading.read(record.source)
        read = read_field_type(record, reading)
        own = row_needs(record, record["name"], read.remarks)
        needs.extend(own)
        if need_of_row(record, own, reading):
            fields.required.append(name)
        fields.properties[name] = _schema(name, record, read, fields, reading)
        fields.spans[name] = record["name"].span
    report_unstated(records, needs, reading)
    return fields


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


def _name(record: Record, fields: BodyFields, reading: Reading) -> str | None:
    cell = record["name"]
    name = bare_name(cell.text)
    if not name or len(name) > TITLE_CHARACTERS or not name.isprintable():
        message = f"`{ascii(name)[1:-1]}` is not a name of a field"
        reading.report(UNUSABLE_NAME.at(cell.span, message, f"write from 1 to {TITLE_CHARACTERS} letters"))
        return None
    if name in fields.properties:
        reading.report(REPEATED_PARAMETER.at(cell.span, f"`{name}` stands twice", "drop one of the rows"))
        return None
    report_foreign_letters(name, cell.span, reading)
    return name


def _schema(name: str, record: Record, read: FieldType, fields: BodyFields, reading: Reading) -> dict[str, JsonValue]:
    description = whole_description(record).text
    schema = dict(read.definition)
    fields.has_files |= is_file(schema)
    values = accepted_values(description)
    if values and schema == {"type": "string"}:
        schema["enum"] = [*values]
    marks = read_row_marks(record)
    told = _with_deprecation(description, marks)
    words: dict[str, JsonValue] = {"description": told} if told else {}
    default = _default(record, read.remarks, reading)
    if default is not None:
        words["default"] = _value(default, schema)
    example = record["example"] if record["example"].text else read.cell_of(read.remarks.example, record)
    if example is not None:
        fields.examples[name] = _value(example, schema)
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
