"""A client without credentials says what is missing, and sends nothing."""

import asyncio
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from .support.credentials import CREDENTIALS
from .support.loopback import Loopback
from .support.package import ENVIRONMENT, PACKAGE

package = import_module(PACKAGE)
types = import_module(f"{PACKAGE}.types")
MISSING = (package.MissingTokenError, package.MissingCredentialError)
PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def actions() -> Iterator[Any]:
    """Yield the actions that need credentials."""
    resources = import_module(f"{PACKAGE}.resources")
    for info in pkgutil.iter_modules(resources.__path__, f"{resources.__name__}."):
        for value in [*vars(import_module(info.name)).values()]:
            is_action = isinstance(value, types.Action | types.StreamAction)
            if is_action and value.authenticated:
                yield pytest.param(value, id=value.name)


def check(error: Any, action: Any, loopback: Loopback) -> None:
    """Assert that an error names its action and what is missing."""
    assert error.action == action.name
    assert any(f"{name}=" in str(error) for name in CREDENTIALS)
    assert any(f"{ENVIRONMENT}_{name.upper()}" in str(error) for name in CREDENTIALS)
    assert loopback.received == []


@pytest.fixture
def bare(loopback: Loopback, monkeypatch: pytest.MonkeyPatch) -> Loopback:
    """The server, and an environment without credentials."""
    for name in CREDENTIALS:
        monkeypatch.delenv(f"{ENVIRONMENT}_{name.upper()}", raising=False)
    return loopback


@pytest.mark.parametrize("action", list(actions()))
def test_a_call_without_credentials_is_not_sent(action: Any, bare: Loopback) -> None:
    """What is missing is told before anything is sent."""
    path = dict.fromkeys(PLACEHOLDER.findall(action.path), "x")
    with package.Client(base_url=bare.url) as client, pytest.raises(MISSING) as caught:
        if isinstance(action, types.Action):
            client.request(action, path=path)
        else:
            next(client.stream(action, path=path))
    check(caught.value, action, bare)


@pytest.mark.parametrize("action", list(actions()))
def test_an_awaited_call_without_credentials_is_not_sent(
    action: Any, bare: Loopback
) -> None:
    """What is missing is told before anything is sent."""
    path = dict.fromkeys(PLACEHOLDER.findall(action.path), "x")

    async def run() -> None:
        async with package.AsyncClient(base_url=bare.url) as client:
            if isinstance(action, types.Action):
                await client.request(action, path=path)
            else:
                await anext(client.stream(action, path=path))

    with pytest.raises(MISSING) as caught:
        asyncio.run(run())
    check(caught.value, action, bare)
