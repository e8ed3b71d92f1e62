"""What type checkers say of programs that use an SDK: unions, closed values, models written back, raw responses."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sdk.test_shipped import write_package
from tests.type_checking import cache_option

CASE = Path(__file__).parent.parent / "cases" / "tagged-union"
PROGRAM = '''
"""A program that every checker accepts."""

from typing import assert_type

from example_api import AsyncClient, Client
from example_api.bodies import ThingPatch
from example_api.models import Thing
from example_api.models.thing import (
    ThingFieldsItem,
    ThingFieldsItemCheckbox,
    ThingFieldsItemSection,
    ThingFieldsItemSelect,
    ThingSource,
    ThingSourceUrl,
    UnknownThingFieldsItem,
)
from example_api.types import AsyncRawStream, RawResponse, RawStream


def by_comparison(item: ThingFieldsItem) -> str:
    if item.type == "checkbox":
        assert_type(item, ThingFieldsItemCheckbox)
        return f"{item.default}"
    if item.type == "select":
        assert_type(item, ThingFieldsItemSelect)
        return ", ".join(item.options)
    if item.type is None:
        assert_type(item, UnknownThingFieldsItem)
        return f"{item.to_dict()}"
    assert_type(item, ThingFieldsItemSection)
    return f"{[row.size.unit for row in item.rows or [] if row.size and row.size.unit == 2]}"


def by_class(item: ThingFieldsItem) -> str:
    match item:
        case ThingFieldsItemCheckbox():
            return f"{item.default}"
        case ThingFieldsItemSelect(options=options):
            return ", ".join(options)
        case ThingFieldsItemSection(rows=rows):
            return f"{rows}"
        case UnknownThingFieldsItem():
            return "new"


def by_optional_tag(source: ThingSource | None) -> str | None:
    if source is not None and source.kind == "url":
        assert_type(source, ThingSourceUrl)
        return source.href
    return None


def write_back(client: Client, thing: Thing) -> Thing:
    body: ThingPatch = {"name": "x", "fields": [{"type": "checkbox", "label": "Loud"}]}
    client.thing.patch(thing_id="t", body=body)
    client.thing.patch(thing_id="t", body={"state": "on", "_kind": "k"})
    client.thing.get(thing_id="t", view="full")
    client.thing.get(thing_id="t", extra_query={"view": "new"})
    thing.name = "y"
    return client.thing.patch(thing_id="t", body=thing)


async def write_back_later(client: AsyncClient) -> Thing:
    thing = await client.thing.get(thing_id="t")
    return await client.thing.patch(thing_id="t", body=thing)


def raw(client: Client) -> RawResponse[Thing]:
    with client.raw_stream(client.thing.get)(thing_id="t", timeout=5, extra_headers={"Accept": "text/csv"}) as answer:
        assert_type(answer, RawStream)
        assert_type(answer.write_to("thing"), int)
        assert_type(next(answer.iter_bytes()), bytes)
    response = client.raw_response(client.thing.get)(thing_id="t", max_retries=1)
    assert_type(response.parse(), Thing)
    return response


async def raw_later(client: AsyncClient) -> RawResponse[Thing]:
    async with client.raw_stream(client.thing.get)(thing_id="t", view="full") as answer:
        assert_type(answer, AsyncRawStream)
        assert_type(await answer.write_to("thing"), int)
        assert_type([part async for part in answer.iter_bytes()], list[bytes])
    response = await client.raw_response(client.thing.get)(thing_id="t")
    assert_type(response.parse(), Thing)
    return response


MADE = Thing(thingId="t", name="x", a_b="1", fields=[ThingFieldsItemCheckbox(type="checkbox", label="Loud")])
'''
WRONG = '''
"""A program with an error in each line that says so."""

from example_api import Client
from example_api.bodies import ThingPatch
from example_api.models import Thing
from example_api.models.thing import ThingFieldsItem, ThingFieldsItemCheckbox

Thing(thing_id="t")  # error
ThingFieldsItemCheckbox(type="select", label="Loud")  # error


def misuse(client: Client, item: ThingFieldsItem) -> None:
    client.thing.get(thing_id="t", view="new")  # error
    client.thing.patch(thing_id="t", body={"state": "new"})  # error
    client.thing.patch(thing_id="t", body={"creationDate": "x"})  # error
    client.thing.patch(thing_id="t", body=item)  # error
    body: ThingPatch = {"fields": [{"type": "new", "label": "x"}]}  # error
    if item.type == "checkbox":
        print(item.options, body)  # error


def misuse_raw(client: Client) -> None:
    client.raw_response(client.thing.get)(view="full")  # error
    client.raw_response(client.thing.get)(thing_id="t", view="new")  # error
    client.raw_response(client.thing.get)(thing_id="t", max_retry=1)  # error
    client.raw_response(client.thing.get)(thing_id="t").parse().nane  # error
    client.raw_response(client.thing.get, thing_id="t")  # error
    with client.raw_stream(client.thing.get)(thing_id=5) as answer:  # error
        answer.write_to(5)  # error
'''
PLUGIN = "[mypy]\nplugins = pydantic.mypy\n[pydantic-mypy]\ninit_typed = True\ninit_forbid_extra = True\n"
PYRIGHT = '{"typeCheckingMode": "strict", "include": ["program.py", "wrong.py"]}'
MYPY = (sys.executable, "-m", "mypy", "--strict", "--explicit-package-bases", "program.py", "wrong.py")
CHECKERS: dict[str, Sequence[str]] = {
    "mypy": (*MYPY, "--config-file="),
    "mypy-plugin": (*MYPY, "--config-file=plugin.ini"),
    "pyright": (sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", "pyright.json"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDK of the case, the programs beside it, and the settings of the checkers."""
    package = write_package(CASE, tmp_path_factory.mktemp("typing"))
    files = {"program.py": PROGRAM, "wrong.py": WRONG, "plugin.ini": PLUGIN, "pyright.json": PYRIGHT}
    for name, text in files.items():
        (package / name).write_text(text, encoding="utf-8")
    return package


@pytest.mark.parametrize("checker", CHECKERS)
def test_checkers_accept_what_is_right_and_find_what_is_wrong(checker: str, folder: Path) -> None:
    """Tags narrow unions, models are made by wire names and written back, documented values alone are taken."""
    environment = {**os.environ, "MYPYPATH": str(folder), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    command = [*CHECKERS[checker], *([cache_option(folder)] if checker == "mypy" else [])]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    found = re.findall(r"(\w+\.py):(\d+)(?::\d+)?(?: -)?:? error", done.stdout)

    expected = {number for number, line in enumerate(WRONG.splitlines(), 1) if line.endswith("# error")}
    assert {("wrong.py", line) for line in expected} == {(name, int(line)) for name, line in found}, done.stdout
    assert (1, "") == (done.returncode, done.stderr), done.stdout
