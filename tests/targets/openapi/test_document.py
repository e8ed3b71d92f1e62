"""The whole document: its frame, its bytes, its validity."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from openapi_spec_validator import OpenAPIV31SpecValidator
from syrupy.assertion import SnapshotAssertion

from codegen.config import Identity
from codegen.metadata import Author, Urls
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.targets.openapi import render_openapi
from tests.targets.openapi.builders import IDENTITY, action, api, resource, scopes
from tests.targets.openapi.example import EXAMPLE
from tests.targets.openapi.reading import load, render


def test_the_document_is_written_as_this_file(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """One document with everything in it has exactly these bytes."""
    assert snapshot_file("openapi.yaml") == render(EXAMPLE)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_bytes_do_not_depend_on_the_run(repository: Path, seed: str) -> None:
    """Another process with another hash seed writes the same bytes."""
    program = (
        "from tests.targets.openapi.example import EXAMPLE\n"
        "from tests.targets.openapi.reading import render\n"
        "import sys; sys.stdout.buffer.write(render(EXAMPLE).encode())"
    )
    environment = os.environ | {"PYTHONHASHSEED": seed}
    written = subprocess.run(
        [sys.executable, "-c", program], cwd=repository, env=environment, capture_output=True, check=True
    )

    assert render(EXAMPLE).encode() == written.stdout


def test_the_document_is_valid() -> None:
    """The validator of the specification accepts the document."""
    assert [] == list(OpenAPIV31SpecValidator(load(EXAMPLE)).iter_errors())


def test_one_file_is_rendered() -> None:
    """The target is one file, `openapi/openapi.yaml` below the generated folder."""
    assert ["openapi/openapi.yaml"] == [file.path for file in render_openapi(EXAMPLE, IDENTITY, None)]


@pytest.mark.parametrize("source", [api(), api(resource()), api(resource(action("Ping", path="ping")))])
def test_a_document_with_little_in_it_is_valid(source: Api) -> None:
    """Without schemas, actions or resources there is still a valid document."""
    assert [] == list(OpenAPIV31SpecValidator(load(source)).iter_errors())


def test_identity_fills_the_frame() -> None:
    """Title, version and server come from the identity, not from the documents."""
    identity = Identity("No", "no", "no", "1.0", "https://other.example.com")
    (file,) = render_openapi(EXAMPLE, identity, None)

    expected = (
        "openapi: '3.1.1'\ninfo:\n  title: 'No'\n  version: '1.0'\nservers:\n  - url: https://other.example.com\n"
    )
    assert expected == file.text.split("tags:")[0].partition("\n")[2]


def test_the_project_is_named() -> None:
    """What the project says of itself stands where OpenAPI means the same, and the document stays valid."""
    authors = (Author("Acme: 'A'", "sdk@acme.example.com"), Author("B"))
    urls = Urls("https://acme.example.com", "https://acme.example.com/docs")
    identity = replace(IDENTITY, license="MIT OR Apache-2.0", authors=authors, urls=urls)
    document = load(EXAMPLE, identity)

    assert {
        "title": "Example API",
        "version": "1.2.0",
        "contact": {"name": "Acme: 'A'", "email": "sdk@acme.example.com"},
        "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
    } == document["info"]
    expected = {"description": "Documentation of the Example API", "url": "https://acme.example.com/docs"}
    assert expected == document["externalDocs"]
    assert [] == list(OpenAPIV31SpecValidator(document).iter_errors())
    assert {"name": "B"} == load(EXAMPLE, replace(IDENTITY, authors=authors[1:]))["info"]["contact"]


def test_actions_of_one_path_share_a_path_item() -> None:
    """Paths stand where they are first seen; a later action of another document joins them."""
    source = api(
        resource(action("B", path="b"), action("A", path="a"), stem="one"),
        resource(action("Post", "POST", "b"), stem="two"),
    )
    paths = load(source)["paths"]

    assert [("/b", ["get", "post"]), ("/a", ["get"])] == [(path, list(item)) for path, item in paths.items()]


def test_paths_of_one_shape_are_one_path() -> None:
    """Its placeholders are called as in the first of them; each operation says what its own documents call them."""
    source = api(resource(action(path="things/THING_ID"), action("Drop", "DELETE", "things/NAME")))
    paths = load(source)["paths"]

    assert {"/things/{thingId}"} == paths.keys()
    parameters = [operation["parameters"][0] for operation in paths["/things/{thingId}"].values()]
    assert [("thingId", None), ("thingId", "NAME")] == [
        (item["name"], item.get("x-placeholder")) for item in parameters
    ]


def test_resources_are_tags() -> None:
    """A resource is a tag: its name as in operation ids, its title for readers, its description."""
    source = api(resource(), resource(stem="audit-log", title="Audit Log", description="What happened"))

    assert [
        {
            "name": "auditLog",
            "x-displayName": "Audit Log",
            "description": "What happened",
            "x-document": "audit-log.md",
        },
        {"name": "device", "x-displayName": "Device", "x-document": "device.md"},
    ] == load(source)["tags"]


def test_tags_are_in_alphabetical_order() -> None:
    """A resource stands before those whose names begin with its own, whatever their files are called."""
    source = api(*(resource(stem=stem, title=stem) for stem in ("app-key", "app-keys", "app", "device", "apps")))

    assert ["app", "appKey", "appKeys", "apps", "device"] == [tag["name"] for tag in load(source)["tags"]]


def test_scopes_are_listed_with_what_their_names_say() -> None:
    """The security scheme has every scope once, in alphabetical order, with words for its name."""
    source = api(
        resource(action(authentication=scopes("device.getLogEntries", "all.User", "device.*", "all.User.read")))
    )

    assert {
        "all.User": "all actions, at the level of user",
        "all.User.read": "all actions that only read, at the level of user",
        "device.*": "all actions on device",
        "device.getLogEntries": "get log entries on device",
    } == load(source)["components"]["securitySchemes"]["bearerAuth"]["x-scopes"]


def test_the_security_scheme_says_how_a_token_is_sent_and_refused() -> None:
    """People read of the usual refusals where the token is described, since operations have documented ones alone."""
    scheme = load(api(resource(action(authentication=scopes()))))["components"]["securitySchemes"]["bearerAuth"]

    assert ["type", "scheme", "description"] == list(scheme)
    told = re.findall(r"Authorization: Bearer TOKEN|\b4\d\d\b", scheme["description"])
    assert ["Authorization: Bearer TOKEN", "401", "403", "429"] == told


def _rewrite(source: Api, words: str) -> list[Api]:
    """Return the Api once for each description that stands in one place, with `words` there."""
    first, *rest = source.resources
    get, *others = first.actions
    row, *rows = get.query_parameters
    schema, *schemas = source.schemas

    def with_get(action: Action) -> Api:
        return replace(source, resources=(replace(first, actions=(action, *others)), *rest))

    return [
        replace(source, resources=(replace(first, description=words), *rest)),
        replace(source, schemas=(replace(schema, description=words), *schemas)),
        with_get(replace(get, description=words)),
        with_get(replace(get, query_parameters=(replace(row, description=words), *rows))),
        with_get(replace(get, responses=(replace(get.responses[0], description=words),))),
    ]


def test_one_description_changed_is_one_line_changed() -> None:
    """Whatever description changes, one line of the document does, and the summary that is made of it."""
    before = render(EXAMPLE).splitlines()
    found = []
    for changed in _rewrite(EXAMPLE, "Other words"):
        lines = render(changed).splitlines()
        found.append([new.strip() for old, new in zip(before, lines, strict=True) if old != new])

    line = "description: Other words"
    # The summary is made of the description of an action.
    assert [[line], [line], ["summary: Other words", "Other words"], [line], [line]] == found
