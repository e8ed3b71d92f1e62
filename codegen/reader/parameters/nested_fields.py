"""The fields of a body, and those that are fields of an object beside them: `author.name`, `authors[].name`."""

import re
from dataclasses import dataclass, field
from typing import Final

from codegen.files import Span
from codegen.model.schema import JsonValue
from codegen.reader.parameters.row_rules import UNPLACED_FIELD
from codegen.reader.reading import Reading

_DEEPEST: Final = 8
"""How many objects a field may be inside of."""
_DEEP: Final = re.compile(r"(?<=.)\.(?=.)|\[")
"""What a name has that is one inside of another."""


@dataclass(slots=True)
class BodyFields:
    """The fields of a body: properties by name, the required ones, and what the column `Example` has.

    `spans` are the places of their names.
    """

    properties: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    required: list[str] = field(default_factory=list[str])
    examples: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    spans: dict[str, Span] = field(default_factory=dict[str, Span])
    has_files: bool = False

    @property
    def definition(self) -> dict[str, JsonValue]:
        """The schema of the object that they are fields of."""
        required: dict[str, JsonValue] = {"required": [*self.required]} if self.required else {}
        return {"type": "object", "properties": self.properties, **required}

    @property
    def example(self) -> dict[str, JsonValue] | None:
        """The object of the fields' examples; None where a required one has none, or one is a file."""
        is_whole = bool(self.examples) and self.examples.keys() >= set(self.required)
        return self.examples if is_whole and not self.has_files else None


def nest_fields(fields: BodyFields, reading: Reading) -> None:
    """Put each field that is named after an object of the same table into it; one whose object has no row is reported.

    The deepest come first, so that an object is whole before it goes into another one.
    """
    dotted = [name for name in fields.properties if _DEEP.search(name)]
    for name in sorted(dotted, key=lambda name: -name.count(".")):
        parent, _, own = name.rpartition(".")
        owner = next((word for word in (parent, parent.removesuffix("[]")) if word in fields.properties), None)
        inner = _object_of(fields.properties[owner]) if owner is not None else None
        if owner is None or inner is None or _DEEP.search(own) or name.count(".") > _DEEPEST:
            _report(name, parent, fields, reading)
        else:
            _move(name, own, owner, inner, fields)


def _report(name: str, parent: str, fields: BodyFields, reading: Reading) -> None:
    message = f"`{name}` is read as a field of that name"
    help_text = f"write `{name.partition('[')[0]}` with the type `array of strings`, `object`, ... where that is meant"
    if parent:
        message = f"{message}: no row is an object `{parent}`"
        help_text = f"add a row `{parent}` of the type `object`, or `array of objects`"
    reading.report(UNPLACED_FIELD.at(fields.spans[name], message, help_text))


def _object_of(schema: JsonValue) -> dict[str, JsonValue] | None:
    """Return the schema of an object, or of the objects of an array, that says nothing of its fields itself."""
    if not isinstance(schema, dict):
        return None
    if schema.get("type") in ("array", ["array", "null"]):
        items = schema.setdefault("items", {"type": "object"})
        return items if isinstance(items, dict) and items.get("type") == "object" else None
    return schema if schema.get("type") in ("object", ["object", "null"]) else None


def _move(name: str, own: str, owner: str, inner: dict[str, JsonValue], fields: BodyFields) -> None:
    properties = inner.setdefault("properties", {})
    if isinstance(properties, dict):
        properties[own] = fields.properties.pop(name)
    if name in fields.required:
        fields.required.remove(name)
        required = inner.setdefault("required", [])
        if isinstance(required, list):
            required.append(own)
    example = fields.examples.pop(name, None)
    whole = fields.examples.setdefault(owner, {}) if example is not None else None
    if isinstance(whole, dict) and isinstance(fields.properties[owner], dict) and inner is fields.properties[owner]:
        whole[own] = example
    elif whole == {}:
        del fields.examples[owner]
