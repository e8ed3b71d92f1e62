"""Actions that are beta, under a namespace of both clients and of the API in memory."""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from codegen.pipeline import build
from codegen.workspace.config import load_config
from codegen.workspace.read import read_spec
from tests.sdk.loopback import Loopback
from tests.sdk.packages import CASES, imported, mypy_faults, pyright_faults, write_case

TOKEN = "a-token"
PROGRAM = """\
from example_api import AsyncClient, Client
from example_api.models import Thing


def export(client: Client) -> Thing:
    return client.beta.thing.export(thing_id="5", body={"name": "wheel"})


async def export_async(client: AsyncClient) -> Thing:
    return await client.beta.thing.export(thing_id="5", body={"name": "wheel"})


def wrong(client: Client) -> None:
    client.thing.export  # WRONG
    client.beta.thing.get  # WRONG
    client.beta.thing.export(thing_id="5", body={"name": 5})  # WRONG
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package is imported from."""
    return write_case("held-back", tmp_path_factory.mktemp("namespaces"))


@pytest.fixture
def package(folder: Path) -> Iterator[ModuleType]:
    """The package."""
    with imported(folder) as found:
        yield found


def test_both_clients_reach_them(package: ModuleType, loopback: Loopback) -> None:
    """The same call is sent; the namespace is made once for each client."""
    loopback.answer = {"name": "wheel"}
    with package.Client(token=TOKEN, base_url=loopback.url) as client:
        made = client.beta.thing.export(thing_id="5", body={"name": "wheel"})
        assert client.beta is client.beta

    async def call() -> object:
        async with package.AsyncClient(token=TOKEN, base_url=loopback.url) as client:
            return (await client.beta.thing.export(thing_id="5", body={"name": "wheel"})).name

    assert ("wheel", "wheel") == (made.name, asyncio.run(call()))
    assert [("POST", "/things/5/export")] * 2 == [(item.method, item.path) for item in loopback.received]


def test_the_api_in_memory_answers(package: ModuleType) -> None:
    """It answers with the documented example, without what is internal."""
    api = import_module(f"{package.__name__}.testing").FakeApi()
    client = api.client()
    made = client.beta.thing.export(thing_id="5", body={"name": "wheel"})
    assert ("wheel", 2) == (made.name, client.thing.get(thing_id="5").weight)
    assert ["betaThing.export", "thing.get"] == [item.action for item in api.requests]


def test_a_copy_of_a_client_has_a_namespace_of_its_own(package: ModuleType, loopback: Loopback) -> None:
    """What it sends has the token of the copy."""
    loopback.answer = {"name": "wheel"}
    with package.Client(token=TOKEN, base_url=loopback.url) as client:
        assert client.beta
        other = client.with_options(timeout=1)
        assert other.beta is not client.beta


def test_nothing_else_has_them(package: ModuleType) -> None:
    """A stable resource has no action that is beta, and the other way round."""
    client = package.Client(token=TOKEN)
    assert not hasattr(client.thing, "export")
    assert not hasattr(client.beta.thing, "get")


@pytest.mark.parametrize("check", [mypy_faults, pyright_faults], ids=["mypy", "pyright"])
def test_type_checkers_see_them(folder: Path, check: Callable[[Path, str], list[str]]) -> None:
    """A right program has no fault, and each wrong line of one has its own."""
    right = "".join(line for line in PROGRAM.splitlines(keepends=True) if not line.endswith("# WRONG\n"))
    assert [] == check(folder, right.removesuffix("\n\ndef wrong(client: Client) -> None:\n"))
    assert 3 <= len(check(folder, PROGRAM))


def test_names_stay() -> None:
    """A second run, which keeps the names of the first, gives the same files."""
    documents, _ = read_spec(CASES / "held-back")
    config, _ = load_config(CASES / "held-back" / "codegen.yaml")
    first = build(documents, config).files
    assert first == build(documents, config, package=first).files


def test_the_shipped_tests_pass(folder: Path) -> None:
    """They call what is beta where it stands."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/resources"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert 0 == result.returncode, result.stdout
    assert "failed" not in result.stdout
