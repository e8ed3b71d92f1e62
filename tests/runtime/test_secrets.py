"""Nothing that a user prints, logs or pickles shows a secret, or steers a terminal."""

import copy
import json
import logging
import pickle
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from templates.python.runtime.errors import ApiError, SchemaMismatchWarning
from tests.runtime.callers import AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, GET, LOGIN, STREAM
from tests.runtime.server import Reply, Server
from tests.runtime.ways import TOKEN, WAYS


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and everything that it came from."""
    if error is not None:
        yield error
        yield from _chain(error.__cause__)
        yield from _chain(error.__context__)


def _shown(error: BaseException) -> str:
    """Return all that can be seen of an error."""
    parts: list[Any] = ["".join(traceback.format_exception(error))]
    for each in _chain(error):
        parts += [str(each), repr(each), vars(each), each.args, pickle.dumps(each)]
        for name in ("request", "response"):
            found = vars(each).get(name) or vars(each).get(f"_{name}")
            if found is not None:
                parts += [found, found.headers.raw, str(found.url) if name == "request" else "", pickle.dumps(found)]
    return f"{parts}"


def test_an_echo_stays_out_of_errors_and_logs(caller: Caller, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """A server that echoes the token in headers and body does not get it shown."""
    caplog.set_level(logging.DEBUG)
    echoes = [way(TOKEN).replace("\n", " ") for way in WAYS.values()]
    unseen = [TOKEN, *echoes, *(json.dumps(echo)[1:-1] for echo in echoes)]
    for echo in echoes:
        headers = {"X-Request-Id": echo, "Location": f"https://acme.example/?token={echo}", "X-Echo": echo}
        body = json.dumps({"message": f"bad: {echo}", "seen": [echo], echo: 1})
        server.replies += [Reply(302, (body.encode(),), headers), Reply(400, (f"<p>{echo}".encode(),), headers)]

    for _ in range(2 * len(echoes)):
        with pytest.raises(ApiError) as caught:
            caller.request(GET, {"token": TOKEN}, path=DEVICE, options={"max_retries": 0})
        shown = _shown(caught.value)
        assert not [part for part in unseen if part in shown]

    assert "receive_response_headers.complete [secret]" in caplog.text
    assert not [part for part in unseen if part in caplog.text]


def test_an_escaped_echo_in_json_is_hidden(caller: Caller, server: Server) -> None:
    """Escapes of JSON around a token are nothing to hide behind."""
    escaped = "".join(f"\\u{ord(char):04x}" for char in TOKEN)
    server.replies = [Reply(400, (f'{{"message": "bad {escaped}"}}'.encode(),))]

    with pytest.raises(ApiError, match=r"bad \[secret\]") as caught:
        caller.request(GET, {"token": TOKEN}, path=DEVICE)

    assert TOKEN not in _shown(caught.value)


def test_a_mismatch_does_not_tell_the_token(caller: Caller, server: Server) -> None:
    """Names of fields are the server's, and may be an echo as well."""
    server.replies = [Reply.json({"attributes": {TOKEN: "x", "\x1b[2J": "y"}})] * 2

    with pytest.raises(ApiError) as caught:
        caller.request(GET, {"token": TOKEN, "on_schema_mismatch": "raise"}, path=DEVICE)
    with pytest.warns(SchemaMismatchWarning) as warned:
        caller.request(GET, {"token": TOKEN, "on_schema_mismatch": "warn"}, path=DEVICE)

    assert TOKEN not in _shown(caught.value)
    assert TOKEN not in str(warned[0].message)
    assert str(caught.value).isprintable()


def test_what_failed_does_not_hold_the_request(caller: Caller, server: Server) -> None:
    """The cause of an error has the method and the place of the request, and nothing secret."""
    server.replies = [Reply(drop=True)]
    options = {"max_retries": 0, "extra_headers": {"X-Api-Key": "s3cret-key"}, "extra_query": {"code": "s3cret-query"}}

    with pytest.raises(ApiError) as caught:
        caller.request(GET, {"token": TOKEN}, path=DEVICE, options=options)

    cause = caught.value.__cause__
    assert isinstance(cause, httpx2.RequestError)
    assert ("GET", f"{server.url}/devices/d1") == (cause.request.method, str(cause.request.url))
    assert not [part for part in (TOKEN, "s3cret") if part in _shown(caught.value)]


@pytest.mark.parametrize("reply", [Reply(drop=True), Reply(401), Reply(200, (b"{", b"}"), pause=2)])
@pytest.mark.parametrize("limit", ["timeout", "deadline"])
def test_a_traceback_with_variables_does_not_show_the_token(
    caller: Caller, server: Server, reply: Reply, limit: str
) -> None:
    """Reports of crashes show the variables of each frame; none of the SDK's or httpx2's is the token."""
    server.replies = [reply]
    options: Any = {"max_retries": 0, limit: 0.2}

    with pytest.raises(ApiError) as caught:
        caller.request(GET, {"token": TOKEN}, path=DEVICE, options=options)

    tests = Path(__file__).parent
    frames = [frame for error in _chain(caught.value) for frame, _ in traceback.walk_tb(error.__traceback__)]
    inside = [frame for frame in frames if tests not in Path(frame.f_code.co_filename).parents]
    assert inside
    assert not [frame.f_code for frame in inside if TOKEN in f"{frame.f_locals}"]


def test_a_lost_stream_does_not_hold_the_request(caller: Caller, server: Server) -> None:
    """Errors of streams are as quiet as those of calls."""
    server.replies = [Reply.events(f"event: tag\ndata: {TOKEN}\n\n"), Reply(401, (TOKEN.encode(),))]

    with pytest.raises(ApiError) as caught:
        caller.events(STREAM, 2, path=DEVICE, options={"extra_headers": {"Authorization": f"Bearer {TOKEN}"}})

    assert TOKEN not in _shown(caught.value)


def test_what_is_no_stream_does_not_tell_the_token(caller: Caller, server: Server) -> None:
    """The content type is the server's, and may be an echo as well."""
    server.replies = [Reply(200, headers={"Content-Type": f"text/{TOKEN}"})]

    with pytest.raises(ApiError, match=r"the content type is text/\[secret\]") as caught:
        caller.events(STREAM, 1, path=DEVICE, options={"extra_headers": {"Authorization": f"Bearer {TOKEN}"}})

    assert TOKEN not in _shown(caught.value)


def test_httpx2_logs_no_queries(caller: Caller, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """What httpx2 logs of our calls has no query; what it logs of others is not touched."""
    caplog.set_level(logging.INFO)
    server.replies = [Reply.json({}), Reply.json({})]

    caller.request(GET, path=DEVICE, query={"q": "s3cret"})
    with httpx2.Client() as http:
        http.get(f"{server.url}/own?q=mine")

    assert [f"{server.url}/devices/d1", f"{server.url}/own?q=mine"] == [
        str(record.args[1]) for record in caplog.records if record.name == "httpx2" and isinstance(record.args, tuple)
    ]


@pytest.mark.parametrize("charset", ["hex", "zlib", "punycode", "undefined", "nothing", "utf-7", "utf-16", "latin-1"])
def test_any_character_set_is_read(caller: Caller, server: Server, charset: str) -> None:
    """A server cannot name a codec that raises, or unpacks; the text is there, if need be with U+FFFD."""
    server.replies = [Reply(400, (b"abc\xff",), {"Content-Type": f'text/plain; charset="{charset}"'})]

    with pytest.raises(ApiError) as caught:
        caller.request(GET, path=DEVICE)

    expected = {"latin-1": "abc\xff", "utf-16": "\u6261\uff63"}
    assert expected.get(charset, "abc\ufffd") == vars(caught.value)["body"]


def test_a_raw_response_does_not_show_the_token(caller: Caller, server: Server) -> None:
    """The headers of a raw response are read, shown and pickled without an echo."""
    server.replies = [Reply.json({}, 200, {"X-Echo": "token-that-nobody-may-see", "X-Other": "x"})]

    response = caller.raw(GET, path=DEVICE)

    assert ("[secret]", "x") == (response.headers["x-echo"], response.headers["X-Other"])
    assert "nobody" not in f"{response!r}{pickle.dumps(response)!r}"


def test_an_error_is_one_printable_line(caller: Caller, server: Server) -> None:
    """Whatever a server says, its error can be printed, logged and pickled."""
    body = b'{"message": "\\u001b[2J\\ud800\\n\\u202e", "more": "\\udfff"}'
    server.replies = [Reply(400, (body,), {"X-Request-Id": "a\tb"}), Reply(200, (b"<p>",), {"Content-Type": "a\tb"})]

    for expected in ("\\x1b[2J\ufffd\\n\\u202e", "(a\\tb)"):
        with pytest.raises(ApiError) as caught:
            caller.request(GET, path=DEVICE)
        text = f"{caught.value}"
        assert expected in text
        assert text.isprintable()
        assert text.encode()
        assert f"{caught.value.__dict__}".encode()
        assert pickle.dumps(caught.value)
        assert text == str(copy.copy(caught.value))


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_bad_proxy_is_told_without_its_password(kind: Any) -> None:
    """A proxy that is no URL is an argument without sense."""
    with pytest.raises(ValueError, match="proxy") as caught:
        kind(proxy="http://user:s3cret-word@host:port")

    assert not [each for each in _chain(caught.value) if "s3cret" in f"{each!r}"]


def test_an_answer_may_hold_a_token_of_its_own(caller: Caller, server: Server) -> None:
    """Values are the caller's, echo or not: only what is shown is redacted."""
    server.replies = [Reply.json({"token": TOKEN})]

    assert {"token": TOKEN} == caller.request(LOGIN, {"token": TOKEN})
