"""Api -> the view of the whole document."""

from collections.abc import Mapping

from codegen.config import Identity
from codegen.model.api import Api, Resource
from codegen.model.schema import JsonValue
from codegen.targets.openapi import views
from codegen.targets.openapi.external_docs import external_docs
from codegen.targets.openapi.inline_objects import hoist
from codegen.targets.openapi.json_schema import component
from codegen.targets.openapi.operations import SECURITY_SCHEME, view_operation
from codegen.targets.openapi.parameters import path_key
from codegen.targets.openapi.scopes import security_scheme
from codegen.targets.openapi.shared_components import share


def view_document(api: Api, identity: Identity) -> views.OpenApiObject:
    """Return the view of `api`: resources, paths and schemas in the documents' order."""
    calls = [(resource, action) for resource in api.resources for action in resource.actions]
    operations, shared = share(view_operation(resource, action, identity.openapi) for resource, action in calls)
    paths: dict[str, dict[str, views.OperationObject]] = {}
    for (_, action), operation in zip(calls, operations, strict=True):
        paths.setdefault(path_key(action.url.path), {})[action.method.lower()] = operation
    return views.OpenApiObject(
        openapi=identity.openapi,
        info=views.InfoObject(title=identity.title, version=identity.version),
        servers=(views.ServerObject(url=identity.server),),
        tags=tuple(_tag(resource, identity.openapi) for resource in api.resources),
        paths=paths,
        components=views.ComponentsObject(
            schemas=_schemas(api) or None,
            responses=shared.responses,
            parameters=shared.parameters,
            security_schemes={SECURITY_SCHEME: security_scheme(api)},
            x_headers=shared.headers,
            x_prose=tuple(prose.text for prose in api.prose) or None,
        ),
    )


def _schemas(api: Api) -> Mapping[str, JsonValue]:
    return hoist({schema.name.pascal: component(schema) for schema in api.schemas})


def _tag(resource: Resource, version: str) -> views.TagObject:
    words = (resource.description, resource.intro, *(prose.text for prose in resource.prose))
    description = "\n\n".join(filter(None, words)) or None
    is_summed_up = not version.startswith("3.1")
    return views.TagObject(
        name=resource.name.camel,
        summary=resource.title if is_summed_up else None,
        x_display_name=None if is_summed_up else resource.title,
        description=description,
        external_docs=external_docs(description),
        x_document=resource.file,
        x_base_path=None if resource.base_url is None else path_key(resource.base_url.path),
    )
