"""SDKs of APIs with cookies, other prefixes, optional tokens and scopes that go together: typed, and tested."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import httpx2
import pytest

from tests.sdk.packages import imported, mypy_faults, write_case
from tests.sdk.test_shipped import replayed, run_shipped_tests
from tests.type_checking import cache_option

CASES = {"cookie-key": 3, "optional-token": 3, "other-prefix": 3, "scopes-together": 3}
"""How many actions each case has."""


@pytest.mark.parametrize("case", CASES)
def test_the_shipped_tests_pass(case: str, tmp_path: Path) -> None:
    """Every documented curl is replayed with its credentials."""
    report = run_shipped_tests(write_case(case, tmp_path))

    assert report.code == 0, report.output
    assert CASES[case] == replayed(report)


@pytest.mark.parametrize("case", CASES)
def test_the_package_is_typed(case: str, tmp_path: Path) -> None:
    """Mypy finds nothing in the package and its tests."""
    package = write_case(case, tmp_path)
    options = ["--strict", "--explicit-package-bases", "--config-file=", cache_option(tmp_path)]
    command = [sys.executable, "-m", "mypy", *options, str(package)]
    environment = {**os.environ, "MYPYPATH": str(package)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


def test_arguments_are_named_after_what_they_hold(tmp_path: Path) -> None:
    """A cookie is called by its name, and a token that travels in `Authorization` is `token` behind any word."""
    cookies = write_case("cookie-key", tmp_path / "cookies")
    prefixes = write_case("other-prefix", tmp_path / "prefixes")

    assert [] == mypy_faults(cookies, 'from example_api import Client\n\nClient(sid="a", csrf=lambda: "b")\n')
    program = (
        'from example_api import Client\n\nClient(token="a", x_vault_token="b", private_token="c", x_signed="d")\n'
    )
    assert [] == mypy_faults(prefixes, program)


def test_an_optional_token_is_not_missed(tmp_path: Path) -> None:
    """A client without a token calls what is answered without, and is told where a token is needed."""
    with imported(write_case("optional-token", tmp_path)):
        package, testing = import_module("example_api"), import_module("example_api.testing")
        api = testing.FakeApi()
        http = httpx2.Client(transport=httpx2.MockTransport(api.handle))
        with package.Client(http_client=http) as client:
            client.thing.get(thing_id="1")
            with pytest.raises(package.MissingTokenError, match=r"thing\.delete needs a token"):
                client.thing.delete(thing_id="1")

    assert ["GET"] == [request.method for request in api.requests]


def test_the_api_in_memory_keeps_no_cookies_of_credentials(tmp_path: Path) -> None:
    """What a test sees of a request has the other cookies, and no `Cookie` where there are none."""
    with imported(write_case("cookie-key", tmp_path)):
        api = import_module("example_api.testing").FakeApi()
        with api.client() as client:
            client.thing.get(thing_id="1", extra_headers={"Cookie": "lang=en"})
            client.thing.put(thing_id="1")

    first, second = api.requests
    assert "lang=en" == first.headers["cookie"]
    assert "cookie" not in second.headers


def test_scopes_that_go_together_are_data(tmp_path: Path) -> None:
    """The module `scopes` and the actions tell which scopes are needed together."""
    with imported(write_case("scopes-together", tmp_path)):
        scopes, resource = import_module("example_api.scopes"), import_module("example_api.resources.thing")

        assert () == scopes.allowed_actions(["things:read"])
        assert ("thing.get",) == scopes.allowed_actions(["things:read", "labels:read"])
        assert {"things:read", "labels:read"} == scopes.least_privileged(["thing.get"])
        assert [True, False, True] == [
            action.needs_all_scopes for action in (resource.GET, resource.DELETE, resource.PUT)
        ]
