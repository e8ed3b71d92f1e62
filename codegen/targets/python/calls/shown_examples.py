"""What the documents show of an answer: its own example, or one made of the example of its schema."""

from collections.abc import Mapping

from msgspec import Struct

from codegen.model import media
from codegen.model.exchange import Response
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema, SchemaRef


class Shown(Struct, frozen=True):
    """A documented value, which may be null; `schema` is the one whose example it is, None for any other."""

    value: JsonValue
    schema: Schema | None = None


def example_of(response: Response, schemas: Mapping[Name, Schema]) -> Shown | None:
    """Return the first example of a response; None where the documents have none."""
    if response.examples:
        return Shown(response.examples[0].value)
    return example_of_type(response.schema, schemas) if media.is_json(response.media_type) else None


def example_of_type(reference: SchemaRef | None, schemas: Mapping[Name, Schema]) -> Shown | None:
    """Return an example of a type: that of its schema, in an array where the type is one of those."""
    schema = schemas.get(reference.target) if reference and reference.target else None
    if reference is None or schema is None or not schema.has_example:
        return None
    if reference.definition is None:
        return Shown(schema.example, schema)
    return _in_array(reference.definition, schema.example)


def _in_array(definition: JsonValue, example: JsonValue) -> Shown | None:
    depth = 0
    while isinstance(definition, dict) and definition.get("type") == "array":
        definition, depth = definition.get("items"), depth + 1
    if not isinstance(definition, dict) or "$ref" not in definition:
        return None
    for _ in range(depth):
        example = [example]
    return Shown(example)
