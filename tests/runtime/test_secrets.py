"""Nothing that a user prints, logs or pickles shows a secret, or steers a terminal."""

import base64
import copy
import json
import logging
import pickle
import pprint
import traceback
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import httpx2
import pytest

from templates.python.runtime.errors import ApiError, SchemaMismatchWarning
from templates.python.runtime.redact import Redactor, printable
from tests.runtime.callers import AsyncClient, Caller, Client
from tests.runtime.samples import DEVICE, GET, LOGIN, STREAM
from tests.runtime.server import Reply, Server

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkZXZpY2UifQ.s1gn-Ature_4/5+6=="

WAYS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "percent": lambda token: quote(token, safe=""),
    "percent twice": lambda token: quote(quote(token, safe=""), safe=""),
    "every character in percent": lambda token: "".join(f"%{ord(char):02x}" for char in token),
    "base64": lambda token: base64.b64encode(token.encode()).decode(),
    "in base64 of more": lambda token: base64.urlsafe_b64encode(f"user:{token}!".encode()).decode(),
    "hexadecimal": lambda token: token.encode().hex(),
    "escapes of JSON": lambda token: "".join(f"\\u{ord(char):04X}" for char in token),
    "escapes of Python": lambda token: "".join(f"\\x{ord(char):02x}" for char in token),
    "HTML": lambda token: "".join(f"&#{ord(char)};" for char in token),
    "lines of repr": lambda token: pprint.pformat(" ".join(token.split(".")) + "." + token, width=20),
    "spaces": " ".join,
    "lower case": str.lower,
}


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


@pytest.mark.parametrize("way", WAYS)
def test_a_secret_is_found_however_it_is_written(way: str) -> None:
    """A token is hidden in whatever way a server writes it; other text stays."""
    redactor = Redactor({"Authorization": f"Bearer {TOKEN}"})
    written = WAYS[way](TOKEN)

    hidden = redactor.hide_in({"a": [f"bad token: {written}", 5, None, "harmless"], written: True})

    assert not [part for part in (written, TOKEN) if part in f"{hidden}"]
    assert [5, None, "harmless"] == hidden["a"][1:]
    assert "a [secret] b" == redactor.hide(f"a {TOKEN} b")


@pytest.mark.parametrize(
    "text",
    ["\\" * 300_000, "&#" + "9" * 300_000, "&#x" + "0" * 300_000 + ";", "%25" * 100_000, "&" * 300_000, "&#x110000;"],
)
def test_text_made_to_be_slow_is_searched(text: str) -> None:
    """Escapes without end, or of no character, neither raise nor take long."""
    assert text == Redactor({"Authorization": f"Bearer {TOKEN}"}).hide(text)


def test_short_and_harmless_headers_are_no_secrets() -> None:
    """What would be found in any text is not looked for."""
    redactor = Redactor({"Authorization": "Bearer abc", "Accept": "application/json", "X-Trace": "1234567890"})

    assert "abc application/json 1234567890" == redactor.hide("abc application/json 1234567890")


def test_a_password_is_a_secret() -> None:
    """What Basic authentication encodes is hidden, too, and so are keys and cookies."""
    basic = base64.b64encode(b"user:correct horse").decode()
    redactor = Redactor(
        {"Authorization": f"Basic {basic}", "X-Api-Key": "key-12345678", "Cookie": "sid=0123456789; t=abc"}
    )

    assert "[secret] [secret] [secret] [secret]" == redactor.hide(f"{basic} correct horse key-12345678 0123456789")


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain ü 日本", "plain ü 日本"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("a\r\nb\tc", "a\\r\\nb\\tc"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ud800", "\\ud800"),
        ("\x9b31m\u2028", "\\x9b31m\\u2028"),
    ],
)
def test_what_steers_a_terminal_is_escaped(text: str, expected: str) -> None:
    """Control, bidirectional and broken characters come out as escapes."""
    assert expected == printable(text)


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
