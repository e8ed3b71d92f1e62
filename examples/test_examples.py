"""How such programs are tested: against the API in memory."""

import asyncio
from pathlib import Path

import follow_commands
import send_readings
from fleet_report import report
from losant_api.testing import FakeApi
from send_readings import Reading


def test_the_report_names_silent_devices() -> None:
    """The filter is sent, and a second page is asked for."""
    api = FakeApi()
    first = [{"name": "Pump", "deviceId": "d1", "connectionInfo": {"connected": 1}}] * 100
    last = [{"name": "Valve", "deviceId": "d2", "connectionInfo": {"connected": 0}}]
    api.reply(
        "devices.get",
        {"items": first, "count": 100, "totalCount": 101, "perPage": 100, "page": 0},
        {"items": last, "count": 1, "totalCount": 101, "perPage": 100, "page": 1},
    )

    assert ["silent: Valve (d2)", "100 connected, 1 silent"] == list(report(api.client(), "app", ["site=Cincinnati"]))
    assert ["0", "1"] == [request.query.get("page", "0") for request in api.requests]
    assert "Cincinnati" == api.requests[0].query["tagFilter[0][value]"]


def test_a_refused_reading_is_told() -> None:
    """Every reading is sent; the one that is refused is named with the documented reason."""
    api = FakeApi()
    api.fail("device.sendState", 400, times=1)
    readings = [Reading(f"d{number}", 21.5) for number in range(50)]

    failures = asyncio.run(send_readings.send_all(api.async_client(), "app", readings))

    assert ["d0: refused, Error if malformed request"] == failures
    assert 50 == len(api.received("device.sendState"))


def test_a_restart_goes_on_where_it_was(tmp_path: Path) -> None:
    """The second run asks for what came after the last command of the first."""
    api = FakeApi()
    position, handled = tmp_path / "position", list[str]()
    for name in ("start", "stop"):
        api.play("device.commandStream", ("deviceCommand", {"name": name, "time": "2018-10-15T12:00:00.000Z"}))
        client = api.client(max_retries=1)
        follow_commands.follow(client, "app", "dev", position, lambda command: handled.append(command.name))

    assert ["start", "stop"] == handled
    assert [None, "1", "1", "1"] == [request.headers.get("last-event-id") for request in api.requests]
