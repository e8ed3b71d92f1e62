"""The generated client sends what the documentation's curl examples send, and decodes what the documentation shows."""

import asyncio
import json
import re
from datetime import datetime
from typing import Any

import pytest
from losant_api import AsyncClient, Client, NotFoundError, PermissionDeniedError
from losant_api.resources import device
from losant_api.scopes import ACTIONS
from pydantic import TypeAdapter

from tests.sdk.calls import Case, cases, documented_answer, documented_api
from tests.sdk.loopback import Loopback, Received

API = documented_api()
TIME = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z")
CASES = [pytest.param(case, id=str(case)) for case in cases(API)]


def call(client: Client, case: Case) -> Any:
    """Make the documented call."""
    return case.method(client)(**case.arguments(client))


def call_async(client: AsyncClient, case: Case) -> Any:
    """Make the documented call in an event loop of its own."""

    async def run() -> Any:
        async with client:
            return await case.method(client)(**case.arguments(client))

    return asyncio.run(run())


def assert_like_curl(received: Received, case: Case) -> None:
    """Compare a request with the curl example, part by part."""
    curl = case.action.curl
    assert curl is not None
    headers = {name.lower(): value for name, value in received.headers.items()}
    documented = {name.lower(): value for name, value in curl.headers}
    assert received.method == curl.method
    assert received.path == case.curl_path
    assert received.query == case.curl_query
    assert headers["accept"] == documented["accept"]
    assert headers.get("authorization") == ("Bearer a-token" if "authorization" in documented else None)
    if curl.body is None:
        assert received.body == b""
        assert "content-type" not in headers
    else:
        assert json.loads(received.body) == json.loads(curl.body)
        assert headers["content-type"] == documented["content-type"]


def instants(value: Any) -> Any:
    """Read the times in a JSON value, so that `.000Z`, `Z` and `{"$date": ...}` are the same."""
    if isinstance(value, dict):
        if value.keys() == {"$date"}:
            return instants(value["$date"])
        return {key: instants(item) for key, item in value.items()}
    if isinstance(value, list):
        return [instants(item) for item in value]
    return datetime.fromisoformat(value) if isinstance(value, str) and TIME.fullmatch(value) else value


@pytest.mark.parametrize("case", CASES)
def test_the_client_sends_what_curl_sends(case: Case, client: Client, loopback: Loopback) -> None:
    """Method, URL, query, body and the headers that matter are those of the curl example."""
    loopback.answer = documented_answer(API, case.action)
    call(client, case)
    assert len(loopback.received) == 1
    assert_like_curl(loopback.received[0], case)


@pytest.mark.parametrize("case", CASES)
def test_the_async_client_sends_what_curl_sends(case: Case, async_client: AsyncClient, loopback: Loopback) -> None:
    """The asynchronous client makes the same request."""
    loopback.answer = documented_answer(API, case.action)
    call_async(async_client, case)
    assert len(loopback.received) == 1
    assert_like_curl(loopback.received[0], case)


@pytest.mark.parametrize("case", CASES)
def test_the_documented_answer_is_decoded_and_written_back(case: Case, client: Client, loopback: Loopback) -> None:
    """The example of the response's schema is decoded without a mismatch, and gives the same JSON again."""
    loopback.answer = documented_answer(API, case.action)
    value = call(client.with_options(on_schema_mismatch="raise"), case)
    written = TypeAdapter(type(value)).dump_python(value, mode="json", by_alias=True, exclude_unset=True)
    assert instants(written) == instants(loopback.answer)


@pytest.mark.parametrize("case", CASES)
def test_a_documented_error_says_what_the_document_says(case: Case, client: Client, loopback: Loopback) -> None:
    """A 404 is raised as its class, with status, body, request id and the documented description."""
    loopback.status = 404
    loopback.answer = {"type": "NotFound", "message": "Device was not found"}
    with pytest.raises(NotFoundError) as caught:
        call(client, case)
    documented = {error.code: error.description for error in case.action.errors}
    assert caught.value.status_code == 404
    assert caught.value.body == loopback.answer
    assert caught.value.request_id == "req-1"
    assert caught.value.description == documented[404]
    assert "a-token" not in repr(caught.value)


@pytest.mark.parametrize("value", ["", ".", "..", "%2e%2e", "a\nb", "\0"])
@pytest.mark.parametrize("case", CASES)
def test_a_path_value_that_leads_elsewhere_is_refused(
    case: Case, value: str, client: Client, loopback: Loopback
) -> None:
    """Dots, an empty value and control characters raise before anything is sent, for each path parameter."""
    for name in ("application_id", "device_id"):
        with pytest.raises(ValueError, match=name.upper()):
            case.method(client)(**{**case.arguments(client), name: value})
    assert loopback.received == []


@pytest.mark.parametrize(
    ("value", "sent"), [("a/b", "a%2Fb"), ("a?x", "a%3Fx"), ("a#f", "a%23f"), ("\u00e9 ", "%C3%A9%20")]
)
def test_a_path_value_stays_one_segment(value: str, sent: str, client: Client, loopback: Loopback) -> None:
    """What means something in a URL is encoded."""
    client.device.get(application_id="app", device_id=value)
    assert loopback.received[0].path == f"/applications/app/devices/{sent}"


def test_an_action_has_its_scopes_as_data(client: Client, loopback: Loopback) -> None:
    """A constant finds in the module `scopes` which ones it needs, and so does the error of a refusal."""
    loopback.status = 403
    with pytest.raises(PermissionDeniedError) as caught:
        client.device.get(application_id="a", device_id="d")

    assert ("all.Application", "device.get") == (ACTIONS["device.get"][0], ACTIONS["device.get"][-1])
    assert ACTIONS["device.get"] == device.GET.required_scopes == caught.value.required_scopes
