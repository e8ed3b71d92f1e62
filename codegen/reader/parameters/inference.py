"""What follows from the texts of a parameter: its schema, its kind, its typed values."""

from dataclasses import replace

from codegen.markdown.inline import parse_links
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue, SchemaRef
from codegen.reader.elements.schema_links import link_schema
from codegen.reader.parameters.kinds import infer_accepted_kind, infer_format, infer_kind, typed_value
from codegen.reader.parameters.query_strings import parse_brackets
from codegen.reader.parameters.rules import DEFAULT_NOT_ACCEPTED
from codegen.reader.reading import Reading


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
        reading.report(DEFAULT_NOT_ACCEPTED.at(span, message, "fix the default or the accepted values"))


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
