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
from codegen.reader.parameters.needs import (
    Need,
    need_of_row,
    report_unstated,
    row_needs,
    says_no,
    settle_needs,
    split_name,
)
from codegen.reader.parameters.query_strings import strip_name
from codegen.reader.parameters.remarks import NO_REMARKS
from codegen.reader.parameters.row_marks import read_row_marks
from codegen.reader.parameters.row_remarks import row_remarks, whole_description
from codegen.reader.parameters.rules import FOREIGN_LETTERS, REPEATED_PARAMETER, UNREADABLE_REQUIRED, UNUSABLE_NAME
from codegen.reader.parameters.stated_types import parse_type
from codegen.reader.parameters.told_values import with_told_values
from codegen.reader.reading import Reading

_TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", re.ASCII)
"""The name of a header, or of a cookie (RFC 6265 section 4.1.1)."""
_SENT: Final = frozenset({"accept", "authorization", "content-type"})
"""What the SDK sends by itself."""
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
    records = [*settle_needs([*read_table(section, reading, columns)], reading)]
    is_open = False
    for record in records:
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
        is_open |= parameter.location is not Location.PATH and parameter.name.lower() not in _SENT
    if is_open:
        report_unstated(records, (need for record in records for need in _needs(record)), reading)
    return tuple(found.values())


def usable_name(record: Record, column: str, location: Location, reading: Reading) -> str | None:
    """Return the name in a cell; one that could not travel, or that hides what it is, is an error."""
    cell = record[column]
    name = bare_name(cell.text)
    if location is Location.PATH:
        name = placeholder_name(name) or name
    if not name or len(name) > TITLE_CHARACTERS:
        reading.report(
            UNUSABLE_NAME.at(cell.span, f"a name has from 1 to {TITLE_CHARACTERS} characters", "name the parameter")
        )
        return None
    hidden = [char for char in name if unicodedata.category(char) in _HIDDEN]
    if hidden or (location in {Location.HEADER, Location.COOKIE} and not _TOKEN.fullmatch(name)):
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


def bare_name(text: str) -> str:
    """Return a name without its marks, its emphasis and its backticks."""
    return split_name(split_marks(text)[0])[0].strip("`*").replace("\\_", "_")


def report_optional(record: Record, reading: Reading) -> None:
    """Report what says of a path parameter, which is always required, that it is not.

    An item of a list that says nothing of it has its own place as that of the cell.
    """
    cell = record["required"]
    if cell.text and record.has("required") and says_no(cell):
        _report_optional(f"`{cell.text}` stands", cell.span, reading)
        return
    for need in _needs(record):
        if need is not None and not need.required:
            _report_optional(f"{need.place} says `optional`", need.span, reading)
            return


def _report_optional(told: str, span: Span, reading: Reading) -> None:
    message = f"{told} for a parameter in the path, which is always required"
    reading.report(UNREADABLE_REQUIRED.at(span, message, "write `Y`, or drop the column"))


def _needs(record: Record) -> tuple[Need | None, ...]:
    """Return what the places of a row besides its column say of whether it is required."""
    stated = parse_type(record["type"].text, [words for _, words in row_remarks(record)])
    return row_needs(record, record["name"], stated.remarks if stated else NO_REMARKS)


def make_parameter(name: str, record: Record, location: Location, reading: Reading) -> Parameter:
    """Make the parameter of a row from its type, description, default and example."""
    described = whole_description(record)
    example = record.text("example") if "example" in record.cells else None
    parameter = Parameter(
        name=name,
        location=location,
        required=location is Location.PATH or need_of_row(record, _needs(record), reading),
        description=described.text,
        accepted_values=accepted_values(described.text),
        default=record.text("default") if "default" in record.cells else None,
        example=None if example is None else strip_name(name, example),
        stated=record.text("type"),
        remarks=row_remarks(record),
        span=record.source.span,
        marks=read_row_marks(record, reading),
        spans=record.spans,
    )
    return infer_parameter(with_told_values(parameter, reading), reading)
