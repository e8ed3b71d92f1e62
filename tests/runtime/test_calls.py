"""Calls over a real connection: what is sent, what is sent again, what comes back."""

import copy
import logging
import pickle
import time
import traceback
from typing import Any

import pytest

from templates.python.runtime import errors
from templates.python.runtime.errors import (
    ApiConnectionError,
    ApiTimeoutError,
    InvalidResponseError,
    PermissionDeniedError,
    SchemaMismatchError,
    SchemaMismatchWarning,
    ServerError,
    StatusError,
)
from tests.runtime.callers import TOKEN, Caller
from tests.runtime.samples import DEVICE, GET, LOGIN, POST, Device, Tag
from tests.runtime.server import Reply, Server


def test_a_get_is_sent_as_documented(caller: Caller, server: Server) -> None:
    """Method, URL and headers are what the action says; no body, no Content-Type."""
    server.replies = [Reply.json({"deviceId": "d1"})]

    device = caller.request(GET, path=DEVICE, query={"since": 5, "none": None}, headers={"X-Own": "x"})

    received = server.only
    assert "d1" == device.device_id
    assert ("GET", "/devices/d1?since=5", b"") == (received.method, received.target, received.body)
    assert ("application/json", f"Bearer {TOKEN}", "acme-api/1.2.3", "x") == tuple(
        received.headers[name] for name in ("accept", "authorization", "user-agent", "x-own")
    )
    assert not {"content-type", "content-length"} & received.headers.keys()


def test_a_post_sends_json(caller: Caller, server: Server) -> None:
    """A body is sent as JSON and says so, and the status picks the type of the answer."""
    server.replies = [Reply.json({"key": "k"}, 201)]

    tag = caller.request(POST, body={"name": "n", "gone": None}, options={"extra_body": {"more": 1}})

    assert Tag(key="k") == tag
    assert b'{"name":"n","gone":null,"more":1}' == server.only.body
    assert "application/json" == server.only.headers["content-type"]


def test_an_undocumented_success_is_read_as_the_documented_one(caller: Caller, server: Server) -> None:
    """A 202 where 200 is documented still gives the value."""
    server.replies = [Reply.json({"deviceId": "d1"}, 202)]

    assert Device(deviceId="d1") == caller.request(GET, path=DEVICE)


def test_options_of_a_call_are_added(caller: Caller, server: Server) -> None:
    """Extra headers and query parameters go out, and replace the SDK's own."""
    server.replies = [Reply.json({})]

    caller.request(
        GET,
        {"token": None},
        path=DEVICE,
        query={"a": 1, "b": 2},
        options={"extra_query": {"b": 3, "c": [4]}, "extra_headers": {"authorization": "Basic x"}},
    )

    assert ("/devices/d1?a=1&b=3&c%5B0%5D=4", "Basic x") == (
        server.only.target,
        server.only.headers["authorization"],
    )


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, StatusError),
        (400, errors.BadRequestError),
        (401, errors.AuthenticationError),
        (403, errors.PermissionDeniedError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (410, errors.GoneError),
        (418, StatusError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (501, errors.ServerError),
        (599, errors.ServerError),
    ],
)
def test_each_status_has_its_error(caller: Caller, server: Server, status: int, kind: type[StatusError]) -> None:
    """A status that is not a success is raised as its class, with what the server said."""
    body = {"type": "T", "message": "no such thing"}
    server.replies = [Reply.json(body, status, {"X-Request-Id": "r1", "Location": "https://evil.example/"})]

    with pytest.raises(StatusError, match=f"^device.get: {status} .*no such thing.*r1") as caught:
        caller.request(GET, path=DEVICE, options={"max_retries": 0})

    error = caught.value
    assert (kind, status, body, "r1", "device.get") == (
        type(error),
        error.status_code,
        error.body,
        error.request_id,
        error.action,
    )


def test_an_error_has_its_documented_description(caller: Caller, server: Server) -> None:
    """The description comes from the documentation, the body may be any text."""
    server.replies = [Reply(404, (b"gone fishing",))]

    with pytest.raises(errors.NotFoundError, match="Error if device was not found") as caught:
        caller.request(GET, path=DEVICE)

    assert ("Error if device was not found", "gone fishing", None) == (
        caught.value.description,
        caught.value.body,
        caught.value.request_id,
    )


def test_a_403_names_the_scopes(caller: Caller, server: Server) -> None:
    """A token without the right scope is told which ones are accepted."""
    server.replies = [Reply(403, (b"",))]

    with pytest.raises(PermissionDeniedError, match=r"all.Application, device.\*, device.get") as caught:
        caller.request(GET, path=DEVICE)

    assert (GET.required_scopes, None) == (caught.value.required_scopes, caught.value.body)


def test_a_success_that_is_not_json_is_an_error(caller: Caller, server: Server) -> None:
    """A page is never handed out as the value."""
    server.replies = [Reply(200, (b"<html>hi</html>",), {"Content-Type": "text/html"})]

    with pytest.raises(InvalidResponseError, match=r"not JSON \(text/html\)"):
        caller.request(GET, path=DEVICE)


@pytest.mark.parametrize("reply", [Reply(200, (b"",)), Reply(204, ()), Reply(200, (b" \n",))])
def test_a_success_without_a_body_is_a_mismatch(caller: Caller, server: Server, reply: Reply) -> None:
    """Where a value is documented, nothing at all is None, and is told like any mismatch."""
    server.replies = [reply] * 3

    assert caller.request(GET, path=DEVICE) is None
    with pytest.warns(SchemaMismatchWarning, match=r"^device\.get: .*: \$: the body is empty$"):
        assert caller.request(GET, {"on_schema_mismatch": "warn"}, path=DEVICE) is None
    with pytest.raises(SchemaMismatchError) as caught:
        caller.request(GET, {"on_schema_mismatch": "raise"}, path=DEVICE)

    assert (("$: the body is empty",), reply.status) == (caught.value.mismatches, caught.value.status_code)


@pytest.mark.parametrize(("body", "expected"), [(b"", None), (b"[1,null]", [1, None]), (b'"x"', "x")])
def test_any_json_is_read_as_it_is(caller: Caller, server: Server, body: bytes, expected: object) -> None:
    """Where any JSON is documented, its value is returned, and None for nothing."""
    server.replies = [Reply(200, (body,))]

    assert expected == caller.request(LOGIN)


def test_a_mismatch_is_ignored_warned_of_or_raised(caller: Caller, server: Server) -> None:
    """One option decides what becomes of an answer that is not as documented."""
    server.replies = [Reply.json({"count": "s3cret"})] * 3

    assert "s3cret" == caller.request(GET, path=DEVICE).count
    with pytest.warns(SchemaMismatchWarning, match="^device.get: .*count: ") as warned:
        assert "s3cret" == caller.request(GET, {"on_schema_mismatch": "warn"}, path=DEVICE).count
    with pytest.raises(SchemaMismatchError, match="count: ") as caught:
        caller.request(GET, {"on_schema_mismatch": "raise"}, path=DEVICE)

    assert (1, {"count": "s3cret"}) == (len(caught.value.mismatches), caught.value.body)
    assert "s3cret" not in f"{caught.value}{warned[0].message}"


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_read_is_retried(caller: Caller, server: Server, status: int) -> None:
    """A GET goes on after two failures."""
    server.replies = [Reply(status), Reply(status), Reply.json({"name": "x"})]

    assert "x" == caller.request(GET, path=DEVICE).name


def test_a_broken_connection_is_retried(caller: Caller, server: Server) -> None:
    """A GET whose connection breaks is sent again, and given up in the end."""
    server.replies = [Reply(drop=True), Reply.json({"name": "x"}), Reply(drop=True), Reply(drop=True)]

    assert "x" == caller.request(GET, path=DEVICE).name
    with pytest.raises(ApiConnectionError, match="no answer after 2 attempts"):
        caller.request(GET, path=DEVICE, options={"max_retries": 1})


@pytest.mark.parametrize("reply", [Reply(500), Reply(502), Reply(503), Reply(504), Reply(drop=True)])
def test_a_write_is_sent_once(caller: Caller, server: Server, reply: Reply) -> None:
    """A POST that may have been processed is not sent again."""
    server.replies = [reply, Reply.json({})]

    with pytest.raises((ServerError, ApiConnectionError)):
        caller.request(POST, body={})

    assert 1 == len(server.received)


@pytest.mark.parametrize(
    ("reply", "options"),
    [
        (Reply(429), {}),
        (Reply(503, headers={"Retry-After": "0"}), {}),
        (Reply(500), {"retry_writes": True}),
        (Reply(drop=True), {"retry_writes": True}),
    ],
)
def test_a_write_is_sent_again_where_it_is_safe(
    caller: Caller, server: Server, reply: Reply, options: dict[str, Any]
) -> None:
    """A POST is retried when surely not processed, or when the caller allows it; the body goes again."""
    server.replies = [reply, Reply.json({})]

    caller.request(POST, body={"name": "n"}, options=options)

    assert [b'{"name":"n"}'] * 2 == [request.body for request in server.received]


def test_a_write_is_sent_again_when_no_connection_was_made(caller: Caller) -> None:
    """A refused connection counts an attempt of a POST, too."""
    with pytest.raises(ApiConnectionError, match="after 3 attempts") as caught:
        caller.request(POST, {"base_url": "http://127.0.0.1:1"}, body={})

    assert not isinstance(caught.value, ApiTimeoutError)


def test_silence_is_a_timeout(caller: Caller, server: Server) -> None:
    """No answer within the timeout is an error of its own."""
    server.replies = [Reply(200, (b"{", b"}"), pause=5)]

    with pytest.raises(ApiTimeoutError, match=r"device\.get: no answer in time after 1 attempt "):
        caller.request(GET, path=DEVICE, options={"timeout": 0.1, "max_retries": 0})


def test_a_deadline_bounds_all_attempts(caller: Caller, server: Server) -> None:
    """A wait that would end after the deadline is not begun: the last answer is raised."""
    server.replies = [Reply(503, headers={"Retry-After": "30"})] * 2
    started = time.monotonic()

    with pytest.raises(ServerError):
        caller.request(GET, path=DEVICE, options={"deadline": 5.0})

    assert time.monotonic() - started < 4
    assert 1 == len(server.received)


def test_a_deadline_bounds_a_trickling_body(caller: Caller, server: Server) -> None:
    """A body that comes in drop by drop is given up at the deadline."""
    server.replies = [Reply(200, (b" ",) * 100, pause=0.05)]
    started = time.monotonic()

    with pytest.raises(ApiTimeoutError):
        caller.request(GET, path=DEVICE, options={"deadline": 0.3})

    assert time.monotonic() - started < 2


def test_a_deadline_leaves_a_fast_answer_alone(caller: Caller, server: Server) -> None:
    """With time to spare, a call with a deadline is like any other."""
    server.replies = [Reply.json({"name": "x"})]

    assert "x" == caller.request(GET, path=DEVICE, options={"deadline": 5, "timeout": None}).name


def test_a_raw_response_has_it_all(caller: Caller, server: Server) -> None:
    """Status, headers, bytes and the value can be had; errors are raised as ever."""
    server.replies = [Reply.json({"name": "x"}, 200, {"X-Request-Id": "r1"}), Reply(200, (b"<p>",)), Reply(404)]

    response = caller.raw(GET, path=DEVICE)
    page = caller.raw(GET, path=DEVICE)
    with pytest.raises(errors.NotFoundError):
        caller.raw(GET, path=DEVICE)

    assert (200, "r1", b'{"name": "x"}', '{"name": "x"}', "r1", "x") == (
        response.status_code,
        response.headers["x-request-id"],
        response.content,
        response.text,
        response.request_id,
        response.parse().name,
    )
    assert response.elapsed.total_seconds() > 0
    assert "<p>" == page.text
    with pytest.raises(InvalidResponseError):
        page.parse()
    assert TOKEN.encode() not in pickle.dumps(response)


def test_debug_logs_tell_templates_and_no_secrets(
    caller: Caller, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """Each attempt is logged by its template, with status, time and harmless headers only."""
    caplog.set_level(logging.DEBUG, "acme_api")
    server.replies = [
        Reply(503, headers={"Set-Cookie": "s3cret=1"}),
        Reply.json({}, 200, {"X-Request-Id": "r1", "X-Key": "s3cret"}),
    ]

    caller.request(
        GET, path={"DEVICE_ID": "s3cret"}, query={"q": "s3cret"}, options={"extra_headers": {"X-Api-Key": "s3cret"}}
    )

    lines = [record.getMessage() for record in caplog.records if record.name == "acme_api"]
    assert 3 == len(lines)
    assert lines[0].startswith("GET /devices/{DEVICE_ID} in ")
    assert lines[0].endswith(" ms (attempt 1): 503 content-length=2")
    assert lines[1].startswith("GET /devices/{DEVICE_ID} retried in ")
    assert lines[2].endswith("(attempt 2): 200 content-type=application/json content-length=2 x-request-id=r1")
    assert not [line for line in lines if "s3cret" in line or TOKEN in line]


@pytest.mark.parametrize(
    "reply",
    [
        Reply.json({"message": f"bad token {TOKEN}"}, 401),
        Reply(200, (f"<p>{TOKEN}</p>".encode(),)),
        Reply(drop=True),
        Reply(200, (b"{", b"}"), pause=5),
    ],
)
def test_errors_never_hold_the_token(caller: Caller, server: Server, reply: Reply) -> None:
    """No error shows the token, in words, traceback or pickle, even when the server echoes it."""
    server.replies = [reply]

    with pytest.raises(errors.ApiError) as caught:
        caller.request(GET, path=DEVICE, options={"max_retries": 0, "timeout": 0.2})

    again = copy.copy(caught.value)
    assert (type(caught.value), str(caught.value), "device.get") == (type(again), str(again), again.action)
    shown = f"{caught.value!r}{vars(caught.value)}{traceback.format_exception(caught.value)}"
    assert TOKEN not in shown
    assert TOKEN.encode() not in pickle.dumps(caught.value)
