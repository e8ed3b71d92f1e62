"""A server on loopback that answers as a test tells it, and callers that are sync and async."""

from collections.abc import Iterator
from functools import cache

import httpcore2
import pytest

from tests.runtime.callers import AsyncCaller, Caller, SyncCaller
from tests.runtime.server import Server


@pytest.fixture(autouse=True, scope="session")
def certificates_read_once() -> Iterator[None]:
    """The certificates of the machine, which no test uses, and whose reading takes as long as most of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("httpcore2.default_ssl_context", cache(httpcore2.default_ssl_context))
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    """A running server with nothing to answer yet."""
    with Server.running() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, server: Server, monkeypatch: pytest.MonkeyPatch) -> Caller:
    """Make calls to `server` with the sync client, then again with the async one."""
    monkeypatch.setattr("templates.python.runtime.retry.FIRST_DELAY", 0.001)
    monkeypatch.setattr("templates.python.runtime.retry.MAX_DELAY", 0.02)
    return SyncCaller(server) if request.param == "sync" else AsyncCaller(server)
