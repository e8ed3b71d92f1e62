"""A fleet report: the devices of an application that have some tags, page by page, and which of them are silent.

$ LOSANT_API_TOKEN=... python examples/fleet_report.py APPLICATION_ID site=Cincinnati
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from losant_api import ApiError, Client, NotFoundError
from losant_api.models import Device


def report(client: Client, application_id: str, tags: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the report on the devices with all `tags` (`key=value`), in the order of their names.

    Raises ApiError when the API cannot be asked.
    """
    pairs = [tag.partition("=") for tag in tags]
    counts: Counter[str] = Counter()
    devices = client.devices.iter_get(
        application_id=application_id,
        sort_field="name",
        sort_direction="asc",
        per_page=100,
        tag_filter=[{"key": key, "value": value} for key, _, value in pairs],
    )
    for device in devices:
        counts[_health(device)] += 1
        if _health(device) == "silent":
            yield f"silent: {device.name} ({device.device_id})"
    yield ", ".join(f"{count} {health}" for health, count in sorted(counts.items())) or "no devices"


def _health(device: Device) -> str:
    info = device.connection_info
    return "connected" if info is not None and info.connected else "silent"


def main(arguments: list[str]) -> int:
    """Print the report; the exit code is 1 when the API refuses."""
    application_id, *tags = arguments
    with Client(deadline=60.0) as client:
        try:
            for line in report(client, application_id, tags):
                print(line)
        except NotFoundError as error:
            print(f"there is no such application: {error.description}", file=sys.stderr)
            return 1
        except ApiError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
