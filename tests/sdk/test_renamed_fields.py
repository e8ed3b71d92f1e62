"""A field with an alias breaks nobody: old programs read, set and send it by its old name, typed and told so."""

import asyncio
import json
import warnings
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from codegen.config_yaml import parse_config
from codegen.files import File
from codegen.pipeline import build
from tests.diff.revisions import edited
from tests.package_files import put
from tests.sdk.packages import imported, mypy_faults, pyright_faults

RENAMED = """
renamed:
  - {was: Thing.title, now: Thing.name, since: 1.4.0, until: 2.0.0}
  - {was: Error.text, now: Error.message}
  - {was: ThingPatch.label, now: ThingPatch.title, until: 2.0.0}
  - {was: ThingPatch.heavy, now: ThingPatch.weight}
  - {was: ThingPatch.pieces, now: ThingPatch.parts}
  - {was: 'ThingPatch.parts[].no', now: 'ThingPatch.parts[].partNumber'}
"""

PARTS = '"parts": {"type": "array", "items": {"type": "string"}, "maxItems": 10}'
NESTED = (
    '"parts": {"type": "array", "items": {"type": "object", "required": ["partNumber"],'
    ' "properties": {"partNumber": {"type": "integer"}, "color": {"type": "string"}}}}'
)
TOKEN = "t"
THING = {"id": "a", "name": "Lux", "owner": {"message": "no"}}

OLD = """\
from example_api import Client
from example_api.bodies import ThingPatch
from example_api.bodies.thing_patch import ThingPatchPartsItem
client = Client()
body: ThingPatch = {"label": "Lux", "heavy": 3}
item: ThingPatchPartsItem = {"no": 4}
thing = client.thing.patch(thing_id="a", body=body)
client.thing.patch(thing_id="a", body={"title": "Lux", "pieces": [item]})
title: str | None = thing.title
thing.title = "Lumen"
text: str | None = thing.owner.text if thing.owner else None
"""


def _files(renamed: str = RENAMED) -> tuple[File, ...]:
    config, faults = parse_config(File("codegen.yaml", renamed))
    made = build(edited(PARTS, NESTED), config)
    assert ((), ()) == (faults, made.unsettled)
    return made.files


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package that keeps old names of fields."""
    root = tmp_path_factory.mktemp("fields")
    return put(_files(), root)


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    """The package."""
    with imported(folder) as module:
        yield module


def _sent(package: ModuleType, body: Any) -> tuple[Any, list[str]]:
    """Return what travels of a body, and what the caller is told at its line."""
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(200, json=THING)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
            package.Client(token=TOKEN, http_client=http).thing.patch(thing_id="a", body=body)
    assert {(__file__, DeprecationWarning)} >= {(item.filename, item.category) for item in caught}
    return json.loads(sent[0].content), [str(item.message) for item in caught]


LABEL = "`label` is deprecated, and goes in 2.0.0. Use `title` instead."
PIECES = "`pieces` is deprecated. Use `parts` instead."
NUMBER = "`parts.no` is deprecated. Use `parts.partNumber` instead."


@pytest.mark.parametrize(
    ("body", "expected", "told"),
    [
        ({"title": "Lux", "parts": [{"partNumber": 1}]}, {"title": "Lux", "parts": [{"partNumber": 1}]}, []),
        ({"label": "Lux", "mode": "fast"}, {"title": "Lux", "mode": "fast"}, [LABEL]),
        ({"label": "Lux", "pieces": ({"no": 1},)}, {"title": "Lux", "parts": [{"partNumber": 1}]}, None),
        ({"parts": [{"color": "red"}, {"no": 2}]}, {"parts": [{"color": "red"}, {"partNumber": 2}]}, [NUMBER]),
        ({"parts": "none", "other": {"label": 1}}, {"parts": "none", "other": {"label": 1}}, []),
    ],
)
def test_what_is_sent_has_the_new_names(package: ModuleType, body: Any, expected: Any, told: list[str] | None) -> None:
    """Wherever a field stands in a body it is moved, with one warning for each name; what is given stays as it is."""
    before = json.dumps(body)
    sent, warned = _sent(package, body)

    assert expected == sent
    assert ([LABEL, PIECES, NUMBER] if told is None else told) == warned
    assert before == json.dumps(body)


def test_a_field_has_one_name_in_a_body(package: ModuleType) -> None:
    """Given by both names, it is an error before anything is sent."""
    with pytest.raises(TypeError, match="'label' is the old name of 'title': give one"):
        _sent(package, {"label": "Lux", "title": "Lux"})


@pytest.mark.usefixtures("package")
def test_awaited_and_raw_calls_move_fields() -> None:
    """Methods that are made of another one take the same old names, and warn the same caller."""
    api = import_module("example_api.testing").FakeApi()

    async def patch() -> None:
        async with api.async_client() as client:
            await client.thing.patch(thing_id="a", body={"label": "Lux"})
            await client.raw_response(client.thing.patch)(thing_id="a", body={"label": "Lux"})

    with pytest.warns(DeprecationWarning, match="label") as caught:
        asyncio.run(patch())
    assert [(__file__, LABEL)] * 2 == [(item.filename, str(item.message)) for item in caught]
    assert [{"title": "Lux"}] * 2 == [request.body for request in api.requests]


def test_who_reads_or_sets_a_field_is_told(package: ModuleType) -> None:
    """The old attribute gives and sets the new one; what is written and printed knows the new name alone."""
    thing = type("Own", (package.models.Thing,), {})(**THING)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert "Lux" == thing.title
        thing.title = "Lumen"
        thing.owner.text = "yes"
    assert [
        *["`title` is deprecated since 1.4.0, and goes in 2.0.0. Use `name` instead."] * 2,
        "`text` is deprecated. Use `message` instead.",
    ] == [str(item.message) for item in caught]
    assert {__file__} == {item.filename for item in caught}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert {"id": "a", "name": "Lumen", "owner": {"message": "yes"}} == thing.to_dict()
        assert "title" not in repr(thing)


def test_checkers_pass_an_old_program(folder: Path) -> None:
    """Strict mypy is content with it; strict pyright tells of each attribute by an old name, not of keys."""
    assert [] == mypy_faults(folder, OLD)
    assert ["reportDeprecated"] * 2 == pyright_faults(folder, OLD)
