"""Unions of components with a tag -> the `discriminator` by which readers tell the alternatives apart."""

from collections.abc import Mapping, Sequence

from codegen.model.schema import JsonValue
from codegen.targets.openapi.json_schema import Keywords, lookup_in
from codegen.targets.openapi.positions import UNIONS, map_children
from codegen.unions.tags import Lookup, Tag, read_tag


def with_discriminators(schemas: Mapping[str, Keywords]) -> dict[str, Keywords]:
    """Return the components, each union of them with its `discriminator` where it has a tag."""
    lookup = lookup_in(schemas)

    def discriminated(schema: JsonValue) -> JsonValue:
        return add_to(schema) if isinstance(schema, dict) else schema

    def add_to(schema: Keywords) -> Keywords:
        return _with_discriminator(map_children(schema, discriminated), lookup)

    return {name: add_to(schema) for name, schema in schemas.items()}


def _with_discriminator(schema: Keywords, lookup: Lookup) -> Keywords:
    """Return a schema with its `discriminator` behind the keyword of the union."""
    result: Keywords = {}
    for keyword, value in schema.items():
        result[keyword] = value
        if keyword in UNIONS and isinstance(value, list):
            result |= _discriminator(read_tag(value, lookup), value)
    return result


def _discriminator(tag: Tag | None, branches: Sequence[JsonValue]) -> Keywords:
    """Return the `discriminator` of a union of components, for a tag that is a text and never left out.

    OpenAPI 3.1 (Discriminator Object) maps texts alone, leaves undefined what objects without the property are, and
    ignores alternatives that are not references: such unions have none. Several values may lead to one component.
    """
    if tag is None or not (tag.is_text and tag.is_required):
        return {}
    mapping: Keywords = {}
    for branch, values in zip(branches, tag.values, strict=True):
        if not isinstance(branch, dict) or "$ref" not in branch:
            return {}
        mapping.update({str(value): branch["$ref"] for value in values})
    return {"discriminator": {"propertyName": tag.key, "mapping": mapping}}
