"""Rows of parameter tables -> Parameters; the section readers say which columns there are."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from codegen.markdown.document import Section
from codegen.markdown.inline import parse_links
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue, SchemaRef
from codegen.reader.query_string import parse_brackets, strip_name
from codegen.reader.reading import Reading
from codegen.reader.schema_links import link_schema
from codegen.reader.semantics import accepted_values, infer_accepted_kind, infer_format, infer_kind, typed_value
from codegen.reader.tables import Columns, Line, read_table

_REQUIRED: Final = {"Y": True, "N": False}
_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", re.ASCII)
_MAX_NAME: Final = 200
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}


def read_parameters(
    section: Section, reading: Reading, columns: Columns, read_row: Callable[[Line, Reading], Parameter | None]
) -> tuple[Parameter, ...]:
    """Read the section's table, one parameter a row; a name that stands twice is reported and its first row counts."""
    found: dict[str, Parameter] = {}
    for line in read_table(section, reading, columns):
        parameter = read_row(line, reading)
        if parameter is None:
            continue
        if parameter.name in found:
            reading.warn(
                "repeated-parameter", f"`{parameter.name}` stands twice", parameter.span, "drop one of the rows"
            )
            continue
        reading.read(line.source)
        found[parameter.name] = parameter
    return tuple(found.values())


def usable_name(line: Line, column: str, location: Location, reading: Reading) -> str | None:
    """Return the name in a cell; one that could not travel, or that hides what it is, is an error."""
    cell = line[column]
    name = cell.text.strip("`*").replace("\\_", "_")
    if not name or len(name) > _MAX_NAME:
        reading.error("unusable-name", f"a name has from 1 to {_MAX_NAME} characters", cell.span, "name the parameter")
        return None
    hidden = [char for char in name if unicodedata.category(char) in _HIDDEN]
    if hidden or (location is Location.HEADER and not _HEADER_NAME.fullmatch(name)):
        message = f"`{ascii(name)[1:-1]}` is no name of a {location} parameter"
        reading.error("unusable-name", message, cell.span, "use letters, digits, `-` and `_`")
        return None
    if not name.isascii():
        message = f"`{name}` has letters that are not ASCII: {ascii(name)[1:-1]}"
        reading.warn("foreign-letters", message, cell.span, "letters of another alphabet may look like Latin ones")
    return name


def is_required(line: Line, reading: Reading) -> bool:
    """Read a cell of the `Required` column, `Y` or `N`."""
    cell = line["required"]
    if cell.text not in _REQUIRED:
        reading.warn("unreadable-required", f"`{cell.text}` is neither `Y` nor `N`", cell.span, "write `Y` or `N`")
    return _REQUIRED.get(cell.text, False)


def make_parameter(name: str, line: Line, location: Location, reading: Reading, *, required: bool) -> Parameter:
    """Make the parameter of a row from its description, default and example."""
    description = line["description"].text
    example = line.text("example") if "example" in line.cells else None
    parameter = Parameter(
        name=name,
        location=location,
        required=required,
        description=description,
        accepted_values=accepted_values(description),
        default=line.text("default") if "default" in line.cells else None,
        example=None if example is None else strip_name(name, example),
        span=line.source.span,
        spans=line.spans,
    )
    return infer_parameter(parameter, reading)


def infer_parameter(parameter: Parameter, reading: Reading) -> Parameter:
    """Return the parameter with what follows from its texts and accepted values: schema, kind and typed values."""
    example = parameter.example
    structure = None if example is None else parse_brackets(parameter.name, example)
    schema = _linked_schema(parameter, reading) if parameter.location is Location.QUERY else None
    if schema is not None or structure is not None:
        kind = Kind.OBJECT
    elif parameter.accepted_values:
        kind = infer_accepted_kind(parameter.accepted_values)
    else:
        kind = infer_kind(parameter.name, parameter.description, parameter.default, example)
    return replace(
        parameter,
        kind=kind,
        default_value=typed_value(kind, parameter.default),
        example_value=_example_value(kind, example, reading) if structure is None else structure,
        format=infer_format(kind, parameter.location, example),
        schema=schema,
    )


def report_default(parameter: Parameter, reading: Reading) -> None:
    """Report a default that is not among the accepted values."""
    if not parameter.default_is_accepted:
        message = f"the default `{parameter.default}` of `{parameter.name}` is not among its accepted values"
        span = parameter.spans["default"]
        reading.warn("default-not-accepted", message, span, "mend the default or the accepted values")


def _linked_schema(parameter: Parameter, reading: Reading) -> SchemaRef | None:
    """The schema that a description links (`See [Device Tag Filter](schemas.md#device-tag-filter) for more`)."""
    for link in parse_links(parameter.description):
        if link.schema_anchor is not None:
            return link_schema(link, parameter.spans["description"], reading)
    return None


def _example_value(kind: Kind, example: str | None, reading: Reading) -> JsonValue:
    """The example in its type; `[X Example](schemas.md#x-example)` stands for the example of schema X."""
    if kind is not Kind.OBJECT:
        return typed_value(kind, example)
    for link in parse_links(example or ""):
        anchor = link.schema_anchor or ""
        schema = reading.schemas.find(anchor.removesuffix("-example"))
        if schema is not None and anchor.endswith("-example"):
            return schema.example
    return None
