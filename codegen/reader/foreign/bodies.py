"""The fields of a body and its example -> what is sent."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec.structs import replace

from codegen.dialects.dialect import Role
from codegen.files import Span
from codegen.markdown.document import CodeBlock
from codegen.model import media
from codegen.model.exchange import NamedExample, RequestBody
from codegen.model.schema import JsonValue
from codegen.reader.draft import ActionDraft
from codegen.reader.elements.example_blocks import named
from codegen.reader.foreign.examples import looks_like_json, read_examples
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.outline import Part
from codegen.reader.foreign.parameters import Sent
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.marks import only_held
from codegen.reader.parameters.durations import with_unit
from codegen.reader.parameters.kinds import accepted_values
from codegen.reader.parameters.row_marks import marks_of_row
from codegen.reader.parameters.stated_schemas import stated_schema
from codegen.reader.reading import Reading
from codegen.reader.schemas.marked import add_marks

_UNION: Final = re.compile(r" or (?:an? )?| ?[|/] ?|, ?or ", re.IGNORECASE)
"""Between the types of a text whose words stand one space apart."""
_FILE: Final = "binary"
_KINDS: Final = (
    (bool, "boolean"),
    (int, "integer"),
    (float, "number"),
    (str, "string"),
    (list, "array"),
    (dict, "object"),
)
"""Types of JSON values; a boolean is an integer, too, so that it comes first."""
_BARE: Final = frozenset({"array", "list"})
"""Lists of anything."""


def read_payloads(parts: Iterable[Part], reading: Reading) -> tuple[NamedExample, ...]:
    """Return the examples of what is sent, in the order of the document."""
    blocks = (block for part in parts for block in part.blocks if isinstance(block, CodeBlock))
    return named([example for block in blocks if looks_like_json(block) for example in read_examples(block, reading)])


def read_body(sent: Sent, examples: Sequence[NamedExample], span: Span, draft: ActionDraft) -> None:
    """Put into the draft what is sent: fields as the properties of an object, or any JSON with an example."""
    fields = sent.at(Role.BODY, Role.FORM)
    if not fields and not examples:
        return
    properties = {item.name: schema_of(item) for item in fields}
    required = [item.name for item in fields if item.required]
    if fields:
        draft.body_definition = _object(properties, required)
    body = RequestBody(
        None,
        required=bool(required) or not fields,
        span=span,
        media_type=_media_type(sent, properties.values()),
    )
    draft.body = _with_examples(body, examples)


def _with_examples(body: RequestBody, examples: Sequence[NamedExample]) -> RequestBody:
    if not examples:
        return body
    first, *others = examples
    return replace(
        body,
        example=first.value,
        has_example=True,
        example_name=first.name,
        example_text=first.text,
        example_span=first.span,
        examples=tuple(others),
    )


def _media_type(sent: Sent, schemas: Iterable[dict[str, JsonValue]]) -> str:
    if any(_is_file(schema) for schema in schemas):
        return media.MULTIPART
    return media.JSON if sent.at(Role.BODY) or not sent.at(Role.FORM) else media.FORM


def _is_file(schema: JsonValue) -> bool:
    while isinstance(schema, dict) and schema.get("type") == "array":
        schema = schema.get("items")
    return isinstance(schema, dict) and schema.get("format") == _FILE


def _object(properties: dict[str, dict[str, JsonValue]], required: Sequence[str]) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {"type": "object", "properties": {**properties}}
    return {**found, "required": [*required]} if required else found


def schema_of(item: Field) -> dict[str, JsonValue]:
    """Return the schema of a field: of its type, and of the fields of its own."""
    text, told = item.record["type"].text, item.record["description"].text
    schema = _typed(text, told)
    if item.children:
        inner = _object(
            {child.name: schema_of(child) for child in item.children},
            [child.name for child in item.children if child.required],
        )
        schema = {**schema, "items": inner} if schema.get("type") == "array" else inner
    values = accepted_values(told)
    if values and schema == {"type": "string"}:
        schema["enum"] = [*values]
    if told := with_unit(text, told):
        schema["description"] = told
    default = _default(item.record["default"].text, schema)
    if default is not None:
        schema["default"] = default
    if item.is_deprecated:
        schema["deprecated"] = True
    return add_marks(schema, only_held(marks_of_row(item.record)))


def _typed(text: str, told: str) -> dict[str, JsonValue]:
    """Return the schema of a type's words; of several types any of them; any JSON for other words."""
    if text.lower() in _BARE:
        return {"type": "array", "items": {}}
    stated = stated_schema(text, told)
    if stated is not None:
        return stated
    parts = [stated_schema(part, told) for part in _UNION.split(" ".join(text.split())) if part]
    if len(parts) > 1 and all(part is not None for part in parts):
        return {"anyOf": [*parts]}
    return {}


def _default(text: str, schema: dict[str, JsonValue]) -> JsonValue:
    """Read a default in the type of its field; None for a text that is not a value of it, which stays in the words."""
    if not text:
        return None
    kinds = [part.get("type") for part in _alternatives(schema)]
    is_text = "string" in kinds or kinds == [None]
    value = parse_json(text)
    if isinstance(value, Fault):
        return text if is_text else None
    kind = _kind(value)
    fits = kind in kinds or kinds == [None] or (kind == "integer" and "number" in kinds)
    return value if fits else text if is_text else None


def _alternatives(schema: dict[str, JsonValue]) -> list[dict[str, JsonValue]]:
    parts = schema.get("anyOf")
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else [schema]


def _kind(value: JsonValue) -> str:
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "")
