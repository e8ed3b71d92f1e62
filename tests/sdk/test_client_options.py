"""Options of clients, calls without a method, and what is told of a misspelt argument."""

import asyncio
import logging
from functools import cached_property
from typing import Any, cast
from unittest.mock import create_autospec

import httpx2
import pytest
from losant_api import AsyncClient, Client
from losant_api.testing import FakeApi

_PATH = "/applications/{APPLICATION_ID}/devices/{DEVICE_ID}"
_VALUES = {"APPLICATION_ID": "app", "DEVICE_ID": "a/b"}
_TOKEN = "a-token"


def test_a_misspelt_argument_is_told_with_the_right_one() -> None:
    """The message names the method as the user called it, for sync and async clients and for clients themselves."""
    api = FakeApi()
    get: Any = api.client().device.get
    awaited: Any = api.async_client().device.get_log_entries
    make: Any = Client
    expected = r"Client\.device\.get\(\) got an unexpected keyword argument 'devcie_id'; did you mean 'device_id'\?"

    with pytest.raises(TypeError, match=expected):
        get(application_id="app", device_id="dev", devcie_id="dev")
    with pytest.raises(TypeError, match=r"AsyncClient\.device\.get_log_entries\(\) .* 'limt'; did you mean 'limit'\?"):
        asyncio.run(awaited(application_id="app", device_id="dev", limt=2))
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'max_retry'; did you mean 'max_retries'\?"):
        make(max_retry=2)
    assert [] == api.requests


def test_options_hold_for_all_calls() -> None:
    """The constructor takes what a call takes, and hooks see each attempt."""
    api = FakeApi()
    seen: list[tuple[str, int]] = []
    api.fail("device.get", 503, times=1)
    client = api.client(
        max_retries=1,
        extra_headers={"X-Trace": "t"},
        extra_query={"debug": "1"},
        on_request=lambda request: seen.append((request.method, 0)),
        on_response=lambda response: seen.append((response.request.method, response.status_code)),
    )

    client.device.get(application_id="app", device_id="dev")

    assert [("GET", 0), ("GET", 503), ("GET", 0), ("GET", 200)] == seen
    assert ("t", "1") == (api.requests[0].headers["x-trace"], api.requests[0].query["debug"])


def test_what_has_no_method_can_be_called() -> None:
    """Values are encoded into the path; the answer is plain JSON; a path that could lead elsewhere is refused."""
    api = FakeApi()
    client = api.client()

    answer = client.call("GET", _PATH, values=_VALUES, query={"x": 1})

    assert "Cold Store 4" == answer["name"]
    assert "https://api.losant.com/applications/app/devices/a%2Fb?x=1" == api.requests[0].url
    assert answer == asyncio.run(api.async_client().call("GET", _PATH, values=_VALUES))
    for method, path in (("get", "/x"), ("GET", "x"), ("GET", "/a/../b"), ("GET", "/a?b"), ("GET", "//host/x")):
        with pytest.raises(ValueError, match="must be"):
            client.call(method, path)


class _Fleet(Client):
    """A user's own client, with an attribute and a resource of its own."""

    region = ""

    @cached_property
    def made_for(self) -> int:
        return id(self)


def test_a_copy_of_a_subclass_keeps_its_attributes() -> None:
    """But not what is computed from the client: resources of the copy call with its options."""
    fleet = _Fleet(
        token=_TOKEN, http_client=httpx2.Client(transport=httpx2.MockTransport(lambda _: httpx2.Response(200)))
    )
    fleet.region = "eu"
    first, device = fleet.made_for, fleet.device

    copy = fleet.with_options(timeout=1.0)

    assert ("eu", True, True) == (copy.region, copy.made_for != first, copy.device is not device)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_client_can_be_mocked_by_its_specification(kind: type[Client] | type[AsyncClient]) -> None:
    """`create_autospec` knows the resources, and refuses what the client does not have."""
    mock = create_autospec(kind, instance=True)
    assert mock.device is not None
    with pytest.raises(AttributeError):
        _ = mock.devcie
    assert create_autospec(cast("Any", kind)) is not None


def test_the_environment_turns_logging_on(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """`LOSANT_API_LOG=debug` shows each call; nothing else does."""
    logger = logging.getLogger("losant_api")
    monkeypatch.setattr(logger, "level", logging.NOTSET)
    monkeypatch.setenv("LOSANT_API_LOG", "debug")
    api = FakeApi()

    api.client().device.get(application_id="app", device_id="dev")

    assert ["device" in caplog.text, logging.DEBUG] == [True, logger.level]
