"""The API in memory that comes with the package answers as documented, records, and fails as it is told."""

import asyncio
from pathlib import Path
from typing import Any, TypedDict, cast

import httpx2
import pytest
from losant_api import ApiConnectionError, NotFoundError, ServerError
from losant_api.resources.device import GET
from losant_api.testing import FakeApi


class _Ids(TypedDict):
    application_id: str
    device_id: str


_IDS: _Ids = {"application_id": "app", "device_id": "dev/1"}


def test_an_action_answers_with_its_documented_example() -> None:
    """Nothing has to be prepared; sync and async clients read the same."""
    api = FakeApi()

    async def read() -> str | None:
        async with api.async_client() as client:
            return (await client.device.get(**_IDS)).name

    assert "Cold Store 4" == api.client().device.get(**_IDS).name == asyncio.run(read())


def test_answers_can_be_had_raw_and_written_to_files(tmp_path: Path) -> None:
    """Programs that look at headers, or download, are tested in the same way."""
    api = FakeApi()
    client = api.client()

    response = client.raw_response(client.device.get)(**_IDS)
    with client.raw_stream(client.device.get)(**_IDS) as answer:
        size = answer.write_to(tmp_path / "device.json")

    assert (200, "Cold Store 4") == (response.status_code, response.parse().name)
    assert (response.content, len(response.content)) == ((tmp_path / "device.json").read_bytes(), size)


def test_requests_of_others_are_answered() -> None:
    """A request that no client of the API made gets the documented example; one for no action is an error."""
    api = FakeApi()
    url = f"{api.client().base_url}/applications/app/devices"

    assert "Cold Store 4" == api.handle(httpx2.Request("GET", f"{url}/dev")).json()["name"]
    with pytest.raises(LookupError, match=r"^no action is GET /applications/app/devices$"):
        api.handle(httpx2.Request("GET", url))


def test_what_was_asked_is_recorded() -> None:
    """A request has the values in its path decoded, its query and body parsed, and no token."""
    api = FakeApi()
    client = api.client()

    client.device.patch(**_IDS, body={"name": "Pump"})
    client.device.get_log_entries(**_IDS, limit=5)

    patched, listed = api.requests
    assert ("device.patch", "PATCH", {"name": "Pump"}) == (patched.action, patched.method, patched.body)
    assert {"APPLICATION_ID": "app", "DEVICE_ID": "dev/1"} == patched.path
    assert {"limit": "5"} == listed.query
    assert "authorization" not in patched.headers
    assert [patched] == api.received("device.patch")


def test_replies_come_in_turn() -> None:
    """The last one stays; `reset` brings the example back."""
    api = FakeApi()
    client = api.client()
    api.reply(GET, {"name": "one"}, {"name": "two"})

    names = [client.device.get(**_IDS).name for _ in range(3)]
    api.reset()

    assert ["one", "two", "two", "Cold Store 4"] == [*names, client.device.get(**_IDS).name]
    assert 1 == len(api.requests)


def test_a_documented_error_is_raised_with_its_description() -> None:
    """So often as it is asked for; then the answer is as before."""
    api = FakeApi()
    client = api.client()
    api.fail("device.get", 404, times=1)

    with pytest.raises(NotFoundError, match="Error if device was not found"):
        client.device.get(**_IDS)
    assert "Cold Store 4" == client.device.get(**_IDS).name


def test_retries_can_be_tested() -> None:
    """A client that retries gets over a server error; one that does not raises it."""
    api = FakeApi()
    api.fail("device.get", 503, times=1)
    with pytest.raises(ServerError):
        api.client().device.get(**_IDS)

    api.disconnect("device.get", times=1)
    with pytest.raises(ApiConnectionError):
        api.client().device.get(**_IDS)

    api.fail("device.get", 503, times=1)
    assert "Cold Store 4" == api.client(max_retries=1).device.get(**_IDS).name


def test_what_the_documents_do_not_say_is_refused() -> None:
    """An action that does not exist, an error that is not documented, a value that is not JSON."""
    api = FakeApi()

    with pytest.raises(ValueError, match=r"there is no action 'device\.gte'; did you mean 'device\.get'\?"):
        api.received(cast("Any", "device.gte"))
    with pytest.raises(ValueError, match=r"device\.get does not document error 418, but 400, 404"):
        api.fail("device.get", 418)
    with pytest.raises(ValueError, match="JSON"):
        api.reply("device.get", {"name": float("nan")})
