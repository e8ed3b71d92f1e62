"""Actions -> operations."""

from collections.abc import Mapping
from typing import Final

from codegen.model.action import Action, Authentication
from codegen.model.api import Resource
from codegen.model.exchange import RequestBody
from codegen.model.schema import JsonValue
from codegen.targets.openapi import views
from codegen.targets.openapi.curl import view_curl
from codegen.targets.openapi.data import as_data
from codegen.targets.openapi.external_docs import external_docs
from codegen.targets.openapi.json_schema import refer
from codegen.targets.openapi.parameters import view_headers, view_parameters
from codegen.targets.openapi.responses import JSON, view_responses

SECURITY_SCHEME: Final = "bearerAuth"


def view_operation(resource: Resource, action: Action, version: str) -> views.OperationObject:
    """Return the operation of one action in the form of an OpenAPI version, with everything said in its place."""
    words = (action.description, *(prose.text for prose in action.prose))
    description = "\n\n".join(filter(None, words)) or None
    return views.OperationObject(
        operation_id=f"{resource.name.camel}.{action.name.camel}",
        tags=(resource.name.camel,),
        summary=action.title,
        description=description,
        external_docs=external_docs(description),
        parameters=[as_data(parameter) for parameter in view_parameters(action)] or None,
        request_body=None if action.body is None else _request_body(action.body),
        responses=_responses(action, version) or None,
        security=_security(action.authentication),
        x_headers=[as_data(header) for header in view_headers(action)] or None,
        x_code_samples=None if action.curl is None else (view_curl(action.curl),),
    )


def _security(authentication: Authentication) -> JsonValue:
    """One requirement per scope: OpenAPI takes any one of them as enough, as the documents do."""
    if not authentication.required:
        return []
    scopes = dict.fromkeys(str(scope) for scope in authentication.scopes)
    return [{SECURITY_SCHEME: [scope]} for scope in scopes] or [{SECURITY_SCHEME: []}]


def _request_body(body: RequestBody) -> views.RequestBodyObject:
    examples: JsonValue = {"documented": {"value": body.example}} if body.has_example else None
    media_type = views.MediaTypeObject(schema=refer(body.schema), item_schema=None, examples=examples)
    return views.RequestBodyObject(required=body.required, content={JSON: media_type})


def _responses(action: Action, version: str) -> Mapping[str, JsonValue]:
    return {code: as_data(response) for code, response in view_responses(action, version).items()}
