"""Small Api values, built by hand: what a test does not name has a value that does not matter to it."""

from typing import Any

from codegen.config import Identity
from codegen.files import Span
from codegen.model.action import Action, Authentication, Prose, Scope
from codegen.model.api import Api, Resource
from codegen.model.exchange import Event, EventStream, RequestBody, Response
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.model.url import PathTemplate, Placeholder, Url

SPAN = Span("device.md", 1)
SERVER = "https://api.example.com"
IDENTITY = Identity(
    title="Example API", package="example_api", distribution="example-api", version="1.2.0", server=SERVER
)


def url(path: str) -> Url:
    """Return the URL of a path such as `devices/DEVICE_ID`: words in capitals are placeholders."""
    segments = (Placeholder(word) if word.isupper() else word for word in path.split("/"))
    return Url(SERVER, PathTemplate(tuple(segments)))


def scopes(*names: str) -> Authentication:
    """Return the authentication that asks for any one of the scopes."""
    return Authentication(required=True, scopes=tuple(Scope(name, SPAN) for name in names))


def parameter(name: str, location: Location = Location.QUERY, **fields: Any) -> Parameter:
    """Return a parameter that is optional and has no description."""
    return Parameter(
        **{"name": name, "location": location, "required": False, "description": "", "span": SPAN, **fields}
    )


def link(title: str, *, known: bool = True) -> SchemaRef:
    """Return a link to the schema of that title; one that is not known has no target."""
    name = Name.split(title)
    return SchemaRef(title=title, anchor=name.kebab, target=name if known else None, span=SPAN)


def body(schema: SchemaRef | None = None, **fields: Any) -> RequestBody:
    """Return a body that is required and has no example."""
    return RequestBody(**{"schema": schema, "required": True, "span": SPAN, **fields})


def response(code: int, schema: SchemaRef | None = None, description: str = "") -> Response:
    """Return one row of a response table."""
    return Response(code, schema, description, SPAN)


def stream(*events: tuple[str, SchemaRef | None], description: str = "") -> EventStream:
    """Return an event stream of named events."""
    return EventStream(description, tuple(Event(name, schema, "", SPAN) for name, schema in events), SPAN)


def schema(title: str, definition: JsonValue, **fields: Any) -> Schema:
    """Return a schema without example and description."""
    name = Name.split(title)
    defaults = {"name": name, "title": title, "anchor": name.kebab, "description": "", "definition": definition}
    return Schema(**{**defaults, "span": SPAN, **fields})


def action(title: str = "Get", method: str = "GET", path: str = "devices/DEVICE_ID", **fields: Any) -> Action:
    """Return an action that needs no token and has no sections."""
    defaults: dict[str, Any] = {
        "name": Name.split(title),
        "title": title,
        "description": "",
        "method": method,
        "url": url(path),
        "authentication": Authentication(required=False),
        "span": SPAN,
        "url_span": SPAN,
    }
    return Action(**{**defaults, **fields})


def resource(
    *actions: Action, stem: str = "device", title: str = "Device", description: str = "", prose: tuple[Prose, ...] = ()
) -> Resource:
    """Return the resource of a document."""
    return Resource(Name.split(stem), f"{stem}.md", title, description, "", None, actions, prose, span=SPAN)


def api(*resources: Resource, schemas: tuple[Schema, ...] = ()) -> Api:
    """Return an Api of these resources."""
    return Api(SERVER, resources, schemas)
