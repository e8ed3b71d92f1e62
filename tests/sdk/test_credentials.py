"""SDKs of APIs that take more than a token: typed, tested by what comes with them, and none of it where not needed."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case
from tests.sdk.test_shipped import replayed, run_shipped_tests
from tests.type_checking import cache_option

CASES = {"api-key-header": 2, "api-key-query": 2, "basic-authentication": 1, "several-credentials": 4}
"""How many actions each case has."""
CREDENTIAL_FILES = {
    "_security.py",
    "async_credentials.py",
    "checking.py",
    "credential_call.py",
    "credentials.py",
    "sync_credentials.py",
    "test_credentials.py",
    "testing_credentials.py",
}
PROGRAM = '''
"""A program that every checker accepts."""

from typing import assert_type

from example_api import AsyncClient, Client, MissingCredentialError, MissingTokenError
from example_api.models import Thing
from example_api.testing import FakeApi

client = Client(x_api_key="a", token=lambda: "b", username="u", password=lambda: "p", max_retries=1)
other = client.with_credentials(app="x").with_options(timeout=2.0)


async def ask() -> str:
    return "key"


async def main() -> None:
    async with AsyncClient(x_api_key=ask, password=ask) as waiting:
        try:
            assert_type(await waiting.with_credentials(token=ask).thing.get(thing_id="1"), Thing)
        except (MissingCredentialError, MissingTokenError) as error:
            print(error.action)


fake = FakeApi()
assert_type(fake.client(timeout=1.0), Client)
assert_type(fake.async_client().with_credentials(username="u"), AsyncClient)
assert_type(other, Client)
'''
WRONG = """
from example_api import Client

Client(api_key="a")
Client(username=5)
Client().with_credentials(key="a")
"""


@pytest.mark.parametrize("case", CASES)
def test_the_shipped_tests_pass(case: str, tmp_path: Path) -> None:
    """Every documented curl is replayed with its credentials, and each action says what is missing without them."""
    report = run_shipped_tests(write_case(case, tmp_path))

    assert report.code == 0, report.output
    assert CASES[case] == replayed(report)
    assert any("test_a_call_without_credentials_is_not_sent" in name for name in report.passed)


@pytest.mark.parametrize("case", CASES)
def test_the_package_is_typed(case: str, tmp_path: Path) -> None:
    """Mypy finds nothing in the package and its tests."""
    package = write_case(case, tmp_path)
    options = ["--strict", "--explicit-package-bases", "--config-file=", cache_option(tmp_path)]
    command = [sys.executable, "-m", "mypy", *options, str(package)]
    environment = {**os.environ, "MYPYPATH": str(package)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_programs_are_typed(tmp_path: Path) -> None:
    """Checkers know the arguments by their names, and find those that are none."""
    folder = write_case("several-credentials", tmp_path)

    assert [] == mypy_faults(folder, PROGRAM)
    assert [] == pyright_faults(folder, PROGRAM)
    assert ["call-arg", "arg-type", "call-arg"] == mypy_faults(folder, WRONG)


def test_pyright_finds_nothing_in_the_package(tmp_path: Path) -> None:
    """Strict pyright takes the client, the API in memory and the runtime."""
    folder = write_case("several-credentials", tmp_path)
    names = ["_security.py", "client.py", "testing.py", *(f"_runtime/{kind}credentials.py" for kind in ("", "a", "s"))]
    names = [name.replace("/acr", "/async_cr").replace("/scr", "/sync_cr") for name in names]
    (folder / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict", "include": ["example_api"]}', encoding="utf-8"
    )
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert all((folder / "example_api" / name).is_file() for name in names)
    assert done.returncode == 0, done.stdout


def test_the_api_in_memory_keeps_no_keys(tmp_path: Path) -> None:
    """What a test sees of a request is what the program asked, without what authenticates it."""
    with imported(write_case("several-credentials", tmp_path)):
        api = import_module("example_api.testing").FakeApi()
        with api.client() as client:
            client.with_credentials(app="a-key").thing.delete(thing_id="1", extra_query={"a": "b c"})
            client.thing.get(thing_id="1")

    first, second = api.requests
    assert ("https://api.example.com/things/1?a=b%20c", {"a": "b c"}) == (first.url.replace("+", "%20"), first.query)
    assert {"accept", "accept-encoding", "connection", "host", "user-agent"} == {*second.headers}


def test_an_api_with_a_token_alone_has_none_of_it(tmp_path: Path) -> None:
    """A package whose API takes nothing but a token has no code for other credentials."""
    folder = write_case("usual-authentication", tmp_path)

    assert set() == CREDENTIAL_FILES & {path.name for path in folder.rglob("*.py")}
    assert "MissingCredentialError" not in (folder / "example_api" / "__init__.py").read_text(encoding="utf-8")


def test_the_documentation_names_the_arguments(tmp_path: Path) -> None:
    """README and reference say what is to be given, and where else it can come from."""
    folder = write_case("api-key-header", tmp_path)
    readme, reference = ((folder / name).read_text(encoding="utf-8") for name in ("README.md", "reference.md"))

    assert "| `api_key` | An API key in the header `X-Api-Key`. | `EXAMPLE_API_API_KEY` |" in readme
    assert 'client = Client(api_key="YOUR_API_KEY")' in readme
    assert "YOUR_API_ACCESS_TOKEN" not in readme
    assert "Credentials: An API key in the header `X-Api-Key`." in reference
