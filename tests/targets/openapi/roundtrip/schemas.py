"""Components of an OpenAPI document -> schemas and links to them."""

from collections.abc import Iterator
from typing import Any

from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema, SchemaRef
from tests.targets.openapi.builders import SPAN

_PREFIX = "#/components/schemas/"
_WORDS = ("title", "description", "externalDocs", "x-title", "x-anchor", "examples")
_DATA = ("enum", "default", "const")


class Linked:
    """The components that links lead to."""

    def __init__(self, components: dict[str, Any]) -> None:
        self._schemas = {schema.name.pascal: schema for schema in read_schemas(components)}

    def link(self, node: dict[str, Any]) -> SchemaRef | None:
        """Return the link of a schema that refers to a component or is marked; None for any JSON."""
        target = self._schemas.get(node.get("$ref", "").removeprefix(_PREFIX))
        name = None if target is None else target.name
        if "x-link" in node:
            return SchemaRef(**node["x-link"], target=name, span=SPAN)
        if target is None:
            return SchemaRef("", "", None, SPAN, node) if node else None
        return SchemaRef(target.title, target.anchor, name, SPAN)


def read_schemas(components: dict[str, Any]) -> Iterator[Schema]:
    """Yield the documented schemas, each with what was moved out of it back in its place."""
    for key, component in components.items():
        if "x-inline" in component:
            continue
        name = Name.split(key)
        definition = {word: value for word, value in component.items() if word not in _WORDS}
        own = component.get("title") if "x-title" in component else None
        if own is not None:
            definition["title"] = own
        yield Schema(
            name=name,
            title=component.get("x-title", component.get("title")),
            anchor=component.get("x-anchor", name.kebab),
            description=component.get("description", ""),
            definition=_restore(definition, components),
            example=component.get("examples", [None])[0],
            has_example="examples" in component,
            span=SPAN,
        )


def _restore(node: Any, components: dict[str, Any]) -> JsonValue:
    if isinstance(node, list):
        return [_restore(item, components) for item in node]
    if not isinstance(node, dict):
        value: JsonValue = node
        return value
    moved = components.get(str(node.get("$ref", "")).removeprefix(_PREFIX), {})
    if "x-inline" in moved:
        body = {key: value for key, value in moved.items() if key not in {"x-inline", "x-title"}}
        node = body | ({"title": moved["x-title"]} if "x-title" in moved else {})
    told = {"discriminator"} if {"oneOf", "anyOf"} & node.keys() else set[str]()
    return {
        key: value if key in _DATA else _restore(value, components) for key, value in node.items() if key not in told
    }
