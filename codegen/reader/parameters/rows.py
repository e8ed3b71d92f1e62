"""Rows of parameter tables -> Parameters; the section readers say which columns there are."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final

from codegen.files import Span
from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Section
from codegen.model.parameter import Location, Parameter
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.tables import Columns, Record, read_table
from codegen.reader.marks import split_marks
from codegen.reader.parameters.inference import infer_parameter
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.query_strings import strip_name
from codegen.reader.parameters.row_marks import read_row_marks
from codegen.reader.parameters.rules import FOREIGN_LETTERS, REPEATED_PARAMETER, UNREADABLE_REQUIRED, UNUSABLE_NAME
from codegen.reader.reading import Reading

_REQUIRED: Final = {
    **dict.fromkeys(("y", "yes", "true", "required", "mandatory", "always", "x", "✓", "✔", "✅"), True),
    **dict.fromkeys(("n", "no", "false", "optional", "✗", "✘", "❌"), False),
}
"""What stands under `Required`, in lower case."""
_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", re.ASCII)
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}


def read_parameters(
    section: Section,
    reading: Reading,
    columns: Columns,
    read_row: Callable[[Record, Reading], Parameter | None],
    known: Iterable[Parameter] = (),
) -> tuple[Parameter, ...]:
    """Read the section's table, one parameter a row, and return it behind those that other sections have told.

    A name that stands twice in one place is reported, and its first row counts.
    """
    found = {(parameter.location, parameter.name): parameter for parameter in known}
    for record in read_table(section, reading, columns):
        parameter = read_row(record, reading)
        if parameter is None:
            continue
        key = (parameter.location, parameter.name)
        if key in found:
            reading.report(
                REPEATED_PARAMETER.at(parameter.span, f"`{parameter.name}` stands twice", "drop one of the rows")
            )
            continue
        reading.read(record.source)
        found[key] = parameter
    return tuple(found.values())


def usable_name(record: Record, column: str, location: Location, reading: Reading) -> str | None:
    """Return the name in a cell; one that could not travel, or that hides what it is, is an error."""
    cell = record[column]
    name = split_marks(cell.text)[0].strip("`*").replace("\\_", "_")
    if location is Location.PATH:
        name = placeholder_name(name) or name
    if not name or len(name) > TITLE_CHARACTERS:
        reading.report(
            UNUSABLE_NAME.at(cell.span, f"a name has from 1 to {TITLE_CHARACTERS} characters", "name the parameter")
        )
        return None
    hidden = [char for char in name if unicodedata.category(char) in _HIDDEN]
    if hidden or (location is Location.HEADER and not _HEADER_NAME.fullmatch(name)):
        message = f"`{ascii(name)[1:-1]}` is not a name of a {location} parameter"
        reading.report(UNUSABLE_NAME.at(cell.span, message, "use letters, digits, `-` and `_`"))
        return None
    report_foreign_letters(name, cell.span, reading)
    return name


def report_foreign_letters(name: str, span: Span, reading: Reading) -> None:
    """Report a name that may look like another one."""
    if not name.isascii():
        message = f"`{name}` has letters that are not ASCII: {ascii(name)[1:-1]}"
        reading.report(FOREIGN_LETTERS.at(span, message, "letters of another alphabet may look like Latin ones"))


def is_required(record: Record, reading: Reading) -> bool:
    """Read a cell of the `Required` column, `Y` or `N`, or another word that says the same."""
    cell = record["required"]
    said = _REQUIRED.get(cell.text.lower())
    if said is None:
        reading.report(UNREADABLE_REQUIRED.at(cell.span, f"`{cell.text}` is neither `Y` nor `N`", "write `Y` or `N`"))
    return said or False


def report_optional(record: Record, reading: Reading) -> None:
    """Report a cell of the `Required` column that says of a path parameter, which is always required, that it is not.

    An item of a list that says nothing of it has its own place as that of the cell.
    """
    cell = record["required"]
    if cell.text and cell.span != record.source.span and not _REQUIRED.get(cell.text.lower(), False):
        message = f"`{cell.text}` stands for a parameter in the path, which is always required"
        reading.report(UNREADABLE_REQUIRED.at(cell.span, message, "write `Y`, or drop the column"))


def make_parameter(name: str, record: Record, location: Location, reading: Reading, *, required: bool) -> Parameter:
    """Make the parameter of a row from its type, description, default and example."""
    description = record["description"].text
    example = record.text("example") if "example" in record.cells else None
    parameter = Parameter(
        name=name,
        location=location,
        required=required,
        description=description,
        accepted_values=accepted_values(description),
        default=record.text("default") if "default" in record.cells else None,
        example=None if example is None else strip_name(name, example),
        stated=record.text("type"),
        span=record.source.span,
        marks=read_row_marks(record),
        spans=record.spans,
    )
    return infer_parameter(parameter, reading)
