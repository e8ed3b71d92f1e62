"""The model in the form that an OpenAPI document can give back."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from codegen.model.action import Action, Prose, Scope
from codegen.model.api import Api, Resource
from codegen.model.exchange import CurlExample, EventStream, Response
from codegen.model.name import Name
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import Schema, SchemaRef
from codegen.model.url import PathTemplate, Placeholder
from codegen.targets.openapi.json_schema import convert
from codegen.targets.openapi.parameters import path_key
from tests.targets.openapi.builders import SPAN

_SAID_ELSEWHERE = {"accept", "authorization", "content-type"}
_ANNOUNCEMENT = (
    "Below are the various requests that can be performed against the ",
    "Below are the requests that can be made about ",
)
_BOILERPLATE = "A detailed look at the various REST actions "
_LOOSE_END = "Learn more."


def canonical(api: Api) -> Api:
    """Return `api` as it is read back.

    Texts that a document joins are joined: description and prose. What says nothing of a resource is left out:
    `_ANNOUNCEMENT` as its introduction, `_BOILERPLATE` and `_LOOSE_END` of its description, and the description of the
    page of schemas. A resource without words has those of its path, and resources are in alphabetical order.
    Rows that it has one place for are one: a scope or a parameter that stands twice, responses with one status code.
    Placeholders that are spelled as OpenAPI does have the spelling of the documents. What it adds is added: path
    parameters that the tables leave out. Credentials are replaced. Links have the words of the schema they lead to,
    definitions are JSON Schema 2020-12, and actions are in alphabetical order, since a document has them by path. The
    words of a `Type` column are left out.
    """
    return replace(
        api,
        resources=tuple(
            _resource(resource, api) for resource in sorted(api.resources, key=lambda resource: resource.name.words)
        ),
        schemas=tuple(map(_schema, api.schemas)),
        schemas_description="",
    )


def join(*texts: str) -> str:
    """Join those texts that say something."""
    return "\n\n".join(dict.fromkeys(filter(None, texts)))


def in_order(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Put the actions of a resource in alphabetical order."""
    return tuple(sorted(actions, key=lambda action: action.name.camel))


def _prose(parts: tuple[Prose, ...]) -> Iterator[str]:
    return (part.text for part in parts)


def _name(name: Name) -> Name:
    return Name.split(name.camel)


def _place(resource: Resource) -> str:
    return "" if resource.base_url is None else f"Actions on `{path_key(resource.base_url.path)}`."


def _resource(resource: Resource, api: Api) -> Resource:
    is_boilerplate = resource.description.startswith(_BOILERPLATE)
    description = "" if is_boilerplate else resource.description.removesuffix(_LOOSE_END).rstrip()
    intro = "" if resource.intro.startswith(_ANNOUNCEMENT) else resource.intro
    return replace(
        resource,
        name=_name(resource.name),
        description="\n\n".join(filter(None, (description, intro, *_prose(resource.prose)))) or _place(resource),
        intro="",
        base_url=resource.base_url and replace(resource.base_url, path=_path(resource.base_url.path)),
        prose=(),
        actions=in_order(_action(action, api) for action in resource.actions),
    )


def _action(action: Action, api: Api) -> Action:
    authentication = action.authentication
    scopes = tuple(Scope(value, SPAN) for value in dict.fromkeys(map(str, authentication.scopes)))
    responses = tuple(_rows(action.responses, api))
    stream = None if action.stream is None else _stream(action.stream, api)
    return replace(
        action,
        name=_name(action.name),
        url=replace(action.url, path=_path(action.url.path)),
        description="\n\n".join(filter(None, (action.description, *_prose(action.prose)))),
        prose=(),
        authentication=replace(authentication, scopes=scopes),
        path_parameters=tuple(_path_parameters(action)),
        query_parameters=tuple(_open(action, action.query_parameters, api)),
        cookie_parameters=tuple(_open(action, action.cookie_parameters, api)),
        header_parameters=tuple(_headers(action, api)),
        body=action.body and replace(action.body, schema=_link(action.body.schema, api)),
        curl=action.curl and _curl(action.curl),
        responses=responses,
        stream=stream,
        errors=tuple(_rows(action.errors, api)),
    )


def _distinct(rows: tuple[Parameter, ...]) -> list[Parameter]:
    first: dict[str, Parameter] = {}
    for row in rows:
        first.setdefault(row.name, row)
    return list(first.values())


def _word(name: str) -> str:
    """A placeholder that is spelled as OpenAPI does is read back in capitals."""
    words = Name.split(name)
    return words.snake.upper() if name == words.camel else name


def _path(path: PathTemplate) -> PathTemplate:
    segments = path.segments
    return PathTemplate(tuple(item if isinstance(item, str) else Placeholder(_word(item.name)) for item in segments))


def _path_parameters(action: Action) -> Iterator[Parameter]:
    placeholders = _path(action.url.path).placeholders
    named = (replace(row, name=_word(row.name)) for row in _distinct(action.path_parameters))
    rows = {row.name: row for row in named if row.name in placeholders}
    for name in dict.fromkeys([*rows, *placeholders]):
        bare = Parameter(name, Location.PATH, required=True, description="", span=SPAN)
        yield replace(rows.get(name, bare), required=True, stated=None)


def _open(action: Action, rows: tuple[Parameter, ...], api: Api) -> Iterator[Parameter]:
    """What is said of credentials stands in their security scheme."""
    sends = action.authentication.sends
    return (_parameter(row, api) for row in _distinct(rows) if not sends(row.location, row.name))


def _headers(action: Action, api: Api) -> Iterator[Parameter]:
    rows = _distinct(action.header_parameters)
    others = (row for row in rows if row.name.lower() not in _SAID_ELSEWHERE)
    # What is said of keys stands in their security scheme.
    yield from (_parameter(row, api) for row in others if not action.authentication.sends(row.location, row.name))
    yield from (replace(row, stated=None) for row in rows if row.name.lower() in _SAID_ELSEWHERE)


def _parameter(row: Parameter, api: Api) -> Parameter:
    return replace(
        row,
        name=row.name.removesuffix("[]"),
        schema=_link(row.schema, api) if row.kind is Kind.OBJECT else None,
        stated=None,
        remarks=(),
    )


def _link(ref: SchemaRef | None, api: Api) -> SchemaRef | None:
    if ref is not None and ref.definition is not None:
        return SchemaRef("", "", None, SPAN, convert(ref.definition, "#"))
    if ref is None or ref.target is None:
        return ref
    link = replace(ref, target=Name.split(ref.target.pascal))
    if Name.split(ref.title) != ref.target:
        return link
    target = api.schema(ref.target)
    return replace(link, title=target.title, anchor=target.anchor)


def _curl(curl: CurlExample) -> CurlExample:
    return replace(curl, headers=tuple((name, _shown(name, value)) for name, value in curl.headers))


def _shown(name: str, value: str) -> str:
    is_token = name.lower() == "authorization" and not value.startswith(("Basic ", "Token "))
    return "Bearer YOUR_API_ACCESS_TOKEN" if is_token else value


def _rows(rows: tuple[Response, ...], api: Api) -> Iterator[Response]:
    for code in dict.fromkeys(row.code for row in rows):
        alike = [replace(row, schema=_link(row.schema, api)) for row in rows if row.code == code]
        description = join(*(row.description for row in alike))
        kinds = [(row.schema, row.media_type) for row in alike]
        for place, (kind, row) in enumerate(zip(kinds, alike, strict=True)):
            if kind not in kinds[:place]:
                yield Response(code, row.schema, description, SPAN, media_type=row.media_type, examples=row.examples)


def _stream(stream: EventStream, api: Api) -> EventStream:
    return replace(stream, events=tuple(replace(event, schema=_link(event.schema, api)) for event in stream.events))


def _schema(schema: Schema) -> Schema:
    body = convert(schema.definition, f"#/components/schemas/{schema.name.pascal}")
    assert isinstance(body, dict)
    own = body.pop("description", "")
    if body.get("title") == schema.title:
        del body["title"]
    return replace(
        schema, name=Name.split(schema.name.pascal), definition=body, description=join(schema.description, str(own))
    )
