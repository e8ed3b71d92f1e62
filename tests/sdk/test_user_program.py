"""The user's program runs against the loopback server."""

import asyncio
import json

from losant_api import AsyncClient, Client

from tests.sdk.loopback import Loopback
from tests.sdk.user_program import remove, report


def test_a_program_reads_and_writes(client: Client, loopback: Loopback) -> None:
    """Attributes, unknown fields and typed bodies work as the program has them."""
    loopback.answer = {"name": "Pump", "deviceClass": "hover", "tags": [{"key": "floor", "value": "2"}]}
    assert report(client, "app", "dev") == "Pump hover ['floor=2'] None"
    assert json.loads(loopback.received[2].body) == {"time": "2026-01-01T00:00:00.000Z", "data": {"voltage": 22.4}}
    assert loopback.received[1].query == [("start", "1767225600000")]


def test_a_program_handles_the_documented_error(client: Client, loopback: Loopback) -> None:
    """The description of the documents reaches the user."""
    loopback.status, loopback.answer = 404, {"type": "NotFound", "message": "no"}
    assert report(client, "app", "dev") == "404: Error if device was not found"


def test_an_async_program_sends_relative_times(async_client: AsyncClient, loopback: Loopback) -> None:
    """`timedelta(days=-1)` is a day ago."""
    loopback.answer = {"success": True}

    async def run() -> bool | None:
        async with async_client as client:
            return await remove(client, "app", "dev")

    assert asyncio.run(run()) is True
    assert loopback.received[0].query == [("start", "-86400000")]
