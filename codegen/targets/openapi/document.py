"""Api -> the view of the whole document."""

from typing import Final

from codegen.config import Identity
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi import views
from codegen.targets.openapi.operations import SECURITY_SCHEME, view_operation
from codegen.targets.openapi.parameters import path_key
from codegen.targets.openapi.schemas import component

_VERSION: Final = "3.1.1"


def view_document(api: Api, identity: Identity) -> views.OpenApi:
    """Return the view of `api`: resources, paths and schemas in the documents' order."""
    return views.OpenApi(
        openapi=_VERSION,
        info=views.Info(title=identity.title, version=identity.version),
        servers=(views.Server(url=identity.server),),
        tags=tuple(_tag(resource) for resource in api.resources),
        paths=_paths(api),
        components=views.Components(
            schemas={schema.name.pascal: component(schema) for schema in api.schemas} or None,
            security_schemes={SECURITY_SCHEME: _security_scheme(api)},
        ),
    )


def _tag(resource: Resource) -> views.Tag:
    words = [resource.description, *(prose.text for prose in resource.prose)]
    return views.Tag(
        name=resource.name.camel,
        x_display_name=resource.title,
        description="\n\n".join(filter(None, words)) or None,
    )


def _paths(api: Api) -> dict[str, dict[str, views.Operation]]:
    paths: dict[str, dict[str, views.Operation]] = {}
    for resource in api.resources:
        for action in resource.actions:
            path = path_key(action.url.path)
            paths.setdefault(path, {})[action.method.lower()] = view_operation(resource, action)
    return paths


def _security_scheme(api: Api) -> JsonValue:
    actions = (action for resource in api.resources for action in resource.actions)
    named = {str(scope) for action in actions for scope in action.authentication.scopes}
    scopes: JsonValue = {scope: _meaning(scope) for scope in sorted(named)}
    return {"type": "http", "scheme": "bearer", **({"x-scopes": scopes} if scopes else {})}


def _meaning(scope: str) -> str:
    """Say what the name of a scope says: `device.getCompositeState` is `get composite state on device`."""
    subject, _, verb = scope.partition(".")
    if subject == "all":
        level, _, restriction = verb.partition(".")
        only = f" that only {_words(restriction)}" if restriction else ""
        return f"all actions{only}, at the level of {_words(level)}"
    return f"{'all actions' if verb in {'*', ''} else _words(verb)} on {_words(subject)}"


def _words(text: str) -> str:
    return " ".join(Name.split(text).words) or text
