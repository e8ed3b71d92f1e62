"""A table of fields under `Request Body` -> the schema of an object.

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | title | string | yes | Title of the book |
    | cover | file | no | Picture of the cover |

The first column may be titled `Field`; `Default` and `Example` may follow, and `Deprecated`, `Since` and `Beta`.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Cell, Section, Table
from codegen.model.marks import Marks
from codegen.model.schema import JsonValue
from codegen.reader.elements.json_types import JsonType, read_json_type
from codegen.reader.elements.link_rules import UNLINKED_TYPE
from codegen.reader.elements.tables import Columns, Record, read_table
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import read_marks, split_marks
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.row_marks import MARKS, read_row_marks
from codegen.reader.parameters.rows import is_required, report_foreign_letters
from codegen.reader.parameters.rules import REPEATED_PARAMETER, UNUSABLE_NAME
from codegen.reader.parameters.stated_schemas import stated_schema
from codegen.reader.reading import Reading
from codegen.reader.schemas.marked import add_marks

_COLUMNS: Final = Columns(("name", "type"), ("required", "description", "default", "example"), MARKS)
_TITLES: Final = {
    **dict.fromkeys(("field", "field name", "property", "key", "parameter", "part"), "name"),
    **dict.fromkeys(("data type", "json type"), "type"),
    **dict.fromkeys(("mandatory", "required?"), "required"),
    **dict.fromkeys(("details", "meaning"), "description"),
    **dict.fromkeys(("default value",), "default"),
    **dict.fromkeys(("example value",), "example"),
}


_DASHES: Final = "- \N{EN DASH}\N{EM DASH}"


@dataclass(slots=True)
class BodyFields:
    """The fields of a body: properties by name, the required ones, and what the column `Example` has."""

    properties: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    required: list[str] = field(default_factory=list[str])
    examples: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    has_files: bool = False

    @property
    def definition(self) -> dict[str, JsonValue]:
        """The schema of the object that they are fields of."""
        required: dict[str, JsonValue] = {"required": [*self.required]} if self.required else {}
        return {"type": "object", "properties": self.properties, **required}

    @property
    def example(self) -> dict[str, JsonValue] | None:
        """The object of the fields' examples; None where a required one has none, or one is a file."""
        is_whole = bool(self.examples) and self.examples.keys() >= set(self.required)
        return self.examples if is_whole and not self.has_files else None


def read_body_fields(section: Section, reading: Reading) -> BodyFields:
    """Read the section's table; what is not understood is reported, and a field of an unknown type is any JSON."""
    fields = BodyFields()
    for record in read_table(_renamed(section), reading, _COLUMNS):
        name = _name(record, fields, reading)
        if name is None:
            continue
        reading.read(record.source)
        # An empty cell says no here, and so does a table without the column.
        if record["required"].text.strip(_DASHES) and is_required(record, reading):
            fields.required.append(name)
        fields.properties[name] = _schema(name, record, fields, reading)
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
    name = split_marks(cell.text)[0].strip("`*").replace("\\_", "_")
    if not name or len(name) > TITLE_CHARACTERS or not name.isprintable():
        message = f"`{ascii(name)[1:-1]}` is not a name of a field"
        reading.report(UNUSABLE_NAME.at(cell.span, message, f"write from 1 to {TITLE_CHARACTERS} letters"))
        return None
    if name in fields.properties:
        reading.report(REPEATED_PARAMETER.at(cell.span, f"`{name}` stands twice", "drop one of the rows"))
        return None
    report_foreign_letters(name, cell.span, reading)
    return name


def _schema(name: str, record: Record, fields: BodyFields, reading: Reading) -> dict[str, JsonValue]:
    description = record["description"].text
    found = _type(record["type"], description, reading)
    fields.has_files |= _is_file(found.definition)
    schema = dict(found.definition)
    values = accepted_values(description)
    if values and schema == {"type": "string"}:
        schema["enum"] = [*values]
    marks = read_row_marks(record)
    told = _with_deprecation(description, marks)
    words: dict[str, JsonValue] = {"description": told} if told else {}
    if record["default"].text:
        words["default"] = _value(record["default"], schema)
    if record["example"].text:
        fields.examples[name] = _value(record["example"], schema)
    return add_marks({**schema, **words}, marks)


def _with_deprecation(description: str, marks: Marks) -> str:
    """Return a description that says what a column or a name tells of a deprecation: a schema has no other place."""
    found = marks.deprecation
    if found is None or not (found.since or found.text) or read_marks(description).deprecation:
        return description
    since = f"Deprecated since {found.since}." if found.since else "Deprecated."
    return f"{description}\n\n{since} {found.text}".strip()


def _type(cell: Cell, sentence: str, reading: Reading) -> JsonType:
    found = read_json_type(cell.text, cell.span, reading, sentence)
    if found is None and (stated := stated_schema(cell.text, sentence)) is not None:
        found = JsonType(stated)
    if found is None:
        message = f"`{ascii(cell.text)[1:-1]}` is not a type, so the field is read as any JSON"
        help_text = "write `string`, `integer`, `array of strings`, `file`, ... or link a schema"
        reading.report(UNLINKED_TYPE.at(cell.span, message, help_text))
    return found or JsonType({})


def _is_file(schema: JsonValue) -> bool:
    """Tell whether values are files, or lists of them."""
    while isinstance(schema, dict) and schema.get("type") == "array":
        schema = schema.get("items")
    return isinstance(schema, dict) and schema.get("format") == "binary"


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
