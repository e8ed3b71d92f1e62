"""Small Apis made by hand, and what every test of the Python target asks of their files."""

import ast
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from codegen.config import Identity
from codegen.files import File, Span
from codegen.model.action import Action, Authentication, Scope
from codegen.model.api import Api, Resource
from codegen.model.exchange import CurlExample, Event, EventStream, RequestBody, Response
from codegen.model.name import Name
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.rendering.template_places import template_root
from codegen.targets.python import render_python

SPAN = Span("thing.md", 1)
SERVER = "https://api.example.com"
IDENTITY = Identity("Example API", "example_api", "example-api", "0.1.0", SERVER)


def schema(title: str, definition: JsonValue, description: str = "", example: JsonValue = None) -> Schema:
    """Make a schema; it has an example if one is given."""
    made = Schema(Name.split(title), title, title.lower(), description, definition, span=Span("schemas.md", 1))
    return replace(made, example=example, has_example=example is not None)


def ref(title: str) -> SchemaRef:
    """Link to the schema of that title."""
    return SchemaRef(title, title.lower(), Name.split(title), SPAN)


def parameter(name: str, location: Location = Location.QUERY, **parts: Any) -> Parameter:
    """Make a parameter, optional unless it stands in the path."""
    filled = {"required": location is Location.PATH, "description": f"What {name} is", "kind": Kind.STRING, **parts}
    return Parameter(name, location, span=SPAN, **filled)


def response(code: int, title: str | None, description: str = "It worked") -> Response:
    """Make a row of a response table; no title, any JSON."""
    return Response(code, ref(title) if title else None, description, SPAN)


def body(title: str, *, required: bool = True) -> RequestBody:
    """Make a request body."""
    return RequestBody(ref(title), required, span=SPAN)


def stream(**events: str) -> EventStream:
    """Make a stream from event names and titles of schemas."""
    return EventStream("What happens", tuple(Event(name, ref(title), "", SPAN) for name, title in events.items()), SPAN)


def curl(method: str, url: str, body: str | None = None, **headers: str) -> CurlExample:
    """Make a curl that sends the usual headers and others; underscores in their names stand for hyphens."""
    usual = {"Content-Type": "application/json", "Accept": "application/json", "Authorization": "Bearer TOKEN"}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return CurlExample(method, url, tuple((usual | named).items()), body, SPAN)


def action(title: str, *segments: str, **parts: Any) -> Action:
    """Make a GET; a segment in capitals is a placeholder, which is described in the path's table."""
    path = PathTemplate(tuple(Placeholder(segment) if segment.isupper() else segment for segment in segments))
    filled = {
        "description": f"Does {title}",
        "method": "GET",
        "authentication": Authentication(required=True, scopes=(Scope("all.User", SPAN), Scope("thing.*", SPAN))),
        "path_parameters": tuple(parameter(name, Location.PATH) for name in path.placeholders),
        **parts,
    }
    return Action(Name.split(title), title, url=Url(SERVER, path), span=SPAN, url_span=SPAN, **filled)


def resource(stem: str, *actions: Action) -> Resource:
    """Make the resource of one document."""
    return Resource(Name.split(stem), f"{stem}.md", stem.title(), "", "", None, actions, span=SPAN)


def api(resources: Iterable[Resource], schemas: Iterable[Schema] = ()) -> Api:
    """Make an Api."""
    return Api(SERVER, tuple(resources), tuple(schemas))


def files_of(value: Api) -> Mapping[str, str]:
    """Render an Api; the texts of the generated files by path, but for those that are copied as they are."""
    files = render_python(value, IDENTITY)
    return {file.path.removeprefix("python/"): file.text for file in files if not is_copied(file.path)}


def is_copied(path: str) -> bool:
    """Tell whether a generated file is a copy of one among the templates, or has nothing of the Api in it."""
    is_same = path == "python/tests/conftest.py"
    return is_same or "/_runtime/" in path or (template_root() / path).is_file()


def modules_of(value: Api) -> Mapping[str, ast.Module]:
    """Render an Api and parse and compile what is Python; the trees by path."""
    trees = {path: ast.parse(text) for path, text in files_of(value).items() if path.endswith(".py")}
    for path, tree in trees.items():
        compile(tree, path, "exec", dont_inherit=True)
    return trees


def model_module(definition: JsonValue, title: str = "Thing", *others: Schema) -> str:
    """Render the module of the model that a response has."""
    used = schema(title, definition)
    files = files_of(
        api([resource("things", action("Get", "things", responses=(response(200, title),)))], [used, *others])
    )
    return files[f"example_api/models/{used.name.snake}.py"]


def body_module(definition: JsonValue, title: str = "Thing", *others: Schema) -> str:
    """Render the module of the type that a request body has."""
    used = schema(title, definition)
    files = files_of(
        api([resource("things", action("Post", "things", method="POST", body=body(title)))], [used, *others])
    )
    return files[f"example_api/bodies/{used.name.snake}.py"]


def statements(text: str) -> str:
    """Cut a module off after its imports."""
    tree = ast.parse(text)
    last = max(node.end_lineno or 0 for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))
    return "\n".join(text.splitlines()[last:]).strip()


def as_file(text: str) -> File:
    """Wrap text as a Python file."""
    return File("module.py", text)
