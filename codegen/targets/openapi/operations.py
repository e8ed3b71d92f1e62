"""Actions -> operations."""

from collections.abc import Iterator, Mapping

from codegen.model import media
from codegen.model.action import Action
from codegen.model.api import Resource
from codegen.model.exchange import NamedExample, RequestBody
from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi import views
from codegen.targets.openapi.curl import view_curl
from codegen.targets.openapi.data import as_data
from codegen.targets.openapi.external_docs import external_docs
from codegen.targets.openapi.json_schema import refer
from codegen.targets.openapi.marks import deprecated, deprecation_details, deprecation_paragraph, sunset
from codegen.targets.openapi.media_examples import own_examples
from codegen.targets.openapi.parameters import view_headers, view_parameters
from codegen.targets.openapi.refusals import NAMES
from codegen.targets.openapi.responses import unparsed, view_responses
from codegen.targets.openapi.scopes import scopes_paragraph
from codegen.targets.openapi.security import security_requirements
from codegen.targets.openapi.setting import Setting
from codegen.targets.openapi.summaries import summarize
from codegen.targets.openapi.wire_forms import wire_form_paragraphs


def view_operation(resource: Resource, action: Action, setting: Setting) -> views.OperationObject:
    """Return the operation of one action in the setting of its document, with everything said in its place."""
    name = resource.name_of(action)
    description = "\n\n".join(filter(None, _words(action))) or None
    return views.OperationObject(
        operation_id=name,
        tags=(resource.name.camel,),
        summary=summarize(action.description, action.title),
        description=description,
        external_docs=external_docs(description),
        x_title=None if _spelled(action.name) == action.title else action.title,
        deprecated=deprecated(action.marks),
        x_deprecation=deprecation_details(action.marks),
        x_sunset=sunset(action.marks),
        x_since=action.marks.since or None,
        x_beta=action.marks.is_beta or None,
        x_internal=action.marks.is_internal or None,
        parameters=[
            as_data(parameter) for parameter in view_parameters(action, setting.paths.get(action.url.path.shape))
        ]
        or None,
        request_body=None if action.body is None else _request_body(action.body),
        responses=_responses(action, setting) or None,
        security=security_requirements(action.authentication, setting.schemes),
        x_headers=[as_data(header) for header in view_headers(action)] or None,
        x_code_samples=tuple(_samples(name, action, setting)) or None,
    )


def _words(action: Action) -> Iterator[str]:
    yield action.description
    yield from (prose.text for prose in action.prose)
    yield deprecation_paragraph(action.marks, action.description, *(prose.text for prose in action.prose))
    yield from wire_form_paragraphs(action.query_parameters)
    yield scopes_paragraph(action.authentication)


def _spelled(name: Name) -> str:
    return " ".join(word.capitalize() for word in Name.split(name.camel).words)


def _samples(name: str, action: Action, setting: Setting) -> Iterator[views.CodeSampleObject]:
    if action.curl is not None:
        yield view_curl(action.curl, action.authentication)
    for samples in setting.samples:
        if name in samples.sources:
            yield views.CodeSampleObject(samples.lang, samples.label, samples.sources[name])


def _request_body(body: RequestBody) -> views.RequestBodyObject:
    content = {kind: _content(kind, body) for kind in body.media_types}
    return views.RequestBodyObject(required=body.required, content=content)


def _content(kind: str, body: RequestBody) -> views.MediaTypeObject:
    if not media.is_typed(kind):
        return views.MediaTypeObject(unparsed(kind), item_schema=None, examples=None)
    first = [NamedExample(body.example_name, body.example)] if body.has_example else []
    examples = own_examples([*first, *body.examples])
    return views.MediaTypeObject(refer(body.schema), item_schema=None, examples=examples)


def _responses(action: Action, setting: Setting) -> Mapping[str, JsonValue]:
    found: dict[str, JsonValue] = {
        code: as_data(response) for code, response in view_responses(action, setting).items()
    }
    if not setting.has_refusals or not action.authentication.required:
        return found
    refusals: dict[str, JsonValue] = {
        code: {"$ref": f"#/components/responses/{name}"} for code, name in NAMES.items() if code not in found
    }
    return dict(sorted((found | refusals).items()))
