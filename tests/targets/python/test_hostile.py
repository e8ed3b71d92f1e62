"""Documents that try to become code."""

import ast
import json
import re
from collections.abc import Iterator

import black
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from codegen.model.action import Action, Authentication, Scope
from codegen.model.api import Api
from codegen.model.exchange import Event, EventStream
from codegen.model.parameter import ArrayStyle, Kind, Location
from codegen.model.schema import JsonValue
from tests.targets.python.building import (
    SERVER,
    SPAN,
    action,
    api,
    body,
    curl,
    files_of,
    modules_of,
    parameter,
    ref,
    resource,
    response,
    schema,
)

NAMES = [
    "class", "None", "import", "print", "self", "__init__", "model_dump", "request", "client", "options", "from",
    "async", "timeout", "extra_headers", "_links", "1st", "", "x" * 300, "\U0001f600", "p\u0430ge", "page",
    "device\u200bId", "\u202ename", "body", "body_", "timestamp", "list", "../../etc/x", "UNSET", "Type Checking",
    "Action", "Any", "Literal", "con", "Get", "GET", "datetime", "Field", "X: a\r\nHost: b", "__pydantic_extra__",
]  # fmt: skip
TEXTS = [
    'ends in a quote"', '"""', '"""\nimport os\n"""', "back\\slash\\", "\\N{BELL}", "\\u12",
    "a\u2028b\u2029c\x85d\x0ce", "\x00", "\u202e", "{{ 7*7 }}", "{% raw %}", "# x\rimport os", "'", "${x}",
    "<script>", "`code`", "", "word " * 60, "w" * 300, "Args:", "\N{GRINNING FACE}" * 60,
]  # fmt: skip
CALLS = {
    "Action", "AttributeError", "Field", "OffsetPosition", "PagePosition", "Settings", "StreamAction", "Tagged",
    "TypedDict", "_import_module", "_name.endswith", "_values.comma_separated", "_values.date_time",
    "_values.full_date", "_values.milliseconds", "_values.optional_id", "_values.relative_timestamp",
    "_values.repeated", "_values.scalar", "_values.seconds", "_values.timestamp", "_values.timestamp_seconds",
    "_values.uuid", "async_client_of", "awaited", "dataclass", "find_allowed", "find_least_privileged", "getattr",
    "globals", "import_module", "iterated", "self._async", "self._client.request", "self._client.stream",
    "self._iterate_items", "self._iterate_pages", "self._sync", "streamed",
}  # fmt: skip
OWN_CALLS = re.compile(r"\w+Resource(_\d+)?|self\.[a-z]\w*", re.ASCII)
PAGED = [("page", "perPage"), ("offset", "limit"), ()]
TEST_CALLS = re.compile(r"(Stream)?Call|Failure|Request|replay\.[a-z_]+|pytest\.(skip|mark\.parametrize)", re.ASCII)
MODULES = (
    "__future__",
    "collections.abc",
    "dataclasses",
    "datetime",
    "functools",
    "importlib",
    "pydantic",
    "typing",
    "uuid",
    "typing_extensions",
    "example_api",
    "support",
)

names = st.sampled_from(NAMES) | st.text(max_size=20)
texts = st.sampled_from(TEXTS) | st.text(max_size=60)


def _kind(kind: str) -> JsonValue:
    return {"type": kind}


def _array(items: JsonValue) -> JsonValue:
    return {"type": "array", "items": items}


def _one_of(branches: list[JsonValue]) -> JsonValue:
    return {"oneOf": branches}


def _enumeration(values: list[JsonValue]) -> JsonValue:
    return {"enum": values}


def _object(properties: dict[str, JsonValue], required: list[JsonValue], description: str) -> JsonValue:
    return {"type": "object", "properties": properties, "required": required, "description": description}


def _tagged(key: str, values: list[JsonValue], required: list[JsonValue]) -> JsonValue:
    return _one_of([_object({key: _enumeration([value])}, required, "") for value in values])


kinds: st.SearchStrategy[str] = st.sampled_from(["string", "number", "integer", "boolean", "null", "bogus"])
scalars: st.SearchStrategy[JsonValue] = texts | st.integers() | st.none()
definitions: st.SearchStrategy[JsonValue] = st.recursive(
    kinds.map(_kind) | st.lists(scalars, min_size=1, max_size=4).map(_enumeration),
    lambda inner: st.one_of(
        inner.map(_array),
        st.lists(inner, min_size=1, max_size=3).map(_one_of),
        st.builds(_object, st.dictionaries(names, inner, max_size=4), st.lists(names, max_size=2), texts),
        st.builds(_tagged, names, st.lists(texts | st.integers(), min_size=2, max_size=3), st.lists(names, max_size=2)),
    ),
    max_leaves=6,
)
jsons: st.SearchStrategy[JsonValue] = st.recursive(
    scalars | st.booleans() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


def streams(links: list[str]) -> st.SearchStrategy[EventStream]:
    """Draw a stream all of whose texts are hostile, the names of its events among them."""
    schemas = st.sampled_from([ref(link) for link in links]) | st.none()
    events = st.lists(st.builds(Event, names.filter(bool), schemas, texts, st.just(SPAN)), max_size=3)
    return st.builds(EventStream, texts, events.map(tuple), st.just(SPAN))


@st.composite
def apis(draw: st.DrawFn) -> Api:
    """Draw an Api all of whose texts are hostile."""
    titles = [draw(names), draw(names)]
    bare = [schema(f"{title} {number}", draw(definitions), draw(texts)) for number, title in enumerate(titles)]
    schemas = [replace(item, example=draw(jsons), has_example=draw(st.booleans())) for item in bare]
    links = [item.title for item in schemas]

    def parameters(location: Location) -> tuple[object, ...]:
        return tuple(
            parameter(
                draw(names),
                location,
                required=draw(st.booleans()),
                kind=draw(st.sampled_from(list(Kind))),
                items=draw(st.sampled_from(list(Kind))),
                style=draw(st.sampled_from(list(ArrayStyle))),
                description=draw(texts),
                default=draw(st.none() | texts),
                example=draw(st.none() | texts),
                accepted_values=tuple(draw(st.lists(texts, max_size=3))),
            )
            for _ in range(draw(st.integers(0, 3)))
        )

    actions = [
        action(
            draw(names),
            draw(texts),
            *draw(st.lists(st.sampled_from(["THING_ID", "SELF", "BODY"]), max_size=2)),
            description=draw(texts),
            method=draw(st.sampled_from(["GET", "POST"]) | texts),
            authentication=Authentication(required=draw(st.booleans()), scopes=(Scope(draw(texts), SPAN),)),
            path_parameters=parameters(Location.PATH),
            query_parameters=(
                *(parameter(name, kind=Kind.INTEGER, description=draw(texts)) for name in draw(st.sampled_from(PAGED))),
                *parameters(Location.QUERY),
            ),
            header_parameters=parameters(Location.HEADER),
            body=draw(st.none() | st.sampled_from([body(links[0]), body(links[1], required=False)])),
            responses=(response(200, links[0], draw(texts)), response(201, links[1], draw(texts))),
            stream=draw(st.none() | streams(links)),
            errors=(response(400, None, draw(texts)), response(599, None, draw(texts))),
        )
        for _ in range(draw(st.integers(0, 3)))
    ]
    return api([resource(draw(names) or "thing", *(draw(_curled(item)) for item in actions))], schemas)


@st.composite
def _curled(draw: st.DrawFn, item: Action) -> Action:
    """Draw an action with its own call as a curl, with another one, or without."""
    path = item.url.path.format(str)
    sent = draw(jsons.map(json.dumps) | texts) if item.body else None
    own = curl(item.method, f"{SERVER}{path}{draw(st.sampled_from(['', '?page=1', '?x=y']))}", sent)
    return replace(item, curl=draw(st.sampled_from([own, replace(own, method=draw(texts), url=draw(texts)), None])))


def _foreign(tree: ast.Module) -> Iterator[str]:
    """Yield what a module imports or calls that no template and no view wrote."""
    for node in ast.walk(tree):
        imported = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
        if isinstance(node, ast.Import) and ast.unparse(node) == "import pytest":
            continue
        if isinstance(node, ast.Import) or (imported and not imported.startswith(MODULES)):
            yield ast.unparse(node)
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func.value if isinstance(node.func, ast.Subscript) else node.func)
            if called not in CALLS and not OWN_CALLS.fullmatch(called) and not TEST_CALLS.fullmatch(called):
                yield called


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(apis())
def test_no_text_becomes_code(value: Api) -> None:
    """Every file compiles, and imports and calls nothing that a template does not."""
    for path, tree in modules_of(value).items():
        assert [] == list(_foreign(tree)), path


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(apis())
def test_no_text_breaks_the_form(value: Api) -> None:
    """Black finds nothing to change, whatever the documents say."""
    for path, text in files_of(value).items():
        if path.endswith(".py"):
            assert text == black.format_str(text, mode=black.Mode()), path


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_usable(name: str) -> None:
    """A name works as resource, action, parameter and property alike, and twice."""
    definition: JsonValue = {"type": "object", "properties": {name: {"type": "string"}, f"{name} ": {"type": "string"}}}
    both = (parameter(name), parameter(f"{name} "))
    get = action(name, "things", query_parameters=both, body=body("A"), responses=(response(200, "A"),))
    modules = modules_of(api([resource(name or "x", get, get), resource(name or "x")], [schema("A", definition)]))

    assert 2 == len([path for path in modules if "example_api/resources/" in path and not path.endswith("__init__.py")])
