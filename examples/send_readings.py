"""Fifty writes at once: sends a reading to each device, a few at a time, and says which of them did not get it.

    $ LOSANT_API_TOKEN=... python examples/send_readings.py APPLICATION_ID < readings.csv

Each line of the input is the ID of a device and a number: `575ecf887ae143cd83dc4aa2,21.5`.
"""

import asyncio
import csv
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from losant_api import ApiError, AsyncClient, BadRequestError

AT_ONCE = 10
"""How many calls are under way at the same time; the API has a limit of its own."""


@dataclass(frozen=True)
class Reading:
    """A temperature that a device has measured, in degrees Celsius."""

    device_id: str
    temperature: float


async def send_all(client: AsyncClient, application_id: str, readings: Iterable[Reading]) -> list[str]:
    """Send all readings and return what went wrong, a line each, in the order of the readings.

    A call that meets a limit or a server that is down is sent again: a reading that comes twice does no harm.
    """
    patient = client.with_options(max_retries=5, retry_writes=True, deadline=120.0)
    limit = asyncio.Semaphore(AT_ONCE)

    async def send(reading: Reading) -> str | None:
        async with limit:
            try:
                await patient.device.send_state(
                    application_id=application_id,
                    device_id=reading.device_id,
                    body={"data": {"temperature": reading.temperature}},
                )
            except BadRequestError as error:
                return f"{reading.device_id}: refused, {error.description}"
            except ApiError as error:
                return f"{reading.device_id}: {error}"
        return None

    failures = await asyncio.gather(*(send(reading) for reading in readings))
    return [failure for failure in failures if failure is not None]


async def main(arguments: list[str]) -> int:
    """Read standard input, send, and print what went wrong; the exit code is 1 when something did."""
    readings = [Reading(device_id, float(value)) for device_id, value in csv.reader(sys.stdin)]
    async with AsyncClient() as client:
        failures = await send_all(client, arguments[0], readings)
    print("\n".join(failures) or f"{len(readings)} readings sent")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
