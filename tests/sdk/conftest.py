"""The loopback server, and clients of the generated package that talk to it."""

from collections.abc import Iterator

import pytest
from losant_api import AsyncClient, Client

from tests.sdk.loopback import Loopback, serve

TOKEN = "a-token"


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    """One server for the tests of a module."""
    with serve() as loopback:
        yield loopback


@pytest.fixture
def loopback(server: Loopback) -> Loopback:
    """The server, with nothing received yet and an empty answer to come."""
    server.received.clear()
    server.headers.clear()
    server.status, server.answer = 200, {}
    return server


@pytest.fixture
def client(loopback: Loopback) -> Iterator[Client]:
    """A synchronous client of the server."""
    with Client(token=TOKEN, base_url=loopback.url) as made:
        yield made


@pytest.fixture
def async_client(loopback: Loopback) -> AsyncClient:
    """An asynchronous client of the server; the test opens and closes it."""
    return AsyncClient(token=TOKEN, base_url=loopback.url)
