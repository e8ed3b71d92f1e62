"""README and reference: what they show of an Api."""

import ast
import re
from typing import Any

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from codegen.model.api import Api
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue
from codegen.targets.python.text.anchors import Anchors
from tests.targets.python.building import (
    SERVER,
    action,
    api,
    body,
    curl,
    files_of,
    parameter,
    resource,
    response,
    schema,
    stream,
)
from tests.targets.python.example import example

ID = parameter("THING_ID", Location.PATH, example="575e")
FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


def examples(text: str) -> list[str]:
    """Return what stands in fences of Python."""
    return re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def reading(*query: Parameter, sent: str = "") -> Api:
    """Make an Api of one GET, whose curl has that query."""
    get = action("Get", "things", query_parameters=query, curl=curl("GET", f"{SERVER}/things{sent}"))
    return api([resource("things", get)])


@pytest.mark.parametrize("name", ["README.md", "reference.md"])
def test_examples_are_python(name: str) -> None:
    """Each fenced example compiles."""
    blocks = examples(files_of(example())[name])

    assert blocks
    assert all(compile(block, name, "exec", FLAGS) for block in blocks)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (reading(parameter("page", required=True, kind=Kind.INTEGER), sent="?page=2"), "client.things.get(page=2)"),
        (reading(parameter("sort", required=True), sent="?sort=a"), 'client.things.get(sort="a")'),
        (reading(parameter("page")), "client.things.get()"),
    ],
)
def test_the_first_call_is_a_real_one(value: Api, expected: str) -> None:
    """The example makes the call of the documented curl."""
    assert f"answer = {expected}\n# `answer` is any JSON value\n" in files_of(value)["README.md"]


def test_the_first_call_is_of_one_thing_by_its_id() -> None:
    """Of several actions that read, the plainest is shown."""
    things = resource("things", action("Get", "things", curl=curl("GET", f"{SERVER}/things")))
    url = f"{SERVER}/things/THING_ID"
    thing = resource(
        "thing",
        action("Find", "things", "THING_ID", path_parameters=(ID,), curl=curl("GET", url)),
        action("Get", "things", "THING_ID", path_parameters=(ID,), curl=curl("GET", url)),
        action("Get Logs", "things", "THING_ID", "logs", path_parameters=(ID,), curl=curl("GET", f"{url}/logs")),
    )

    assert 'answer = client.thing.get(thing_id="575e")\n' in files_of(api([things, thing]))["README.md"]


@pytest.mark.parametrize(
    "value",
    [
        api([resource("things", action("Get", "things"))]),
        reading(parameter("page", required=True)),
        api([resource("things", action("Get", "things", "ID", curl=curl("GET", f"{SERVER}/things/ID")))]),
    ],
    ids=["no curl", "curl without a required parameter", "no example of the id"],
)
def test_without_a_documented_call_there_is_none(value: Api) -> None:
    """Nothing is made up for the README."""
    assert "## First call" not in files_of(value)["README.md"]


def test_streams_and_pages_are_shown_where_there_are_some() -> None:
    """An Api without them has no sections on them."""
    url = f"{SERVER}/things"
    pages = (parameter("offset", kind=Kind.INTEGER), parameter("limit", kind=Kind.INTEGER))
    value = api(
        [
            resource(
                "things",
                action("Get", "things", query_parameters=pages, curl=curl("GET", url)),
                action("Watch", "things", "watch", stream=stream(thing="Thing"), curl=curl("GET", f"{url}/watch")),
            )
        ]
    )
    texts = [files_of(item)["README.md"] for item in (value, reading())]

    assert [True, False] == ["with client.things.watch() as stream:" in text for text in texts]
    assert [True, False] == ["for item in client.things.iter_get():\n    print(item)\n" in text for text in texts]
    assert [True, False] == ["`client.things.iter_get_pages`" in text for text in texts]


def test_events_are_shown_by_class_where_they_are_documented() -> None:
    """The example matches a documented event and all others; without one there is no class to match."""

    def text_with(**events: str) -> str:
        call = curl("GET", f"{SERVER}/watch")
        value = api([resource("things", action("Watch", "watch", stream=stream(**events), curl=call))])
        text = files_of(value)["README.md"]
        return text[text.index("## Streams") : text.index("The end of the `with` block closes the connection")]

    documented, undocumented = text_with(thing="Thing"), text_with()

    assert (
        "from example_api import Client\nfrom example_api.events import ThingEvent, UnknownEvent\n\nclient ="
        in documented
    )
    assert "            case ThingEvent(data=data):\n                print(data)\n" in documented
    assert "from example_api import Client\n\nclient =" in undocumented
    assert (
        "    for event in stream:\n        print(event.name, event.data)\n```\n\nThe documentation does not name"
        in undocumented
    )


def test_the_reference_has_every_action() -> None:
    """Each action has a heading, its method and path, and an example of its own."""
    value = example()
    actions_part, _, _ = files_of(value)["reference.md"].partition("\n## Models\n")
    sections = re.split(r"^(?=### )", actions_part, flags=re.MULTILINE)[1:]
    actions = [f"`{item.method} {item.url.path}`" for names in value.resources for item in names.actions]

    assert actions == [section.splitlines()[2] for section in sections]
    assert all(examples(section) for section in sections)


@pytest.mark.parametrize("name", ["README.md", "reference.md"])
def test_links_lead_somewhere(name: str) -> None:
    """Each link is to a document of the package, and to a heading that is there."""
    files = files_of(example())
    known = {document: _anchors(files[document]) for document in ("README.md", "reference.md")}
    links = [link.partition("#")[::2] for link in _links(files[name])]

    assert links
    assert [] == [link for link in links if not (link[1] in known[link[0] or name] or not link[1])]


def _links(text: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    children = [child for token in tokens for child in token.children or []]
    return [str(child.attrs["href"]) for child in children if child.type == "link_open"]


def _anchors(text: str) -> list[str]:
    tokens = MarkdownIt("commonmark").parse(text)
    headings = [tokens[place + 1].children or [] for place, token in enumerate(tokens) if token.type == "heading_open"]
    anchors = Anchors()
    return [anchors.take("".join(child.content for child in heading)) for heading in headings]


def test_the_readme_shows_how_an_answer_is_written_back() -> None:
    """A GET, a change and the action of the same path whose body takes what it answers; none where no body does."""
    thing = schema("Thing", {"properties": {"id": {"type": "string"}, "name": {"type": "string"}}})
    patch = schema("Thing Patch", {"properties": {"name": {"type": "string"}}})
    sent_example: JsonValue = {"size": 1, "name": "Renamed"}
    other = schema("Other", {"properties": {"size": {"type": "string"}}})
    parts: dict[str, Any] = {"path_parameters": (ID,), "responses": (response(200, "Thing"),)}
    url = f"{SERVER}/things/THING_ID"
    get = action("Get", "things", "THING_ID", curl=curl("GET", url), **parts)

    def readme(sent: str) -> str:
        example_of = replace(body(sent), example=sent_example, has_example=True)
        parts.update(method="PATCH", curl=curl("PATCH", url, "{}"), body=example_of)
        change = action("Patch", "things", "THING_ID", **parts)
        return files_of(api([resource("things", get, change)], [thing, patch, other]))["README.md"]

    expected = (
        'thing = client.things.get(thing_id="575e")\n'
        'thing.name = "Renamed"\n'
        'client.things.patch(thing_id="575e", body=thing)\n'
    )
    assert expected in examples(readme("Thing Patch"))
    assert expected not in examples(readme("Other"))
