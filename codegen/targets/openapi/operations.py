"""Actions -> operations."""

from collections.abc import Mapping
from typing import Final

from codegen.model.action import Action, Authentication
from codegen.model.api import Resource
from codegen.model.exchange import Event, EventStream, RequestBody, Response
from codegen.model.schema import JsonValue, SchemaRef
from codegen.targets.openapi import views
from codegen.targets.openapi.parameters import view_parameters
from codegen.targets.openapi.schemas import Keywords, refer

SECURITY_SCHEME: Final = "bearerAuth"

_JSON: Final = "application/json"
_EVENTS: Final = "text/event-stream"


def view_operation(resource: Resource, action: Action) -> views.Operation:
    """Return the operation of one action."""
    return views.Operation(
        operation_id=f"{resource.name.camel}.{action.name.camel}",
        tags=(resource.name.camel,),
        summary=action.description or action.title,
        description="\n\n".join(prose.text for prose in action.prose) or None,
        parameters=tuple(view_parameters(action)) or None,
        request_body=None if action.body is None else _request_body(action.body),
        responses=_responses(action) or None,
        security=_security(action.authentication),
    )


def _security(authentication: Authentication) -> JsonValue:
    """One requirement per scope: OpenAPI takes any one of them as enough, as the documents do."""
    if not authentication.required:
        return []
    scopes = dict.fromkeys(str(scope) for scope in authentication.scopes)
    return [{SECURITY_SCHEME: [scope]} for scope in scopes] or [{SECURITY_SCHEME: []}]


def _request_body(body: RequestBody) -> views.RequestBody:
    examples: JsonValue = {"documented": {"value": body.example}} if body.has_example else None
    return views.RequestBody(
        required=body.required,
        content={_JSON: views.MediaType(schema=refer(body.schema), examples=examples)},
    )


def _responses(action: Action) -> Mapping[str, views.Response]:
    """Return the responses by status code: successes, the event stream, errors; rows of one code become one."""
    rows = [*action.responses, *action.errors]
    codes = dict.fromkeys(row.code for row in action.responses)
    if action.stream is not None:
        codes.setdefault(action.stream.code)
    codes.update(dict.fromkeys(row.code for row in action.errors))
    return {str(code): _response([row for row in rows if row.code == code], action.stream, code) for code in codes}


def _response(rows: list[Response], stream: EventStream | None, code: int) -> views.Response:
    content: dict[str, views.MediaType] = {}
    descriptions = [row.description for row in rows]
    if rows:
        content[_JSON] = _media_type(_any_of([row.schema for row in rows]))
    if stream is not None and stream.code == code:
        content[_EVENTS] = _media_type({"oneOf": [_event(event) for event in stream.events]})
        descriptions.append(stream.description)
    return views.Response(description="\n\n".join(dict.fromkeys(filter(None, descriptions))), content=content)


def _media_type(schema: JsonValue) -> views.MediaType:
    return views.MediaType(schema=schema, examples=None)


def _any_of(refs: list[SchemaRef | None]) -> JsonValue:
    schemas: list[JsonValue] = [refer(ref) for ref in refs]
    distinct = [schema for place, schema in enumerate(schemas) if schema not in schemas[:place]]
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}


def _event(event: Event) -> JsonValue:
    """Describe one event of a stream: its name, and its data once decoded."""
    words: Keywords = {"description": event.description} if event.description else {}
    return {
        "type": "object",
        **words,
        "properties": {"event": {"const": event.name}, "data": refer(event.schema)},
        "required": ["event", "data"],
    }
