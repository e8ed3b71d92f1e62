"""What every test may use: a server on loopback, and clients that talk to it."""

import asyncio
import time
from collections.abc import Iterator

import httpx2
import pytest

from .support.async_callers import AsyncCaller
from .support.callers import SyncCaller
from .support.loopback import Loopback, serve
from .support.package import ENVIRONMENT, AsyncClient, Client
from .support.replay import TOKEN, Failure, Replay


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name the test of a documented error by its status."""
    return str(val.status) if isinstance(val, Failure) else None


def do_not_sleep(seconds: float) -> None:
    """Take the place of `time.sleep`."""


@pytest.fixture(scope="session")
def server() -> Iterator[Loopback]:
    """One server for all tests."""
    with serve() as loopback:
        yield loopback


@pytest.fixture
def loopback(server: Loopback) -> Loopback:
    """The server, with nothing received yet."""
    server.reset()
    return server


@pytest.fixture(scope="session")
def sync_caller(server: Loopback) -> Iterator[SyncCaller]:
    """A synchronous client for all tests."""
    with httpx2.Client(trust_env=False) as http:
        yield SyncCaller(
            Client(token=TOKEN, base_url=server.url, max_retries=0, http_client=http)
        )


@pytest.fixture(scope="session")
def async_caller(server: Loopback) -> Iterator[AsyncCaller]:
    """An asynchronous client for all tests, with its event loop."""
    with asyncio.Runner() as runner:
        http = httpx2.AsyncClient(trust_env=False)
        client = AsyncClient(
            token=TOKEN, base_url=server.url, max_retries=0, http_client=http
        )
        yield AsyncCaller(client, runner)
        runner.run(http.aclose())


@pytest.fixture(params=["sync", "async"])
def replay(request: pytest.FixtureRequest, loopback: Loopback) -> Replay:
    """Each kind of client in turn, and the server."""
    return Replay(request.getfixturevalue(f"{request.param}_caller"), loopback)


@pytest.fixture(params=["..", "", "a/b"], ids=["dots", "empty", "slash"])
def path_value(request: pytest.FixtureRequest) -> str:
    """Values in turn that could make a path another one."""
    return str(request.param)


@pytest.fixture
def client(
    sync_caller: SyncCaller, loopback: Loopback, monkeypatch: pytest.MonkeyPatch
) -> Client:
    """The `client` of the documentation's examples; it does not wait."""
    monkeypatch.setattr(time, "sleep", do_not_sleep)
    connected: Client = sync_caller.client.with_options(max_retries=1)
    assert connected.base_url == loopback.url
    return connected


@pytest.fixture
def environment(loopback: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients that the documentation's examples make talk to the server."""
    monkeypatch.setenv(f"{ENVIRONMENT}_BASE_URL", loopback.url)
    monkeypatch.setenv(f"{ENVIRONMENT}_TOKEN", TOKEN)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(time, "sleep", do_not_sleep)
