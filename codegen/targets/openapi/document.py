"""Api -> the view of the whole document."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final

from codegen.config import Identity
from codegen.memo import Memo, Same, give
from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.schema import JsonValue
from codegen.rendering.samples import Samples
from codegen.targets.openapi import views
from codegen.targets.openapi.data import as_data
from codegen.targets.openapi.inline_objects import hoist
from codegen.targets.openapi.json_schema import component
from codegen.targets.openapi.media_examples import view_examples
from codegen.targets.openapi.operations import view_operation
from codegen.targets.openapi.parameters import path_key
from codegen.targets.openapi.refusals import view_refusals
from codegen.targets.openapi.security import name_schemes, security_schemes
from codegen.targets.openapi.setting import Setting
from codegen.targets.openapi.shared_components import share
from codegen.targets.openapi.tags import view_tag

_FIXED: Final = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
"""The methods that a path has a key for (OpenAPI 3.1, Path Item Object)."""


def view_document(
    api: Api, identity: Identity, samples: tuple[Samples, ...] = (), memo: Memo | None = None
) -> views.OpenApiObject:
    """Return the view of `api`: paths and schemas in the documents' order, with samples of calls.

    Tags are in alphabetical order of the resources' names, word by word: sites list them so, and `Application` stands
    before `Application Key`, as the files of the two do not.
    """
    calls = [(resource, action) for resource in api.resources for action in resource.actions]
    examples = view_examples(api)
    has_refusals = identity.has_refusals and any(action.authentication.required for _, action in calls)
    schemes = name_schemes(api)
    first = {action.url.path.shape: action.url.path for _, action in reversed(calls)}
    setting = Setting(
        identity.openapi, examples.keys(), samples, has_refusals=has_refusals, schemes=schemes, paths=first
    )
    operations, shared = share(_operations(api, setting, memo), view_refusals(api) if has_refusals else {}, memo)
    paths = _paths([action for _, action in calls], operations, setting)
    return views.OpenApiObject(
        openapi=identity.openapi,
        info=_view_info(identity),
        servers=(views.ServerObject(url=identity.server),),
        tags=tuple(view_tag(resource, identity.openapi) for resource in sorted(api.resources, key=_title)),
        paths=paths,
        components=views.ComponentsObject(
            schemas=give(memo, lambda: ("components", Same(api.schemas)), lambda: _schemas(api)) or None,
            responses=shared.responses,
            parameters=shared.parameters,
            examples=examples or None,
            security_schemes=security_schemes(api, schemes),
            x_headers=shared.headers,
            x_prose=tuple(prose.text for prose in api.prose) or None,
        ),
        external_docs=_view_documentation(identity),
    )


def _operations(api: Api, setting: Setting, memo: Memo | None) -> Iterator[views.OperationObject]:
    """Yield the operations of all actions, those of a resource from what it was in the round before, if it is so."""
    around = repr((setting.version, tuple(setting.exemplified), setting.has_refusals, setting.schemes, setting.paths))
    for resource in api.resources:

        def key(each: Resource = resource) -> Hashable:
            names = [each.name_of(action) for action in each.actions]
            samples = tuple((it.lang, it.label, *map(it.sources.get, names)) for it in setting.samples)
            return "operations", Same(each), around, samples

        def make(each: Resource = resource) -> tuple[views.OperationObject, ...]:
            return tuple(view_operation(each, action, setting) for action in each.actions)

        yield from give(memo, key, make)


def _paths(
    actions: Iterable[Action], operations: Iterable[views.OperationObject], setting: Setting
) -> Mapping[str, views.PathItemObject]:
    """Return the operations by path and method; of a method without a key of its own, beside them."""
    fixed: dict[str, dict[str, views.OperationObject]] = {}
    others: dict[str, dict[str, JsonValue]] = {}
    for action, operation in zip(actions, operations, strict=True):
        path = path_key(action.url.path, setting.paths[action.url.path.shape])
        # Paths stand in the order of the documents, whichever of the two they have.
        known = fixed.setdefault(path, {})
        if action.method.lower() in _FIXED:
            known[action.method.lower()] = operation
        else:
            others.setdefault(path, {})[action.method] = as_data(operation)
    is_known = setting.version.startswith("3.2")
    return {
        path: views.PathItemObject(
            known,
            additional_operations=others.get(path) if is_known else None,
            x_additional_operations=None if is_known else others.get(path),
        )
        for path, known in fixed.items()
    }


def _view_info(identity: Identity) -> views.InfoObject:
    return views.InfoObject(
        title=identity.title,
        version=identity.version,
        contact=next((views.ContactObject(author.name, author.email) for author in identity.authors), None),
        license=views.LicenseObject(identity.license, identity.license) if identity.license else None,
    )


def _view_documentation(identity: Identity) -> views.ExternalDocsObject | None:
    url = identity.urls.documentation
    return views.ExternalDocsObject(f"Documentation of the {identity.title}", url) if url else None


def _title(resource: Resource) -> tuple[str, ...]:
    return resource.name.words


def _schemas(api: Api) -> Mapping[str, JsonValue]:
    return hoist({schema.name.pascal: component(schema) for schema in api.schemas})
