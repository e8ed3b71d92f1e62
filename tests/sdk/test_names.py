"""Names that mean something to Python, pydantic or the SDK itself, in every role that a document gives names."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.diff.python.released import read_released_names
from codegen.files import File
from codegen.model.name import Name
from codegen.model.parameter import Kind, Location
from codegen.model.schema import JsonValue
from codegen.targets.python import render_python
from tests.package_files import put
from tests.sdk.test_shipped import run_shipped_tests
from tests.targets.python.building import (
    IDENTITY,
    SERVER,
    action,
    api,
    body,
    curl,
    parameter,
    resource,
    response,
    schema,
    stream,
)
from tests.type_checking import cache_option

NAMES = [
    "toDict", "to_dict", "json", "json_", "copy", "mro", "register", "model_config", "model_fields", "model_extra",
    "modelDump", "model_dump", "model_post_init", "__class__", "__dict__", "__init__", "__annotations__",
    "__pydantic_extra__", "__slots__", "self", "cls", "async", "class", "class_", "None", "True", "print", "str", "int",
    "float", "bool", "list", "dict", "tuple", "object", "property", "super", "type", "match", "datetime", "timedelta",
    "Any", "Literal", "Required", "Final", "Sequence", "TypedDict", "TypeAlias", "Timestamp", "TimestampLike", "Field",
    "Model", "Client", "Thing", "TYPE_CHECKING", "UNSET", "Unset", "options", "timeout", "deadline", "body", "client",
    "request", "response", "stream", "close", "token", "base_url", "with_options", "timestamp", "seconds", "query",
    "path", "headers", "cached_property", "getattr", "import_module", "annotations", "fields", "schema", "validate",
    "construct", "keys", "items", "get", "pop", "update", "setdefault", "id", "_id", "ID", "start-time", "start_time",
    "startTime", "action", "typing", "pydantic", "example_api", "httpx2", "N1", "A", "resources", "models", "bodies",
    "awaited", "iterated", "streamed", "BaseResource", "BaseAsyncResource", "BaseCollection", "BaseAsyncCollection",
]  # fmt: skip
"""Wire names."""

TIMES = frozenset(NAMES[::5])
"""Those that are times where they are parameters, which a function of the runtime converts."""

MODEL = "Thing Model"
_VALUE: JsonValue = {"type": "string"}
_CHOICE: JsonValue = {"enum": ["a" * 20, "b" * 30]}
_WORDS = list({Name.split(name).snake: name for name in reversed(NAMES)}.values())
"""Those that are different words, which titles have to be."""


def _definition() -> JsonValue:
    scalars: dict[str, JsonValue] = {name: {"type": ["string", "null"]} for name in NAMES}
    kinds: dict[str, JsonValue] = {
        "at": {"type": "string", "format": "date-time"},
        "times": {"type": "array", "items": {"type": "integer"}},
        "whole": {"type": "object", "properties": dict.fromkeys(NAMES, _CHOICE)},
    }
    return {"type": "object", "properties": {**scalars, **kinds}, "required": ["str", "list", "toDict"]}


def _files() -> tuple[File, ...]:
    """Render an API that uses all names as properties, parameters, actions, resources, schemas, events and values."""
    queries = [parameter(name, kind=Kind.TIMESTAMP if name in TIMES else Kind.STRING) for name in NAMES]
    choices = [parameter(f"{name} kind", accepted_values=tuple(NAMES)) for name in NAMES]
    headers = [parameter(f"x-{name}", Location.HEADER) for name in NAMES]
    pages = [parameter("page", kind=Kind.INTEGER), parameter("perPage", kind=Kind.INTEGER)]
    url = f"{SERVER}/things/SELF/OPTIONS/LIST"
    first = action(
        "Post", "things", "SELF", "OPTIONS", "LIST", method="POST", query_parameters=(*queries, *choices),
        header_parameters=tuple(headers), body=body(MODEL), responses=(response(200, MODEL),),
        curl=curl("POST", url, json.dumps({"str": "a", "list": "b", "toDict": "c"})),
    )  # fmt: skip
    second = action("List", "things", query_parameters=tuple(pages), responses=(response(200, "Page"),))
    third = action("Iter List", "others", responses=(response(200, MODEL),))
    fourth = action("Watch", "watched", stream=stream(**dict.fromkeys(NAMES, MODEL)))
    every = [action(name, "every", str(index), responses=(response(200, name),)) for index, name in enumerate(_WORDS)]
    others = [resource(name, action("Get", name, responses=(response(200, MODEL),))) for name in _WORDS]
    page: JsonValue = {"type": "object", "properties": {
        "total_count": {"type": "integer"}, "totalCount": {"type": "integer"},
        "items": {"type": "array", "items": {"$ref": "#/components/schemas/ThingModel"}},
    }}  # fmt: skip
    used = [schema(MODEL, _definition(), "A thing"), schema("Page", page)]
    named = [schema(name, {"type": "object", "properties": {"x": _VALUE}}) for name in _WORDS]
    return render_python(
        api([resource("thing", first, second, third, fourth, *every), *others], [*used, *named]), IDENTITY
    )


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package on the disk."""
    folder = tmp_path_factory.mktemp("names")
    return put(_files(), folder)


def _run(package: Path, *command: str) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1", "MYPYPATH": str(package)}
    done = subprocess.run(
        [sys.executable, *command], cwd=package, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_mypy(package: Path) -> None:
    """Mypy finds nothing in strict mode."""
    code, output = _run(package, "-m", "mypy", "--strict", "--config-file=", cache_option(package), "-p", "example_api")
    assert 0 == code, output


def test_pyright(package: Path) -> None:
    """Pyright finds nothing in strict mode."""
    (package / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict", "include": ["example_api"]}))
    code, output = _run(package, "-m", "pyright", "--pythonpath", sys.executable)
    assert 0 == code, output


def test_shipped_tests(package: Path) -> None:
    """The tests of the package pass."""
    report = run_shipped_tests(package)
    assert 0 == report.code, report.output


_PROGRAM = """
import importlib, json, pkgutil, sys
import httpx2
import example_api, example_api.models, example_api.bodies, example_api.events, example_api.resources

for package in (example_api.models, example_api.bodies, example_api.events, example_api.resources):
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
for door in (example_api.models, example_api.bodies, example_api.events):
    for name in door.__all__:
        getattr(door, name)

wire, scopes = json.load(sys.stdin)
answer = {name: f"value of {name}" for name in wire}
sent = []

def respond(request):
    sent.append(request)
    return httpx2.Response(200, json={**answer, "at": "2026-01-01T00:00:00Z", "whole": answer})

client = example_api.Client(
    token="t", on_schema_mismatch="raise", http_client=httpx2.Client(transport=httpx2.MockTransport(respond))
)
arguments = {key: name for key, name in scopes["arguments thing.post"].items()}
values = {name: "5" if key.startswith("path") else f"sent as {key}" for key, name in arguments.items()}
times = {name for key, name in arguments.items() if key in json.loads(sys.argv[1])}
values |= {name: 5 for name in times}
result = getattr(client.thing, scopes["methods thing"]["post"])(**values, body=answer)
request = sent[0]
for key, name in arguments.items():
    place, _, own = key.partition(" ")
    if place == "query":
        assert request.url.params[own] == str(values[name]), key
    elif place == "header":
        assert request.headers[own] == values[name], key
assert json.loads(request.content) == answer
fields = scopes["fields models.thing_model.ThingModel"]
for key in wire:
    assert getattr(result, fields[key]) == answer[key], key
assert result.to_dict() == {**answer, "at": "2026-01-01T00:00:00Z", "whole": answer}
few = {"start_time": "x", "json_": "y", "str": "1", "list": "2", "toDict": "3"}
loose = type(result).model_validate_json(json.dumps(few))
assert [loose.start_time, getattr(loose, fields["start-time"]), getattr(loose, fields["json"])] == ["x", None, None]
for key, name in scopes["attributes"].items():
    attribute = getattr(client, name)
    assert type(attribute).__name__ == scopes["classes"][key]
for key, name in scopes["methods thing"].items():
    assert callable(getattr(client.thing, name))
for name in wire:
    event = getattr(example_api.events, scopes["events"][f"ThingModel {name}"])
    assert event.__dataclass_fields__["name"].default == name
print("done")
"""


def test_right_wire_names(package: Path) -> None:
    """Without a warning everything is imported, and sends and reads what the documents name."""
    paths = [path.relative_to(package).as_posix() for path in package.rglob("*.py")]
    names = read_released_names(tuple(File(f"python/{path}", (package / path).read_text()) for path in paths))
    times = [f"query {name}" for name in sorted(TIMES)]
    given = json.dumps([NAMES, {scope: dict(found) for scope, found in names.scopes.items()}])
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-W", "error", "-c", _PROGRAM, json.dumps(times)]
    done = subprocess.run(command, input=given, env=environment, capture_output=True, text=True, check=False)
    assert (0, "done\n") == (done.returncode, done.stdout), done.stderr[-3000:]
