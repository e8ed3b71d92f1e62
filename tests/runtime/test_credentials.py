"""API keys and Basic authentication: what is sent, what is missing, and that nobody sees it."""

import asyncio
import base64
import logging
import pickle
import traceback
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, ClassVar, Protocol, TypeAlias

import pytest

from templates.python.runtime.action import Action
from templates.python.runtime.async_credentials import AsyncCredentialClient
from templates.python.runtime.credentials import Credentials, MissingCredentialError, Security
from templates.python.runtime.errors import ApiError, ApiTimeoutError, MissingTokenError
from templates.python.runtime.settings import Settings
from templates.python.runtime.sync_credentials import CredentialClient
from tests.runtime.callers import SETTINGS
from tests.runtime.samples import DEVICE, STREAM
from tests.runtime.server import Reply, Server

KEY = "key-that-nobody-may-see"
NEW = "another-token"
PASSWORD = "pass: wörd-that-nobody-may-see"
GIVEN: dict[str, object] = {
    "api_key": KEY,
    "app": KEY[::-1],
    "username": "usér",
    "password": PASSWORD,
    "token": "a-token",
}
SECURITY = Security(
    schemes={
        "api_key": ["header", "X-Acme"],
        "app": ["query", "app"],
        "username": ["basic", "password"],
        "token": ["bearer"],
    },
    accepted=[["api_key"], ["app"], ["username"], ["token"]],
    actions={
        "key.header": [["api_key"]],
        "key.query": [["app"]],
        "basic": [["username"]],
        "bearer": [["token"]],
        "both": [["token", "api_key"]],
        "either": [["token"], ["api_key", "app"]],
    },
)


def action(name: str, *, authenticated: bool = True) -> Action[Any]:
    """Return an action that is called so."""
    return Action(name=name, method="GET", path="/things", scopes=(), authenticated=authenticated)


class Client(CredentialClient):
    """A client of no API in particular."""

    _settings: ClassVar[Settings] = SETTINGS
    _security: ClassVar[Security] = SECURITY

    def __init__(self, base_url: str, given: Mapping[str, object], **options: Any) -> None:
        super().__init__(base_url=base_url, **options)
        self._credentials = Credentials.of(self._security, self._settings, given)


class AsyncClient(AsyncCredentialClient):
    """The async twin of `Client`."""

    _settings: ClassVar[Settings] = SETTINGS
    _security: ClassVar[Security] = SECURITY

    def __init__(self, base_url: str, given: Mapping[str, object], **options: Any) -> None:
        super().__init__(base_url=base_url, **options)
        self._credentials = Credentials.of(self._security, self._settings, given)


class Caller(Protocol):
    """Carries out one action with a new client that has some credentials."""

    def __call__(self, name: str, given: Mapping[str, object], **options: Any) -> Any:
        """Return the value."""


Made: TypeAlias = Client | AsyncClient


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: Server) -> Caller:
    """Make calls with the sync client, then again with the async one."""

    def blocking(name: str, given: Mapping[str, object], **options: Any) -> Any:
        with Client(server.url, given) as client:
            return client.request(action(name), **options)

    def awaiting(name: str, given: Mapping[str, object], **options: Any) -> Any:
        async def run() -> Any:
            async with AsyncClient(server.url, given) as client:
                return await client.request(action(name), **options)

        return asyncio.run(run())

    return blocking if request.param == "sync" else awaiting


@pytest.mark.parametrize(
    ("name", "target", "headers"),
    [
        ("key.header", "/things", {"x-acme": KEY}),
        ("key.query", f"/things?app={KEY[::-1]}", {}),
        ("basic", "/things", {"authorization": f"Basic {base64.b64encode(f'usér:{PASSWORD}'.encode()).decode()}"}),
        ("bearer", "/things", {"authorization": "Bearer a-token"}),
        ("both", "/things", {"authorization": "Bearer a-token", "x-acme": KEY}),
        ("either", "/things", {"authorization": "Bearer a-token"}),
    ],
)
def test_an_action_sends_what_it_accepts_and_nothing_else(
    call: Caller, server: Server, name: str, target: str, headers: dict[str, str]
) -> None:
    """Of all credentials that a client has, those of the first alternative are sent; Basic is UTF-8 (RFC 7617)."""
    server.replies = [Reply.json({})]

    call(name, GIVEN)

    (received,) = server.received
    assert target == received.target
    assert headers == {key: value for key, value in received.headers.items() if key in {"authorization", "x-acme"}}


@pytest.mark.parametrize(
    ("name", "given", "error", "told"),
    [
        ("key.header", {}, MissingCredentialError, r"key.header needs credentials: pass api_key= .* ACME_API_API_KEY$"),
        ("key.query", {"app": ""}, MissingCredentialError, r"pass app= "),
        ("basic", {"username": "u"}, MissingCredentialError, r"pass password= .* ACME_API_PASSWORD$"),
        (
            "basic",
            {},
            MissingCredentialError,
            r"pass username= and password= .* ACME_API_USERNAME and ACME_API_PASSWORD",
        ),
        ("bearer", {}, MissingTokenError, r"bearer needs a token: pass token= .* ACME_API_TOKEN$"),
        ("both", {"api_key": KEY}, MissingTokenError, r"both needs a token"),
        ("both", {"token": "t"}, MissingCredentialError, r"pass api_key= "),
        ("either", {"app": KEY}, MissingCredentialError, r"pass token=, or api_key= to"),
        ("key.header", {"api_key": lambda: None}, MissingCredentialError, r"pass api_key= "),
        ("undocumented", {}, MissingCredentialError, r"pass api_key=, or app=, or token= to"),
    ],
)
def test_what_is_missing_is_told_before_anything_is_sent(
    call: Caller, server: Server, name: str, given: dict[str, object], error: type[Exception], told: str
) -> None:
    """The error names the arguments and the variables of what lacks the least."""
    with pytest.raises(error, match=told) as caught:
        call(name, given)

    assert error is type(caught.value)
    assert name == vars(caught.value)["action"]
    assert [] == server.received


@pytest.mark.parametrize(
    ("name", "given", "error", "told"),
    [
        ("key.header", {"api_key": 5}, TypeError, "api_key must be a str, not int"),
        ("key.header", {"api_key": "a\r\nX-Evil: b"}, ValueError, "api_key holds spaces"),
        ("key.header", {"api_key": "clé"}, ValueError, "api_key holds spaces"),
        ("key.query", {"app": "a b"}, ValueError, "app holds spaces"),
        ("basic", {"username": "a:b", "password": "c"}, ValueError, "username must not hold a colon"),
        ("basic", {"username": "a", "password": "c\n"}, ValueError, "password holds control characters"),
        ("basic", {"username": "a", "password": "\ud800"}, ValueError, "password cannot be sent in UTF-8"),
        ("basic", {"username": 5, "password": "c"}, TypeError, "username must be a str, not int"),
        ("basic", {"username": "a", "password": lambda: None}, MissingCredentialError, "pass password="),
    ],
)
def test_what_cannot_be_sent_is_refused(
    call: Caller, server: Server, name: str, given: dict[str, object], error: type[Exception], told: str
) -> None:
    """No credential can escape from its header or parameter, and the error does not show it."""
    with pytest.raises(error, match=told):
        call(name, given)

    assert [] == server.received


def test_an_empty_password_is_one(call: Caller, server: Server) -> None:
    """Keys that are sent as a user name have no password."""
    server.replies = [Reply.json({})]

    call("basic", {"username": "key", "password": ""})

    assert "Basic a2V5Og==" == server.received[0].headers["authorization"]


def test_the_environment_gives_what_is_not_given(call: Caller, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each argument has a variable, and an argument wins over it."""
    monkeypatch.setenv("ACME_API_API_KEY", "of-the-environment")
    monkeypatch.setenv("ACME_API_TOKEN", "token-of-the-environment")
    server.replies = [Reply.json({})] * 3

    call("key.header", {})
    call("key.header", {"api_key": "given"})
    call("either", {"api_key": "given", "app": "x"})

    assert ["of-the-environment", "given", "given"] == [it.headers["x-acme"] for it in server.received]
    assert "authorization" not in server.received[2].headers


@pytest.mark.parametrize("name", ["key.header", "key.query"])
def test_a_function_is_asked_before_each_attempt(call: Caller, server: Server, name: str) -> None:
    """A key that is renewed takes the place of the one before, also in a query."""
    keys = iter(["first-key", "second-key"])
    server.replies = [Reply(503, headers={"Retry-After": "0"}), Reply.json({})]

    call(name, {"api_key": lambda: next(keys), "app": lambda: next(keys)}, query={"limit": 5})

    first, second = ((it.target, it.headers.get("x-acme", "")) for it in server.received)
    assert "first-key" in str(first)
    assert "second-key" in str(second)
    assert "first-key" not in str(second)


def test_an_async_function_is_awaited(server: Server) -> None:
    """The asynchronous client takes functions that are awaited, and gives up waiting at the deadline."""
    server.replies = [Reply.json({})]

    async def key() -> str:
        return KEY

    async def never() -> str:
        await asyncio.sleep(60)
        return KEY

    async def run(function: Callable[[], Awaitable[str]], deadline: float | None) -> None:
        async with AsyncClient(server.url, {"api_key": function}, deadline=deadline) as client:
            await client.request(action("key.header"))

    asyncio.run(run(key, None))
    with pytest.raises(ApiTimeoutError, match="before there was a token"):
        asyncio.run(run(never, 0.05))
    assert [KEY] == [it.headers["x-acme"] for it in server.received]


@pytest.mark.parametrize(
    ("name", "options", "place"),
    [
        ("key.header", {"extra_headers": {"x-acme": "of-the-caller"}}, "x-acme"),
        ("key.query", {"extra_query": {"app": "of-the-caller"}}, "target"),
        ("basic", {"extra_headers": {"Authorization": "Basic b2Y6Y2FsbGVy"}}, "authorization"),
    ],
)
def test_what_the_caller_sends_by_other_means_wins(
    call: Caller, server: Server, name: str, options: dict[str, Any], place: str
) -> None:
    """Options of a call replace credentials, and are credentials where there are none."""
    server.replies = [Reply.json({})] * 2

    for given in ({}, GIVEN):
        call(name, given, options=options)

    shown = [it.target if place == "target" else it.headers[place] for it in server.received]
    assert shown[0] == shown[1]
    assert shown[0] in {"of-the-caller", "/things?app=of-the-caller", "Basic b2Y6Y2FsbGVy"}


@pytest.mark.parametrize("name", ["key.header", "key.query", "basic"])
@pytest.mark.parametrize("is_callers", [False, True])
def test_no_credential_is_shown(
    call: Caller, server: Server, caplog: pytest.LogCaptureFixture, name: str, *, is_callers: bool
) -> None:
    """A server that echoes what it was sent does not get it shown in errors, causes and logs; nor do failures."""
    caplog.set_level(logging.DEBUG)
    encoded = base64.b64encode(f"usér:{PASSWORD}".encode()).decode()
    secrets = [KEY, KEY[::-1], PASSWORD, encoded]
    options: dict[str, Any] = {"max_retries": 0}
    if is_callers:
        extra = {"x-acme": KEY, "Authorization": f"Basic {encoded}"}
        options |= {"extra_headers": extra, "extra_query": {"app": KEY[::-1]}}
    echo = f'{{"message": "{KEY} {KEY[::-1]} {PASSWORD} {encoded}"}}'.encode()
    server.replies = [Reply(400, (echo,), {"X-Echo": KEY, "Location": f"/?app={KEY[::-1]}"}), Reply(drop=True)]

    for _ in range(2):
        with pytest.raises(ApiError) as caught:
            call(name, {} if is_callers else GIVEN, options=options)
        shown = f"{traceback.format_exception(caught.value)} {vars(caught.value)} {pickle.dumps(caught.value)!r}"
        sent = secrets if is_callers else {"key.header": [KEY], "key.query": [KEY[::-1]]}.get(name, [PASSWORD, encoded])
        assert not [secret for secret in sent if secret in shown]
        assert not [secret for secret in sent if secret in caplog.text]


def test_a_client_does_not_show_its_credentials(server: Server) -> None:
    """Neither its representation nor its pickle does."""
    with Client(server.url, GIVEN) as client:
        assert KEY not in repr(client)
        assert KEY not in repr(vars(client))
        with pytest.raises(TypeError, match="a client holds a token"):
            pickle.dumps(client)


def test_a_redirect_does_not_carry_a_key_off(call: Caller, server: Server) -> None:
    """What the server answers is not followed, so no key comes to another host."""
    server.replies = [Reply(302, headers={"Location": f"{server.url}/elsewhere"})]

    with pytest.raises(ApiError, match="redirects are not followed"):
        call("key.header", GIVEN)

    assert ["/things"] == [it.target for it in server.received]


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_keys_do_not_travel_in_the_clear(kind: type[Made]) -> None:
    """A server without TLS that is not on this machine is refused, whatever the credentials."""
    with pytest.raises(ValueError, match="base_url must be https"):
        kind("http://api.acme.example", GIVEN)


def test_what_is_public_is_sent_without_credentials(server: Server) -> None:
    """An action that needs nothing gets nothing."""
    server.replies = [Reply.json({})]

    with Client(server.url, GIVEN) as client:
        client.request(action("public", authenticated=False))

    assert "/things" == server.received[0].target
    assert {"authorization", "x-acme"}.isdisjoint(server.received[0].headers)


def test_a_stream_sends_its_key_each_time(server: Server) -> None:
    """A stream that connects again is authenticated again."""
    server.replies = [Reply.events("id: 1\nevent: tag\ndata: {}\n\n"), Reply(204)]

    with Client(server.url, {"api_key": KEY}) as client, client.stream(STREAM, path=DEVICE) as stream:
        assert 1 == len(list(stream))

    assert [KEY, KEY] == [it.headers["x-acme"] for it in server.received]


def test_a_copy_has_other_credentials(server: Server) -> None:
    """What a copy is given last it takes first; the client keeps its own."""
    server.replies = [Reply.json({})] * 3

    with Client(server.url, {"token": "old"}) as client:
        client.with_options(token=NEW).request(action("either"))
        client.with_options(timeout=5.0).request(action("either"))
        client.request(action("either"))

    assert [f"Bearer {NEW}", "Bearer old", "Bearer old"] == [it.headers["authorization"] for it in server.received]


def test_a_token_that_nothing_takes_is_refused(server: Server) -> None:
    """An API without tokens says so where it is given one."""

    class KeyClient(Client):
        _security: ClassVar[Security] = Security({"api_key": ["header", "X-Acme"]}, [["api_key"]], {})

    with (
        KeyClient(server.url, {"api_key": KEY}) as client,
        pytest.raises(TypeError, match="takes no token, but api_key"),
    ):
        client.with_options(token=NEW)
