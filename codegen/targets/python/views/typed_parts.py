"""What of an Api its types depend on: whatever else changes in the documents, they stay what they are."""

from collections.abc import Callable, Hashable
from typing import Final, TypeVar

from msgspec.structs import replace

from codegen.files import Span
from codegen.memo import Memo, Same, give
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.exchange import RequestBody, Response
from codegen.model.parameter import Kind

T = TypeVar("T")

_NOWHERE: Final = Span("", 1)


def typed_parts(api: Api, memo: Memo | None = None) -> Api:
    """Return an Api with the same schemas, and no more of resources than what their types are made of."""
    return replace(api, resources=tuple(_kept("typed parts", each, _resource, memo) for each in api.resources))


def typed_key(parts: Api, memo: Memo | None = None) -> Hashable:
    """Return a key that is equal for equal `typed_parts` alone, wherever they stand in their documents.

    A text tells true from 1, and 1 from 1.0, which equality does not.
    """
    return Same(parts.schemas), *(_kept("typed key", each, repr, memo) for each in parts.resources)


def _kept(step: str, resource: Resource, make: Callable[[Resource], T], memo: Memo | None) -> T:
    return give(memo, lambda: (step, Same(resource)), lambda: make(resource))


def _resource(resource: Resource) -> Resource:
    return Resource(
        resource.name, resource.file, "", "", "", None, tuple(map(_action, resource.actions)), span=_NOWHERE
    )


def _action(action: Action) -> Action:
    return Action(
        action.name,
        "",
        "",
        action.method,
        action.url,
        action.authentication,
        query_parameters=tuple(item for item in action.query_parameters if item.kind is Kind.OBJECT),
        body=_body(action.body) if action.body else None,
        responses=tuple(map(_response, action.responses)),
        stream=action.stream,
        span=_NOWHERE,
        url_span=_NOWHERE,
    )


def _body(body: RequestBody) -> RequestBody:
    return RequestBody(body.schema, required=body.required, media_type=body.media_type, span=_NOWHERE)


def _response(response: Response) -> Response:
    return Response(response.code, response.schema, "", _NOWHERE, media_type=response.media_type)
