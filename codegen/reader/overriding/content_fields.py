"""Content types and examples as fields: of a body, and of an answer."""

import json
from functools import partial
from typing import Final

from msgspec.structs import replace

from codegen.files import Span
from codegen.model import media
from codegen.model.exchange import NamedExample, RequestBody, Response
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Nothing, Value
from codegen.reader.elements.answer_types import WITHOUT_CONTENT, is_media_type
from codegen.reader.overriding.field_types import FieldType, as_names, as_text, is_line


def _is_content_type(value: JsonValue) -> bool:
    return isinstance(value, str) and is_media_type(value)


def _is_content_types(value: JsonValue) -> bool:
    items = value if isinstance(value, list) else []
    texts = [item for item in items if isinstance(item, str)]
    return bool(items) and all(map(_is_content_type, items)) and len(set(texts)) == len(items)


def _is_examples(value: JsonValue) -> bool:
    return isinstance(value, dict) and bool(value) and all(map(is_line, value))


CONTENT_TYPES: Final = FieldType(
    "a list of content types", _is_content_types, lambda _: "write `[application/json, multipart/form-data]`"
)
CONTENT_TYPE: Final = FieldType("a content type", _is_content_type, lambda _: "write `text/csv`")
NO_CONTENT_TYPE: Final = FieldType(
    "no content type, since an answer with this status has no content", lambda _: False, lambda _: "drop the entry"
)
EXAMPLES: Final = FieldType(
    "an object of examples by their names", _is_examples, lambda _: "write `{found: {id: 1}, none: {}}`"
)


def is_json_type(now: Value) -> bool:
    """Tell whether a content type is one of JSON."""
    return isinstance(now, str) and media.is_json(now)


def lacks_json(now: Value) -> bool:
    """Tell whether content types have no JSON among them, whose type would be told."""
    return not any(map(media.is_json, as_names(now) or (as_text(now),)))


def type_of_content(code: int) -> FieldType:
    """Return what the content type of an answer with a status may be."""
    return NO_CONTENT_TYPE if code in WITHOUT_CONTENT else CONTENT_TYPE


def content_type_of(response: Response) -> Value:
    """Return the content type of an answer; nothing where it has no content."""
    return response.media_type or NOTHING


def retype_body(body: RequestBody, now: Value, span: Span) -> RequestBody:
    """Give a body other content types, of which the first is sent."""
    kind, *others = as_names(now)
    return replace(body, media_type=kind, other_media_types=tuple(others), media_span=span)


def retype_response(row: Response, now: Value, _: Span) -> Response:
    """Give an answer another content type; what is not JSON has no schema."""
    kind = media.NO_CONTENT if isinstance(now, Nothing) else as_text(now)
    return replace(row, media_type=kind, schema=row.schema if media.is_json(kind) else None)


def examples_of(examples: tuple[NamedExample, ...]) -> Value:
    """Return examples by their names; nothing where there are none."""
    return {example.name: example.value for example in examples} or NOTHING


def exemplify_first(body: RequestBody, now: Value, _: Span) -> RequestBody:
    """Give a body another first example, or none."""
    if isinstance(now, Nothing):
        return replace(body, example=None, has_example=False)
    return replace(body, example=now, has_example=True)


def exemplify_body(body: RequestBody, now: Value, span: Span) -> RequestBody:
    """Give a body other further examples."""
    return replace(body, examples=tuple(map(partial(_example, span=span), _pairs(now))))


def exemplify_response(row: Response, now: Value, span: Span) -> Response:
    """Give an answer other examples."""
    return replace(row, examples=tuple(map(partial(_example, span=span), _pairs(now))))


def _pairs(now: Value) -> list[tuple[str, JsonValue]]:
    return [*now.items()] if isinstance(now, dict) else []


def _example(pair: tuple[str, JsonValue], span: Span) -> NamedExample:
    name, value = pair
    return NamedExample(name, value, json.dumps(value), span)
