"""What a user writes: type-checked with mypy --strict and pyright strict, and run by `test_user_program`."""

from datetime import UTC, datetime, timedelta

from losant_api import AsyncClient, Client, NotFoundError


def report(client: Client, application_id: str, device_id: str) -> str:
    """Read a device and its state of the last hour, report a voltage, and rename the device."""
    try:
        device = client.device.get(application_id=application_id, device_id=device_id)
    except NotFoundError as error:
        return f"{error.status_code}: {error.description}"
    state = client.device.get_composite_state(
        application_id=application_id,
        device_id=device_id,
        start=datetime(2026, 1, 1, tzinfo=UTC),
    )
    voltage = state["voltage"].value if "voltage" in state else None
    client.device.send_state(
        application_id=application_id,
        device_id=device_id,
        body={"time": datetime(2026, 1, 1, tzinfo=UTC), "data": {"voltage": 22.4}},
    )
    client.device.patch(application_id=application_id, device_id=device_id, body={"name": "Pump"}, timeout=5)
    tags = [f"{tag.key}={tag.value}" for tag in device.tags or []]
    return f"{device.name} {device.device_class} {tags} {voltage}"


async def remove(client: AsyncClient, application_id: str, device_id: str) -> bool | None:
    """Remove the data of the last day."""
    done = await client.device.remove_data(
        application_id=application_id,
        device_id=device_id,
        start=timedelta(days=-1),
    )
    return done.success
