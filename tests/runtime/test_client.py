"""A client is made from arguments or the environment, and keeps its token to itself."""

import asyncio
import copy
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from templates.python.runtime.config import check_base_url
from templates.python.runtime.errors import ApiTimeoutError, MissingTokenError
from tests.runtime.callers import SETTINGS, TOKEN, AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, GET, LOGIN, POST, Device
from tests.runtime.server import Reply, Server

OTHER_TOKEN = TOKEN.replace("nobody", "only-a-copy")


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTINGS.token_variable, raising=False)
    monkeypatch.delenv(SETTINGS.base_url_variable, raising=False)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://api.acme.example", "https://api.acme.example"),
        ("https://api.acme.example/", "https://api.acme.example"),
        ("https://proxy.example:8443/acme/", "https://proxy.example:8443/acme"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost", "http://localhost"),
        ("http://[::1]:80", "http://[::1]:80"),
    ],
)
def test_a_base_url_is_accepted(url: str, expected: str) -> None:
    """Https goes anywhere, http only to this machine."""
    assert expected == check_base_url(url)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://api.acme.example", "https"),
        ("http://127.0.0.1.evil.example", "https"),
        ("http://localhost.evil.example", "https"),
        ("ftp://api.acme.example", "https"),
        ("api.acme.example", "https"),
        ("", "https"),
        ("https://user:s3cret@api.acme.example", "password"),
        ("https://api.acme.example@evil.example", "password"),
        ("https://api.acme.example?x=1", "query"),
        ("https://api.acme.example#", "fragment"),
        ("https://", "host"),
        ("https://api.acme.example:99999", "[Pp]ort"),
        ("https://api.acme\n.example", "characters"),
        ("https:\\\\evil.example", "characters"),
    ],
)
def test_an_unsafe_base_url_is_refused(url: str, reason: str) -> None:
    """What could carry the token elsewhere is refused, without telling a password."""
    with pytest.raises(ValueError, match=reason) as caught:
        check_base_url(url)

    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"base_url": "http://acme.example"}, "https"),
        ({"max_retries": -1}, "max_retries"),
        ({"on_schema_mismatch": "explode"}, "on_schema_mismatch"),
        ({"proxy": "http://p", "http_client": object()}, "proxy"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: dict[str, Any], reason: str) -> None:
    """A client is never made with an option that cannot be meant."""
    with pytest.raises(ValueError, match=reason):
        Client(**options)


def test_a_deadline_is_positive() -> None:
    """A call without time is refused as a mistake."""
    with Client() as client, pytest.raises(ValueError, match="deadline"):
        client.with_options(deadline=0)


def test_the_environment_gives_token_and_server(
    caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not passed is taken from the environment."""
    monkeypatch.setenv("ACME_API_TOKEN", "from-environment")
    monkeypatch.setenv("ACME_API_BASE_URL", server.url)
    server.replies = [Reply.json({})]

    caller.request(GET, {"token": None, "base_url": None}, path=DEVICE)

    assert "Bearer from-environment" == server.only.headers["authorization"]


def test_without_a_token_nothing_is_sent(caller: Caller, server: Server) -> None:
    """An action that needs a token raises before sending when there is none."""
    with pytest.raises(MissingTokenError, match=r"^device.get needs a token"):
        caller.request(GET, {"token": None}, path=DEVICE)

    assert [] == server.received


def test_an_action_without_authentication_sends_no_token(caller: Caller, server: Server) -> None:
    """A token is kept back where none is needed."""
    server.replies = [Reply.json({})]

    caller.request(LOGIN, body={"email": "a@acme.example"})

    assert "authorization" not in server.only.headers


def test_a_token_function_is_asked_for_each_attempt(caller: Caller, server: Server) -> None:
    """A token that changes between attempts is sent anew."""
    tokens = iter(["one", "two"])
    server.replies = [Reply(503), Reply.json({})]

    caller.request(GET, {"token": lambda: next(tokens)}, path=DEVICE)

    assert ["Bearer one", "Bearer two"] == [request.headers["authorization"] for request in server.received]


def test_an_async_token_function_is_awaited(server: Server) -> None:
    """The async client takes a coroutine function for the token."""

    async def token() -> str:
        return "awaited"

    async def run() -> None:
        async with AsyncClient(base_url=server.url, token=token) as client:
            await client.request(GET, path=DEVICE)

    server.replies = [Reply.json({})]
    asyncio.run(run())

    assert "Bearer awaited" == server.only.headers["authorization"]


def test_the_token_is_not_shown() -> None:
    """Neither repr nor str of a client shows the token."""
    with Client(token=TOKEN) as client:
        assert "<acme_api.Client base_url='https://api.acme.example'>" == repr(client)
        assert repr(client) == str(client)


@pytest.mark.parametrize("action", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_cannot_be_pickled(action: Any) -> None:
    """A client with its token never gets into a file or another process."""
    with Client(token=TOKEN) as client, pytest.raises(TypeError, match="make another one"):
        action(client)


def test_options_change_in_a_copy_over_the_same_connection(server: Server) -> None:
    """`with_options` adds to the options; closing the copy leaves the connections open."""
    server.replies = [Reply.json({}), Reply.json({})]

    with Client(base_url=server.url, token=TOKEN) as client:
        with client.with_options(token=OTHER_TOKEN, extra_headers={"X-A": "1"}, extra_query={"q": 1}) as copied:
            copied.request(GET, path=DEVICE, options={"extra_headers": {"X-B": "2"}})
        client.request(GET, path=DEVICE)

    first, second = server.received
    assert ("/devices/d1?q=1", f"Bearer {OTHER_TOKEN}", "1", "2") == (
        first.target,
        first.headers["authorization"],
        first.headers["x-a"],
        first.headers["x-b"],
    )
    assert ("/devices/d1", f"Bearer {TOKEN}", False) == (
        second.target,
        second.headers["authorization"],
        "x-a" in second.headers,
    )
    assert first.connection == second.connection


def test_an_own_http_client_is_used_and_left_open(server: Server) -> None:
    """Headers, parameters and timeout of the caller's HTTP client hold, and so does it."""
    server.replies = [Reply.json({}), Reply.json({})]

    with httpx2.Client(headers={"X-Own": "1"}, params={"own": "2"}, timeout=7) as http:
        for _ in range(2):
            with Client(base_url=server.url, token=TOKEN, http_client=http) as client:
                client.request(GET, path=DEVICE, query={"a": "b"})

    assert [("/devices/d1?own=2&a=b", "1")] * 2 == [
        (request.target, request.headers["x-own"]) for request in server.received
    ]


def test_calls_go_through_a_proxy(server: Server) -> None:
    """A proxy gets the whole URL."""
    server.replies = [Reply.json({})]

    with Client(base_url="http://localhost:1", token=TOKEN, proxy=server.url) as client:
        client.request(GET, path=DEVICE)

    assert "http://localhost:1/devices/d1" == server.only.target


def test_many_threads_share_a_client(server: Server) -> None:
    """Calls of several threads do not mix."""
    server.replies = [Reply.json({"name": "x"})] * 40

    with Client(base_url=server.url, token=TOKEN) as client, ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda number: client.request(GET, path={"DEVICE_ID": f"d{number}"}).name, range(40)))

    assert ["x"] * 40 == names
    assert {f"/devices/d{number}" for number in range(40)} == {request.target for request in server.received}


def test_a_client_loads_no_models_and_no_streams() -> None:
    """Making both clients imports neither pydantic nor what only streams need."""
    program = (
        "import sys; from tests.runtime.callers import Client; Client().close();"
        "print(sorted(name for name in sys.modules if name.split('.')[0] == 'pydantic'"
        "or name.endswith(('_stream', '.event', '.sse', '.stream_state'))))"
    )
    root = Path(__file__).parents[2]

    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout


def test_what_a_call_takes_a_client_takes_for_all_of_its_calls(caller: Caller, server: Server) -> None:
    """Retries of writes, headers, query and hooks are arguments of the constructor."""
    server.replies = [Reply.json({}, 500), Reply.json({})]
    seen: list[str] = []
    options = {
        "retry_writes": True,
        "extra_headers": {"X-Trace": "t"},
        "extra_query": {"debug": "1"},
        "on_request": lambda request: seen.append(request.method),
        "on_response": lambda response: seen.append(str(response.status_code)),
    }

    caller.request(POST, options, body={})

    assert ["POST", "500", "POST", "200"] == seen
    assert [("/devices?debug=1", "t")] * 2 == [(each.target, each.headers["x-trace"]) for each in server.received]


@pytest.mark.parametrize("options", [{"timeout": 0.1, "max_retries": 0}, {"deadline": 0.1}])
def test_a_client_has_a_timeout_and_a_deadline_of_its_own(
    caller: Caller, server: Server, options: dict[str, Any]
) -> None:
    """`timeout` of the constructor is the default of all calls; one call can have another."""
    slow = Reply(200, (b"{", b"}"), pause=0.4)
    server.replies = [slow, slow]

    with pytest.raises(ApiTimeoutError):
        caller.request(GET, options, path=DEVICE)
    assert Device() == caller.request(GET, options, path=DEVICE, options=dict.fromkeys(options, 5))


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_another_word_for_an_option_is_told_with_the_right_one(kind: Any) -> None:
    """There is one word for each option: the default timeout is `timeout`."""
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'default_timeout'; did you mean 'timeout'\?"):
        kind(default_timeout=5)
