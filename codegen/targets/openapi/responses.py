"""What an action answers -> responses by status code, and the media types of event streams."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import Event, EventStream, Response
from codegen.model.schema import JsonValue, SchemaRef
from codegen.targets.openapi import views
from codegen.targets.openapi.json_schema import Keywords, refer
from codegen.targets.openapi.media_examples import own_examples, refer_to_examples
from codegen.targets.openapi.setting import Setting

_EVENTS: Final = "text/event-stream"


def view_responses(action: Action, setting: Setting) -> Mapping[str, views.ResponseObject]:
    """Return the responses by status code: successes, the event stream, errors; rows of one code become one."""
    rows = [*action.responses, *action.errors]
    codes = dict.fromkeys(row.code for row in action.responses)
    if action.stream is not None:
        codes.setdefault(action.stream.code)
    codes.update(dict.fromkeys(row.code for row in action.errors))
    streams = {} if action.stream is None else {action.stream.code: action.stream}
    return {
        str(code): _response([row for row in rows if row.code == code], streams.get(code), setting) for code in codes
    }


def _response(rows: list[Response], stream: EventStream | None, setting: Setting) -> views.ResponseObject:
    descriptions = [row.description for row in rows]
    kinds = dict.fromkeys(row.media_type for row in rows if row.media_type != media.NO_CONTENT)
    content = {kind: _content(kind, [row for row in rows if row.media_type == kind], setting) for kind in kinds}
    if stream is not None:
        content[_EVENTS] = _events(stream, setting.version)
        descriptions.append(stream.description)
    return views.ResponseObject(
        description="\n\n".join(dict.fromkeys(filter(None, descriptions))), content=content or None
    )


def _content(kind: str, rows: list[Response], setting: Setting) -> views.MediaTypeObject:
    """Describe the content of one media type: its type where it is JSON, text or bytes where it is not."""
    links = [row.schema for row in rows]
    examples = own_examples(example for row in rows for example in row.examples)
    if not media.is_json(kind):
        return views.MediaTypeObject(schema=unparsed(kind), item_schema=None, examples=examples)
    if examples is None and rows[0].code < HTTPStatus.MULTIPLE_CHOICES:
        examples = refer_to_examples(links, setting.exemplified)
    return views.MediaTypeObject(schema=_any_of(links), item_schema=None, examples=examples)


def unparsed(kind: str) -> JsonValue:
    """Return the schema of content that is not JSON: bytes have none (OpenAPI 3.1, 4.8.14.2), a text is a string."""
    return {"type": "string"} if media.is_text(kind) else {}


def _any_of(refs: list[SchemaRef | None]) -> JsonValue:
    schemas: list[JsonValue] = [refer(ref) for ref in refs]
    distinct = [schema for place, schema in enumerate(schemas) if schema not in schemas[:place]]
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}


def _events(stream: EventStream, version: str) -> views.MediaTypeObject:
    """Describe a stream: each of its items since OpenAPI 3.2, what it is made of before."""
    if version.startswith("3.1"):
        schema = _one_of([_event(event, refer(event.schema)) for event in stream.events])
        return views.MediaTypeObject(schema=schema, item_schema=None, examples=None)
    items = _one_of([_event(event, _json_text(event)) for event in stream.events])
    return views.MediaTypeObject(schema=None, item_schema=items, examples=None)


def _one_of(schemas: list[JsonValue]) -> JsonValue:
    """Linters frown on a choice of one."""
    return schemas[0] if len(schemas) == 1 else {"oneOf": schemas}


def _json_text(event: Event) -> JsonValue:
    """Describe the data of an event as it is sent: a text that is JSON."""
    return {"type": "string", "contentMediaType": media.JSON, "contentSchema": refer(event.schema)}


def _event(event: Event, data: JsonValue) -> JsonValue:
    """Describe one event of a stream: its name, and its data."""
    words: Keywords = {"description": event.description} if event.description else {}
    return {
        "type": "object",
        **words,
        "properties": {"event": {"const": event.name}, "data": data},
        "required": ["event", "data"],
    }
