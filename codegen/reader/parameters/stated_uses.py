"""What a stated type means where it stands: of a linked schema, of a place in the request."""

from typing import Final

from msgspec.structs import replace

from codegen.model.parameter import ArrayStyle, Kind, Location, Parameter
from codegen.model.schema import JsonValue
from codegen.reader.parameters.stated_type import FILE, StatedType
from codegen.reader.reading import Reading

_SCALARS: Final = {
    "string": Kind.STRING,
    "integer": Kind.INTEGER,
    "number": Kind.NUMBER,
    "boolean": Kind.BOOLEAN,
}
_FORMATS: Final = {"date": Kind.DATE, "date-time": Kind.DATE_TIME, "uuid": Kind.UUID}


def linked_type(stated: StatedType, reading: Reading) -> StatedType:
    """Return what a link states: a schema of a single value stands for its own type and values.

    Any other schema is an object, and a list of them is one that no schema describes.
    """
    schema = reading.schemas.find(stated.link.schema_anchor or "") if stated.link else None
    single = _single_type(schema.definition) if schema else None
    if stated.kind is not Kind.LIST:
        return single or stated
    if single is None:
        return replace(stated, items=Kind.OBJECT)
    return replace(stated, format=single.format, items=single.kind, values=single.values)


def _single_type(definition: JsonValue) -> StatedType | None:
    if not isinstance(definition, dict):
        return None
    values = definition.get("enum")
    texts = tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()
    word = definition.get("type", "string" if texts else None)
    kind = _SCALARS.get(word) if isinstance(word, str) else None
    if kind is None:
        return None
    own = definition.get("format")
    kind = _FORMATS.get(own, kind) if isinstance(own, str) and kind is Kind.STRING else kind
    return StatedType(kind, own if own in {"email", "uri"} and isinstance(own, str) else "", values=texts)


def _misplaced_union(stated: StatedType, parameter: Parameter) -> str:
    """Name what of a union cannot be told apart where the parameter is, empty when all of it can."""
    lists = [part for part in stated.alternatives if part.kind is Kind.LIST]
    if any(Kind.OBJECT in {part.kind, part.items} for part in stated.alternatives):
        return "a union with an object"
    if len(lists) > 1:
        return "a union of several arrays"
    styles = {ArrayStyle.COMMA, ArrayStyle.REPEATED} if parameter.location is Location.QUERY else {ArrayStyle.COMMA}
    other = next((part.style for part in lists if part.style is not None and part.style not in styles), None)
    return f"a union with an array in the style `{other}`" if other else ""


def misplaced(stated: StatedType, parameter: Parameter, reading: Reading) -> str:
    """Name what cannot be sent where the parameter is, empty when it can."""
    if any(part.format == FILE for part in stated.parts):
        return "a file"
    if stated.alternatives:
        return _misplaced_union(stated, parameter)
    found = linked_type(stated, reading) if stated.link else stated
    if Kind.OBJECT in {found.kind, found.items} and parameter.location is not Location.QUERY:
        return "an array of objects" if stated.kind is Kind.LIST else "an object"
    if parameter.location is not Location.QUERY and stated.style not in {None, ArrayStyle.COMMA}:
        return f"an array in the style `{stated.style}`"
    return ""
