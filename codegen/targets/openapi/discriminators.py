"""Unions with a tag -> the names of their alternatives, and the `discriminator` by which readers tell them apart."""

from collections.abc import Mapping, Sequence
from typing import Final

from codegen.model.schema import JsonValue
from codegen.model.tags import Lookup, Tag, read_tag
from codegen.targets.openapi.json_schema import COMPONENTS, Keywords

UNIONS: Final = ("oneOf", "anyOf")


def lookup_in(schemas: Mapping[str, Keywords]) -> Lookup:
    """Return what finds the component that a `$ref` leads to."""

    def lookup(reference: str) -> JsonValue:
        return schemas.get(reference.removeprefix(COMPONENTS))

    return lookup


def tag_of(keyword: str, branches: Sequence[JsonValue], lookup: Lookup) -> Tag | None:
    """Return the tag of what stands under a keyword."""
    return read_tag(branches, lookup) if keyword in UNIONS else None


def option_label(tag: Tag | None, place: int, otherwise: str) -> str:
    """Return the end of a component's name for the alternative at `place`: the value of its tag, if it has one."""
    return (tag.label(place) if tag else "") or f"{otherwise}{place + 1}"


def discriminator(tag: Tag | None, branches: Sequence[JsonValue]) -> Keywords:
    """Return the `discriminator` of a union of components, for a tag that is a text and never left out.

    OpenAPI (Discriminator Object) maps texts alone, and does not say what objects without the property or alternatives
    that are not references are: such unions have none.
    """
    if tag is None or not (tag.is_text and tag.is_required):
        return {}
    mapping: Keywords = {}
    for branch, values in zip(branches, tag.values, strict=True):
        if not isinstance(branch, dict) or "$ref" not in branch:
            return {}
        mapping.update({str(value): branch["$ref"] for value in values})
    return {"discriminator": {"propertyName": tag.key, "mapping": mapping}}
