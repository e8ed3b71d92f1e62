"""Rows of parameter tables -> Parameters; the section readers say which columns there are."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from codegen.limits import TITLE_CHARACTERS
from codegen.markdown.document import Section
from codegen.model.parameter import Location, Parameter
from codegen.reader.elements.tables import Columns, Record, read_table
from codegen.reader.marks import split_marks
from codegen.reader.parameters.inference import infer_parameter
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.query_strings import strip_name
from codegen.reader.parameters.row_marks import read_row_marks
from codegen.reader.parameters.rules import FOREIGN_LETTERS, REPEATED_PARAMETER, UNREADABLE_REQUIRED, UNUSABLE_NAME
from codegen.reader.reading import Reading

_REQUIRED: Final = {"Y": True, "N": False}
_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", re.ASCII)
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}


def read_parameters(
    section: Section, reading: Reading, columns: Columns, read_row: Callable[[Record, Reading], Parameter | None]
) -> tuple[Parameter, ...]:
    """Read the section's table, one parameter a row; a name that stands twice is reported and its first row counts."""
    found: dict[str, Parameter] = {}
    for record in read_table(section, reading, columns):
        parameter = read_row(record, reading)
        if parameter is None:
            continue
        if parameter.name in found:
            reading.report(
                REPEATED_PARAMETER.at(parameter.span, f"`{parameter.name}` stands twice", "drop one of the rows")
            )
            continue
        reading.read(record.source)
        found[parameter.name] = parameter
    return tuple(found.values())


def usable_name(record: Record, column: str, location: Location, reading: Reading) -> str | None:
    """Return the name in a cell; one that could not travel, or that hides what it is, is an error."""
    cell = record[column]
    name = split_marks(cell.text)[0].strip("`*").replace("\\_", "_")
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
    if not name.isascii():
        message = f"`{name}` has letters that are not ASCII: {ascii(name)[1:-1]}"
        reading.report(FOREIGN_LETTERS.at(cell.span, message, "letters of another alphabet may look like Latin ones"))
    return name


def is_required(record: Record, reading: Reading) -> bool:
    """Read a cell of the `Required` column, `Y` or `N`."""
    cell = record["required"]
    if cell.text not in _REQUIRED:
        reading.report(UNREADABLE_REQUIRED.at(cell.span, f"`{cell.text}` is neither `Y` nor `N`", "write `Y` or `N`"))
    return _REQUIRED.get(cell.text, False)


def make_parameter(name: str, record: Record, location: Location, reading: Reading, *, required: bool) -> Parameter:
    """Make the parameter of a row from its description, default and example."""
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
        span=record.source.span,
        marks=read_row_marks(record),
        spans=record.spans,
    )
    return infer_parameter(parameter, reading)
