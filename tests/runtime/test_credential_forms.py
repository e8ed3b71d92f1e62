"""Cookies, words before a key, and credentials that may be left out."""

import asyncio
from collections.abc import Mapping
from typing import Any, ClassVar

import pytest

from templates.python.runtime.action import Action
from templates.python.runtime.async_credentials import AsyncCredentialClient
from templates.python.runtime.credentials import Credentials, MissingCredentialError, Security
from templates.python.runtime.errors import ApiError, PermissionDeniedError
from templates.python.runtime.settings import Settings
from templates.python.runtime.sync_credentials import CredentialClient
from tests.runtime.callers import SETTINGS
from tests.runtime.server import Reply, Server
from tests.runtime.test_credentials import Caller

SECRET = "secret-that-nobody-may-see"
SECURITY = Security(
    schemes={
        "sid": ["cookie", "sid"],
        "csrf": ["cookie", "csrf"],
        "token": ["header", "Authorization", "Token"],
    },
    accepted=[["sid"], ["token"]],
    actions={
        "cookie": [["sid"]],
        "cookies": [["sid", "csrf"]],
        "prefix": [["token"]],
        "optional": [["sid"], ["token"], []],
    },
)


class Client(CredentialClient):
    """A client of no API in particular."""

    _settings: ClassVar[Settings] = SETTINGS
    _security: ClassVar[Security] = SECURITY

    def __init__(self, base_url: str, given: Mapping[str, object]) -> None:
        super().__init__(base_url=base_url)
        self._credentials = Credentials.of(self._security, self._settings, given)


class AsyncClient(AsyncCredentialClient):
    """The async twin of `Client`."""

    _settings: ClassVar[Settings] = SETTINGS
    _security: ClassVar[Security] = SECURITY

    def __init__(self, base_url: str, given: Mapping[str, object]) -> None:
        super().__init__(base_url=base_url)
        self._credentials = Credentials.of(self._security, self._settings, given)


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: Server) -> Caller:
    """Make calls with the sync client, then again with the async one."""

    def made(name: str) -> Action[Any]:
        return Action(name=name, method="GET", path="/things", scopes=("a", "b"), needs_all_scopes=True)

    def blocking(name: str, given: Mapping[str, object], **options: Any) -> Any:
        with Client(server.url, given) as client:
            return client.request(made(name), **options)

    def awaiting(name: str, given: Mapping[str, object], **options: Any) -> Any:
        async def run() -> Any:
            async with AsyncClient(server.url, given) as client:
                return await client.request(made(name), **options)

        return asyncio.run(run())

    return blocking if request.param == "sync" else awaiting


@pytest.mark.parametrize(
    ("name", "given", "extra", "sent"),
    [
        ("cookie", {"sid": "a"}, {}, {"cookie": "sid=a"}),
        ("cookies", {"sid": "a", "csrf": "b=="}, {}, {"cookie": "sid=a; csrf=b=="}),
        ("cookie", {"sid": "a"}, {"cookie": "lang=en"}, {"cookie": "lang=en; sid=a"}),
        ("cookie", {"sid": "a"}, {"Cookie": "lang=en; sid=own"}, {"cookie": "lang=en; sid=own"}),
        ("cookie", {}, {"Cookie": "sid=own"}, {"cookie": "sid=own"}),
        ("prefix", {"token": "a"}, {}, {"authorization": "Token a"}),
        ("prefix", {"token": "a"}, {"Authorization": "Token own"}, {"authorization": "Token own"}),
        ("optional", {}, {}, {}),
        ("optional", {"token": "a"}, {}, {"authorization": "Token a"}),
        ("optional", {"token": "a", "sid": "b"}, {}, {"cookie": "sid=b"}),
    ],
)
def test_what_is_sent(
    call: Caller,
    server: Server,
    *,
    name: str,
    given: dict[str, object],
    extra: dict[str, str],
    sent: dict[str, str],
) -> None:
    """A cookie stands beside the caller's own, a key behind its word, and nothing where nothing is needed or there."""
    server.replies = [Reply.json({})]

    call(name, given, options={"extra_headers": extra})

    headers = server.received[0].headers
    assert sent == {key: value for key, value in headers.items() if key in {"cookie", "authorization"}}


def test_a_cookie_is_renewed_for_each_attempt(call: Caller, server: Server) -> None:
    """The one of the attempt before is not sent again."""
    values = iter(["first", "second"])
    server.replies = [Reply(503, headers={"Retry-After": "0"}), Reply.json({})]

    call("cookie", {"sid": lambda: next(values)})

    assert ["sid=first", "sid=second"] == [it.headers["cookie"] for it in server.received]


def test_a_cookie_that_the_server_sets_does_not_take_the_place(server: Server) -> None:
    """What a client was given is sent, whatever an answer before said."""
    server.replies = [Reply.json({}, headers={"Set-Cookie": "sid=other"}), Reply.json({})]
    action: Action[Any] = Action(name="cookie", method="GET", path="/things", scopes=())

    with Client(server.url, {"sid": "own"}) as client:
        for _ in range(2):
            client.request(action)

    assert ["sid=own", "sid=own"] == [it.headers["cookie"] for it in server.received]


@pytest.mark.parametrize("value", ["a; b=c", "a b", 'a"', "a,b", "a\\b", "a\r\nb"])
def test_no_value_escapes_from_its_cookie(call: Caller, server: Server, value: str) -> None:
    """What the value of a cookie cannot have is refused (RFC 6265 section 4.1.1), and not shown."""
    with pytest.raises(ValueError, match="sid holds spaces, line ends or other stray characters"):
        call("cookie", {"sid": value})

    assert [] == server.received


def test_a_cookie_that_is_missing_is_told(call: Caller, server: Server) -> None:
    """Nothing is sent, and the error names the argument."""
    with pytest.raises(MissingCredentialError, match="cookie needs credentials: pass sid= "):
        call("cookie", {"token": "a"})

    assert [] == server.received


@pytest.mark.parametrize("name", ["cookie", "prefix"])
def test_no_credential_is_shown(call: Caller, server: Server, name: str) -> None:
    """A server that echoes what it was sent does not get it shown."""
    server.replies = [Reply(400, (f'{{"message": "{SECRET}"}}'.encode(),))]

    with pytest.raises(ApiError) as caught:
        call(name, {"sid": SECRET, "token": SECRET})

    assert SECRET not in f"{caught.value!r} {vars(caught.value)}"


def test_a_refusal_names_all_scopes_that_are_needed(call: Caller, server: Server) -> None:
    """A token without one of them is told that all are needed."""
    server.replies = [Reply(403, (b"{}",))]

    with pytest.raises(PermissionDeniedError, match="the token needs all of these scopes: a, b"):
        call("prefix", {"token": "a"})
