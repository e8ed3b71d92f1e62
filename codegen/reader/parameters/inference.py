"""What follows from the texts of a parameter: its schema, its kind, its typed values.

What the `Type` column states wins over what the words of the description tell, and that over example and default.
"""

from msgspec import Struct
from msgspec.structs import replace

from codegen.markdown.inline import parse_links
from codegen.model.parameter import Alternative, ArrayStyle, Kind, Location, Parameter
from codegen.model.schema import JsonValue, SchemaRef
from codegen.reader.elements.schema_links import link_schema
from codegen.reader.parameters.bounds import read_bounds
from codegen.reader.parameters.durations import shown_duration
from codegen.reader.parameters.kinds import common_kind, infer_accepted_kind, infer_format, infer_kind, shown_values
from codegen.reader.parameters.query_strings import parse_brackets
from codegen.reader.parameters.remarks import NO_REMARKS, Remarks, read_remarks
from codegen.reader.parameters.stated_type import StatedType
from codegen.reader.parameters.stated_types import json_kind, parse_type
from codegen.reader.parameters.stated_uses import linked_type, misplaced
from codegen.reader.parameters.values import listed_value, shown_style, typed_value, union_value
from codegen.reader.reading import Reading


class _Type(Struct, frozen=True):
    """What a parameter takes: a kind and what belongs to it."""

    kind: Kind
    items: Kind = Kind.STRING
    style: ArrayStyle = ArrayStyle.COMMA
    format: str = ""
    accepted: tuple[str, ...] = ()
    schema: SchemaRef | None = None
    alternatives: tuple[Alternative, ...] = ()


def infer_parameter(parameter: Parameter, reading: Reading) -> Parameter:
    """Return the parameter with what follows from its texts and accepted values: schema, kind and typed values."""
    stated = stated_type(parameter)
    is_usable = stated is not None and not misplaced(stated, parameter, reading)
    found = _stated(stated, parameter, reading) if stated and is_usable else _unstated(parameter, reading)
    return replace(
        parameter,
        kind=found.kind,
        items=found.items,
        style=found.style,
        alternatives=found.alternatives,
        accepted_values=found.accepted,
        default_value=_value(parameter, found, parameter.default),
        example_value=_example_value(parameter, found, reading),
        format=found.format,
        schema=found.schema,
        constraints=_remarks(stated if is_usable else None, found, parameter).constraints,
    )


def stated_type(parameter: Parameter) -> StatedType | None:
    """Return what the column `Type` and those beside it state; None where there is no type, or none that is known.

    What a bare `duration` is, its default and its example show.
    """
    if not parameter.stated:
        return None
    shown = shown_duration(parameter.stated, (parameter.default, parameter.example))
    return parse_type(shown or parameter.stated, [words for _, words in parameter.remarks])


def read_parameter_remarks(parameter: Parameter, stated: StatedType | None) -> Remarks:
    """Return what stands beside the type, or in columns beside a type that is guessed."""
    if stated is not None:
        return stated.remarks
    if parameter.stated or not parameter.remarks:
        return NO_REMARKS
    kind = json_kind(parameter.value_kind)
    pair = ("array", kind) if parameter.kind is Kind.LIST else (kind, "")
    # What bounds a number says nothing of a text that is one because nothing says otherwise.
    words = [words for _, words in parameter.remarks]
    clear = [word for word in words if kind != "string" or not read_bounds(word, "number")]
    found = read_remarks(clear, *pair)
    return replace(found, unread=(*found.unread, *(word for word in words if word not in clear)))


def _remarks(stated: StatedType | None, found: _Type, parameter: Parameter) -> Remarks:
    return read_parameter_remarks(replace(parameter, kind=found.kind, items=found.items), stated)


def _stated(stated: StatedType, parameter: Parameter, reading: Reading) -> _Type:
    """Take what a `Type` column states; the other cells tell what it leaves open."""
    stated = linked_type(stated, reading) if stated.link else stated
    if stated.alternatives:
        return _union(stated, parameter)
    accepted = parameter.accepted_values or stated.values
    if stated.is_enumeration and not accepted:
        accepted = shown_values(parameter.description)
    kind, items = stated.kind, stated.items
    if stated.is_enumeration:
        told = infer_accepted_kind(accepted) if accepted else Kind.STRING
        kind, items = (kind, told) if kind is Kind.LIST else (told, items)
    if kind is Kind.OBJECT:
        own = link_schema(stated.link, parameter.spans["type"], reading) if stated.link else None
        return _Type(
            kind, accepted=accepted, schema=own or _linked_schema(parameter, reading) or _any_object(parameter)
        )
    if kind is Kind.LIST and items is Kind.OBJECT:
        # It is sent in brackets as a whole: `tagFilter[0][key]=Floor`.
        return _Type(Kind.OBJECT, accepted=accepted, schema=_linked_schema(parameter, reading))
    return _Type(kind, items, _style(stated, parameter), stated.format, accepted)


def _union(stated: StatedType, parameter: Parameter) -> _Type:
    """Take several types; texts that may be sent joined by commas are a list of that style, and no other type."""
    lists = [part for part in stated.alternatives if part.kind is Kind.LIST]
    is_joined = any(part.kind is Kind.STRING and part.style is ArrayStyle.COMMA for part in stated.alternatives)
    style = _style(lists[0], parameter) if lists and not is_joined else ArrayStyle.COMMA
    if is_joined and len(stated.alternatives) == len(lists) + 1 and all(part.items is Kind.STRING for part in lists):
        return _Type(Kind.LIST, accepted=parameter.accepted_values)
    parts = tuple(dict.fromkeys(Alternative(part.kind, part.items, part.format) for part in stated.alternatives))
    return _Type(Kind.UNION, style=style, accepted=parameter.accepted_values, alternatives=parts)


def _any_object(parameter: Parameter) -> SchemaRef:
    """A type that says no more than that it is an object."""
    return SchemaRef("object", "", None, parameter.spans["type"], {"type": "object"})


def _style(stated: StatedType, parameter: Parameter) -> ArrayStyle:
    """Tell how a list is sent: as it is stated, as the example shows it, as the name says, or with commas."""
    if stated.kind is not Kind.LIST or parameter.location is not Location.QUERY:
        return ArrayStyle.COMMA
    shown = shown_style(parameter.name, parameter.example) if parameter.example else None
    return stated.style or shown or (ArrayStyle.BRACKETS if parameter.name.endswith("[]") else ArrayStyle.COMMA)


def _unstated(parameter: Parameter, reading: Reading) -> _Type:
    """A type that is stated in words which say nothing is a text; where none is, words and values tell it."""
    return _Type(Kind.STRING, accepted=parameter.accepted_values) if parameter.stated else _guessed(parameter, reading)


def _guessed(parameter: Parameter, reading: Reading) -> _Type:
    """Tell from words and values what a parameter takes."""
    accepted, example = parameter.accepted_values or _column_values(parameter), parameter.example
    is_query = parameter.location is Location.QUERY
    style = shown_style(parameter.name, example) if is_query and example is not None else None
    if style is not None and example is not None:
        return _Type(Kind.LIST, _items_kind(parameter.name, example), style)
    is_object = is_query and example is not None and parse_brackets(parameter.name, example) is not None
    schema = _linked_schema(parameter, reading) if is_query else None
    if schema is not None or is_object:
        return _Type(Kind.OBJECT, accepted=accepted, schema=schema)
    if accepted:
        kind = infer_accepted_kind(accepted)
    else:
        kind = infer_kind(
            parameter.name, parameter.description, parameter.default, example, location=parameter.location
        )
    return _Type(kind, format=infer_format(kind, parameter.location, example), accepted=accepted)


def _column_values(parameter: Parameter) -> tuple[str, ...]:
    return read_remarks([words for column, words in parameter.remarks if column == "enum"], "string").values


def _items_kind(name: str, example: str) -> Kind:
    values = listed_value(name, Kind.STRING, example)
    return common_kind(map(str, values)) if isinstance(values, list) else Kind.STRING


def _linked_schema(parameter: Parameter, reading: Reading) -> SchemaRef | None:
    """The schema that a description links (`See [Device Tag Filter](schemas.md#device-tag-filter) for more`)."""
    for link in parse_links(parameter.description):
        if link.schema_anchor is not None:
            return link_schema(link, parameter.spans["description"], reading)
    return None


def _value(parameter: Parameter, found: _Type, text: str | None) -> JsonValue:
    if found.alternatives and text is not None:
        return union_value(found.alternatives, parameter.name, text)
    if found.kind is Kind.LIST and text is not None:
        return listed_value(parameter.name, found.items, text)
    return typed_value(found.kind, text)


def _example_value(parameter: Parameter, found: _Type, reading: Reading) -> JsonValue:
    """The example in its type; `[X Example](schemas.md#x-example)` stands for the example of schema X."""
    example = parameter.example
    if found.kind is not Kind.OBJECT or example is None:
        return _value(parameter, found, example)
    structure = parse_brackets(parameter.name, example)
    if structure is not None:
        return structure
    for link in parse_links(example):
        anchor = link.schema_anchor or ""
        schema = reading.schemas.find(anchor.removesuffix("-example"))
        if schema is not None and anchor.endswith("-example"):
            return schema.example
    return None
